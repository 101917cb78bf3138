import { ownValue } from '../../src/domain/own';
import { NONE_JUDGED, type JudgedGate, type JudgedIssues } from './gates/judged';
import type { BacklogRow } from './ranking';

export type SortColumn = 'place' | 'key' | 'type' | 'status' | 'ready' | 'done' | 'jiraPlace';

export interface Sort {
  /** A column that cannot be sorted by, or is not here, counts as `place`. */
  readonly by: string;
  readonly descending: boolean;
}

export const BY_PLACE: Sort = { by: 'place', descending: false };

/** A click on a column sorts by it; a second one turns it round. */
export const sortAfterClick = (sort: Sort, column: SortColumn): Sort => ({
  by: column,
  descending: sort.by === column && !sort.descending,
});

const STATUS_ORDER = { undefined: 0, new: 1, indeterminate: 2, done: 3 } as const;

const VERDICT_ORDER = { pass: 0, notApplicable: 1, unknown: 2, fail: 3 } as const;

/** What passes first, then what lacks least. */
const byGate = (a: JudgedGate, b: JudgedGate): number =>
  VERDICT_ORDER[a.verdict] - VERDICT_ORDER[b.verdict] || a.open.length - b.open.length;

/** Rows come in by place, so equal ones stay in that order. */
export function sortRows(
  rows: readonly BacklogRow[],
  sort: Sort,
  locale: string,
  judged: JudgedIssues = NONE_JUDGED,
): readonly BacklogRow[] {
  if (sort.by === 'place') return sort.descending ? rows.toReversed() : rows;
  const text = new Intl.Collator(locale, { numeric: true });
  const compareGates = (gate: 'ready' | 'done') => (a: BacklogRow, b: BacklogRow) => {
    const [one, other] = [judged.get(a.issue.id), judged.get(b.issue.id)];
    return one && other ? byGate(one[gate], other[gate]) : 0;
  };
  const compare: Readonly<Record<string, (a: BacklogRow, b: BacklogRow) => number>> = {
    key: (a, b) => text.compare(a.issue.key, b.issue.key),
    type: (a, b) => text.compare(a.issue.type.name, b.issue.type.name),
    status: (a, b) =>
      STATUS_ORDER[a.issue.status.category] - STATUS_ORDER[b.issue.status.category] ||
      text.compare(a.issue.status.name, b.issue.status.name),
    ready: compareGates('ready'),
    done: compareGates('done'),
    jiraPlace: (a, b) => (a.jiraPlace ?? Number.MAX_SAFE_INTEGER) - (b.jiraPlace ?? Number.MAX_SAFE_INTEGER),
  };
  const by = ownValue(compare, sort.by);
  if (!by) return rows;
  const sign = sort.descending ? -1 : 1;
  const inOrder = (some: readonly BacklogRow[]) => some.toSorted((a, b) => sign * by(a, b) || a.place - b.place);
  if (sort.by !== 'ready' && sort.by !== 'done') return inOrder(rows);
  // What has no verdict yet stands last, whichever way one sorts.
  const isJudged = ({ issue }: BacklogRow) => judged.has(issue.id);
  return [...inOrder(rows.filter(isJudged)), ...rows.filter((row) => !isJudged(row))];
}
