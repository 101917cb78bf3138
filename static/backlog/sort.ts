import type { BacklogRow } from './ranking';

export type SortColumn = 'place' | 'key' | 'type' | 'status' | 'jiraPlace';

export interface Sort {
  readonly by: SortColumn;
  readonly descending: boolean;
}

export const BY_PLACE: Sort = { by: 'place', descending: false };

/** A click on a column sorts by it; a second one turns it round. */
export const sortAfterClick = (sort: Sort, column: SortColumn): Sort => ({
  by: column,
  descending: sort.by === column && !sort.descending,
});

const STATUS_ORDER = { undefined: 0, new: 1, indeterminate: 2, done: 3 } as const;

/** Rows come in by place, so equal ones stay in that order. */
export function sortRows(rows: readonly BacklogRow[], sort: Sort, locale: string): readonly BacklogRow[] {
  if (sort.by === 'place') return sort.descending ? rows.toReversed() : rows;
  const text = new Intl.Collator(locale, { numeric: true });
  const compare: Record<Exclude<SortColumn, 'place'>, (a: BacklogRow, b: BacklogRow) => number> = {
    key: (a, b) => text.compare(a.issue.key, b.issue.key),
    type: (a, b) => text.compare(a.issue.type.name, b.issue.type.name),
    status: (a, b) =>
      STATUS_ORDER[a.issue.status.category] - STATUS_ORDER[b.issue.status.category] ||
      text.compare(a.issue.status.name, b.issue.status.name),
    jiraPlace: (a, b) => (a.jiraPlace ?? Number.MAX_SAFE_INTEGER) - (b.jiraPlace ?? Number.MAX_SAFE_INTEGER),
  };
  const by = compare[sort.by];
  const sign = sort.descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * by(a, b) || a.place - b.place);
}
