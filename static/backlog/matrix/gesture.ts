import type { Corner } from './lasso';
import type { Bubble } from './layout';
import type { Target } from './moving';

/** What is under way in the plot, in pixels as one sees them. */
export type Gesture =
  | { readonly kind: 'lasso'; readonly line: readonly Corner[]; readonly adds: boolean }
  | { readonly kind: 'rectangle'; readonly from: Corner; readonly to: Corner; readonly adds: boolean }
  /** A bubble on its way to other values; by keys there is no pointer. */
  | {
      readonly kind: 'drag';
      readonly bubble: Bubble;
      readonly target: Target;
      readonly pointer: { readonly from: Corner; readonly to: Corner } | null;
    };
export type Drag = Extract<Gesture, { kind: 'drag' }>;
