import type { TextKey } from '../common/text';
import type { SortColumn } from './sort';

export interface Column {
  /** Also the name of its cells' style (`cell-…`), which says at what widths it shows. */
  readonly id:
    | 'place'
    | 'key'
    | 'summary'
    | 'type'
    | 'status'
    | 'priority'
    | 'score'
    | 'quadrant'
    | 'ready'
    | 'done'
    | 'reason'
    | 'jiraPlace';
  readonly title: TextKey;
  readonly sortBy: SortColumn | null;
}

const COLUMNS: readonly Column[] = [
  { id: 'place', title: 'backlog.column.place', sortBy: 'place' },
  { id: 'key', title: 'backlog.column.key', sortBy: 'key' },
  { id: 'summary', title: 'backlog.column.summary', sortBy: null },
  { id: 'type', title: 'backlog.column.type', sortBy: 'type' },
  { id: 'status', title: 'backlog.column.status', sortBy: 'status' },
  { id: 'priority', title: 'backlog.column.priority', sortBy: null },
  { id: 'score', title: 'backlog.column.score', sortBy: null },
  { id: 'quadrant', title: 'backlog.column.quadrant', sortBy: null },
  { id: 'ready', title: 'backlog.column.ready', sortBy: 'ready' },
  { id: 'done', title: 'backlog.column.done', sortBy: 'done' },
  { id: 'reason', title: 'backlog.column.reason', sortBy: null },
  { id: 'jiraPlace', title: 'backlog.column.jiraPlace', sortBy: 'jiraPlace' },
];

/** The room for the longest key: half a key names no issue. In rem, because each row is a grid of its own. */
export function keyColumnWidth(keys: Iterable<string>): string {
  let longest = 0;
  for (const key of keys) longest = Math.max(longest, key.length);
  return `${Math.min(12, Math.max(6, longest * 0.6 + 1)).toFixed(2)}rem`;
}

/** Quadrants have a column only where the model has quadrants. */
export const columnsFor = (quadrants: boolean): readonly Column[] =>
  COLUMNS.filter((column) => quadrants || column.id !== 'quadrant');
