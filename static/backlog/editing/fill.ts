import type { Model } from '../../../src/domain/scoring/model';
import { isOnScale } from '../../../src/domain/scoring/scale';
import { editable, type CellRange, type InputColumn } from './cells';
import type { InputChange } from './edits';

export interface FillOf {
  /** Ids of the issues, in the order of the table. */
  readonly rows: readonly string[];
  /** The table's columns in their order; null: one without score inputs. */
  readonly columns: readonly (InputColumn | null)[];
  readonly range: CellRange;
  readonly models: readonly Model[];
}

/** What stands in a cell; null: nothing. */
type EnteredIn = (issueId: string, column: InputColumn) => number | null;

/** The first row of the range into all others; a range of one row takes what stands above it. */
export function fillDown({ entered, ...fill }: FillOf & { readonly entered: EnteredIn }): InputChange[] {
  const { row, column, rows = 1, columns = 1 } = fill.range;
  const source = fill.rows[rows === 1 ? row - 1 : row];
  if (source === undefined) return [];
  const below: CellRange = rows === 1 ? fill.range : { row: row + 1, column, rows: rows - 1, columns };
  return changesOf({ ...fill, range: below }, (at) => entered(source, at));
}

/** One row of the range into all its others. @param from that row, in the table. */
export function fillFrom({ entered, ...fill }: FillOf & { readonly entered: EnteredIn }, from: number): InputChange[] {
  const { row, rows = 1 } = fill.range;
  const source = fill.rows[from];
  if (source === undefined) return [];
  return Array.from({ length: rows }, (_, down) => row + down)
    .filter((to) => to !== from)
    .flatMap((to) => changesOf({ ...fill, range: { ...fill.range, row: to, rows: 1 } }, (at) => entered(source, at)));
}

/**
 * The range once more beyond itself, over and over, as when its corner is dragged.
 * @param to the last row to be filled, below the range or above it.
 */
export function fillTo({ entered, ...fill }: FillOf & { readonly entered: EnteredIn }, to: number): InputChange[] {
  const { row, rows = 1 } = fill.range;
  const [first, last] = to < row ? [to, row - 1] : [row + rows, to];
  return Array.from({ length: Math.max(0, last + 1 - first) }, (_, down) => first + down).flatMap((at) => {
    const offset = (((at - row) % rows) + rows) % rows;
    const source = fill.rows[row + offset];
    const range = { ...fill.range, row: at, rows: 1 };
    return source === undefined ? [] : changesOf({ ...fill, range }, (column) => entered(source, column));
  });
}

/** One value in every cell of the range whose scale has it; null empties them. */
export const fillWith = (fill: FillOf, value: number | null): InputChange[] => changesOf(fill, () => value);

function changesOf(
  { rows, columns, range, models }: FillOf,
  entered: (column: InputColumn) => number | null,
): InputChange[] {
  const values = columns.slice(range.column, range.column + (range.columns ?? 1)).flatMap((column) => {
    const target = editable(column, models);
    if (!target) return [];
    const { model, key } = target;
    const value = entered({ model, key });
    return value === null || isOnScale(target.criterion.scale, value) ? [{ model, key, value }] : [];
  });
  return rows
    .slice(range.row, range.row + (range.rows ?? 1))
    .flatMap((issueId) => values.map((value) => ({ issueId, ...value })));
}
