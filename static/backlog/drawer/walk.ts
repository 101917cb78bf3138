import type { BacklogRow } from '../ranking';

export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * Ids of the rows before and after an issue, as the table shows them. Of one that is no longer among them, since a filter
 * leaves it out, the next is the first that is.
 */
export function neighboursOf(rows: readonly Pick<BacklogRow, 'issue'>[], id: string | null): Neighbours {
  const at = rows.findIndex(({ issue }) => issue.id === id);
  return { previous: rows[at - 1]?.issue.id ?? null, next: rows[at + 1]?.issue.id ?? null };
}
