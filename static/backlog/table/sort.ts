import { readSignal } from '../../../src/domain/scoring/signals';
import type { Model } from '../../../src/domain/scoring/model';
import { blockingOf, type ProjectSettings } from '../../../src/domain/settings';
import { NONE_JUDGED, type JudgedGate, type JudgedIssues, type ShownGate } from '../gates/judged';
import type { BacklogRow } from '../ranking';
import { allColumns, type Column } from './columns';
import { inputReader, valueOf } from './inputs';

export interface Sort {
  /** A column that cannot be sorted by, or is not here, counts as `place`. */
  readonly by: string;
  readonly descending: boolean;
}

export const BY_PLACE: Sort = { by: 'place', descending: false };

/** Reasons are sentences: in no order that would help anyone. */
export const isSortable = (column: Column): boolean => column.id !== 'reason';

/** Of scores and values the highest are looked for. */
const startsDescending = (by: string): boolean => by === 'score' || by === 'priority' || by.startsWith('input:');

/** A click on a column sorts by it; a second one turns it round. */
export const sortAfterClick = (sort: Sort, by: string): Sort => ({
  by,
  descending: sort.by === by ? !sort.descending : startsDescending(by),
});

/** What sorting looks at beyond the rows themselves. */
export interface SortBy {
  readonly locale: string;
  readonly models: readonly Model[];
  readonly settings: ProjectSettings;
  readonly now: Date;
  readonly judged?: JudgedIssues | undefined;
}

const STATUS_ORDER = { undefined: 0, new: 1, indeterminate: 2, done: 3 } as const;
const VERDICT_ORDER = { pass: 0, notApplicable: 1, unknown: 2, fail: 3 } as const;

/** What a row is sorted by, compared one after another; null: it has nothing there, and stands last whichever way one sorts. */
type Keys = readonly (number | string)[] | null;

/** Rows come in by place, so equal ones stay in that order. */
export function sortRows(rows: readonly BacklogRow[], sort: Sort, by: SortBy): readonly BacklogRow[] {
  if (sort.by === 'place') return sort.descending ? rows.toReversed() : rows;
  const column = allColumns(by.models).find(({ id }) => id === sort.by);
  const keysOf = column && keysFor(column, by);
  if (!keysOf) return rows;
  const text = new Intl.Collator(by.locale, { numeric: true });
  const sign = sort.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, keys: keysOf(row) }))
    .sort((a, b) => {
      if (a.keys === null || b.keys === null)
        return Number(a.keys === null) - Number(b.keys === null) || a.row.place - b.row.place;
      return sign * compareKeys(a.keys, b.keys, text) || a.row.place - b.row.place;
    })
    .map(({ row }) => row);
}

function compareKeys(a: NonNullable<Keys>, b: NonNullable<Keys>, text: Intl.Collator): number {
  for (const [index, one] of a.entries()) {
    const other = b[index]!;
    const order =
      typeof one === 'string' || typeof other === 'string' ? text.compare(String(one), String(other)) : one - other;
    if (order !== 0) return order;
  }
  return 0;
}

const names = (some: readonly string[]): Keys => (some.length === 0 ? null : [some.join(', ')]);

function keysFor(column: Column, { settings, now, judged = NONE_JUDGED }: SortBy): ((row: BacklogRow) => Keys) | null {
  if (column.input) {
    const inputOf = inputReader(settings, now);
    return (row) => {
      const value = valueOf(inputOf(row, column));
      return value === null ? null : [value];
    };
  }
  const gate = (shown: ShownGate) => (row: BacklogRow) => gateKeys(judged.get(row.issue.id)?.[shown]);
  switch (column.id) {
    case 'key':
      return ({ issue }) => [issue.key];
    case 'summary':
      return ({ issue }) => [issue.summary];
    case 'type':
      return ({ issue }) => [issue.type.name];
    case 'status':
      return ({ issue }) => [STATUS_ORDER[issue.status.category], issue.status.name];
    case 'priority': {
      const context = { now, blocking: blockingOf(settings) };
      // One that Voorrang does not know has a name to stand by, below all that it knows.
      return ({ issue }) => issue.priority && [readSignal('priority', issue, context) ?? -1, issue.priority.name];
    }
    case 'assignee':
      return ({ issue }) => issue.assignee && [issue.assignee.displayName];
    case 'labels':
      return ({ issue }) => names(issue.labels);
    case 'components':
      return ({ issue }) => names(issue.components.map(({ name }) => name));
    case 'epic':
      return ({ issue }) => issue.parent && [issue.parent.summary, issue.parent.key];
    case 'score':
      return ({ score }) =>
        score.status === 'scored'
          ? [score.classValue ?? 0, score.within?.status === 'scored' ? score.within.score : score.score]
          : null;
    case 'quadrant':
      return ({ quadrant }) => quadrant && [QUADRANT_ORDER[quadrant]];
    case 'ready':
    case 'done':
      return gate(column.id);
    case 'jiraPlace':
      return ({ jiraPlace }) => (jiraPlace === null ? null : [jiraPlace]);
    case 'place':
    case 'reason':
      return null;
  }
}

const QUADRANT_ORDER = { quickWin: 0, bigBet: 1, fillIn: 2, moneyPit: 3 } as const;

/** What passes first, then what lacks least. */
const gateKeys = (gate: JudgedGate | undefined): Keys =>
  gate ? [VERDICT_ORDER[gate.verdict], gate.open.length] : null;
