import type { ReactNode } from 'react';
import type { Language } from '../text';
import type { ShownNode } from './node';

export interface Show {
  readonly language: Language;
  readonly headingBelow: number;
  readonly node: (raw: unknown, depth: number) => ReactNode;
}

/** How nodes of one kind are shown; `inside` makes what is inside them. */
export type Kinds = Readonly<
  Record<string, (node: ShownNode, inside: () => ReactNode, show: Show & { readonly depth: number }) => ReactNode>
>;
