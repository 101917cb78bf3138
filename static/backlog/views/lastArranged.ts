import type { BacklogView, SavedView } from '../../../src/domain/backlogView';

/** How a person looks at the backlog. */
interface Arranged {
  readonly view: BacklogView;
  readonly layout: 'table' | 'matrix';
}

/** What was looked at last: while the backlog is read anew the page is built up from nothing, and this must not be lost by it. */
let last: { readonly projectId: string; readonly arranged: Arranged } | null = null;

export function keepArranged(projectId: string, arranged: Arranged): void {
  last = { projectId, arranged };
}

/** null: the page is looked at for the first time. */
export const lastArranged = (projectId: string): Arranged | null =>
  last?.projectId === projectId ? last.arranged : null;

/** The saved view that was put on last: it keeps its name while the backlog is read anew. */
let chosen: { readonly projectId: string; readonly saved: SavedView } | null = null;

export function keepChosen(projectId: string, saved: SavedView | null): void {
  chosen = saved && { projectId, saved };
}

export const lastChosen = (projectId: string): SavedView | null =>
  chosen?.projectId === projectId ? chosen.saved : null;
