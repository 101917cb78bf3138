import type { BacklogRow } from '../ranking';
import type { Group } from '../table/grouping';

export interface Neighbours {
  readonly previous: string | null;
  readonly next: string | null;
}

type Rows = readonly Pick<BacklogRow, 'issue'>[];

/**
 * Ids of the rows before and after an issue, as the table shows them. One that is no longer among them, since a filter leaves it
 * out, a score that was just entered does, or its group was closed, is walked on from where it stood.
 * @param before the rows as they were when it was last among them, also those of closed groups.
 */
export function neighboursOf(rows: Rows, id: string | null, before: Rows = rows): Neighbours {
  const at = indexIn(rows, id);
  if (at >= 0) return { previous: rows[at - 1]?.issue.id ?? null, next: rows[at + 1]?.issue.id ?? null };
  const stood = indexIn(before, id);
  const still = new Set(rows.map(({ issue }) => issue.id));
  const isStill = ({ issue }: Rows[number]): boolean => still.has(issue.id);
  return {
    previous: before.slice(0, Math.max(0, stood)).findLast(isStill)?.issue.id ?? null,
    next: before.slice(stood + 1).find(isStill)?.issue.id ?? (stood < 0 ? (rows[0]?.issue.id ?? null) : null),
  };
}

/** The rows that can be seen in the table; those of closed groups cannot. */
export const rowsOfOpen = (groups: readonly Group[], closed: ReadonlySet<string>): readonly BacklogRow[] =>
  groups.flatMap(({ id, rows }) => (closed.has(id) ? [] : rows));

const indexIn = (rows: Rows, id: string | null): number => rows.findIndex(({ issue }) => issue.id === id);

export const isAmong = (rows: Rows, id: string | null): boolean => indexIn(rows, id) >= 0;
