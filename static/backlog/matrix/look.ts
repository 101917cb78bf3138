import type { ZoomTransform } from 'd3-zoom';
import type { MatrixLook } from '../../../src/domain/backlogView';
import { ALL_ALIKE } from './bubbles';
import type { Size } from './useSize';

export const STARTING_LOOK: MatrixLook = {
  x: null,
  y: null,
  log: { x: false, y: false },
  bubbles: ALL_ALIKE,
  drags: { x: null, y: null },
};

/** What part of the plot one looked at, and as what: as long as the page is open. */
export interface Seen {
  readonly asTable: boolean;
  /** null: the whole. Pixels of a plot of that size; on other axes it says nothing. */
  readonly zoom: { readonly transform: ZoomTransform; readonly size: Size; readonly axes: string } | null;
}

const UNSEEN: Seen = { asTable: false, zoom: null };

/** Whoever goes to the table and comes back, or has the backlog read anew, finds the matrix as it was. */
let last: { readonly projectId: string; readonly seen: Seen } | null = null;

export const lastSeen = (projectId: string): Seen => (last?.projectId === projectId ? last.seen : UNSEEN);

export function keepSeen(projectId: string, change: Partial<Seen>): void {
  last = { projectId, seen: { ...lastSeen(projectId), ...change } };
}
