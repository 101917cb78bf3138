import type { CellRange } from '../editing/cells';
import { isEntered, type Column } from './columns';
import type { Cell } from './moves';

/** The cells between two corners, both included, counted among rows alone: heads of groups hold no values. */
export function rangeBetween(a: Cell, b: Cell, rowAt: readonly (number | null)[]): Required<CellRange> | null {
  const [first, last] = a.item <= b.item ? [a.item, b.item] : [b.item, a.item];
  let [from, to] = [Number.NaN, Number.NaN];
  for (let item = Math.max(0, first); item <= last; item += 1) {
    const row = rowAt[item] ?? null;
    if (row === null) continue;
    if (Number.isNaN(from)) from = row;
    to = row;
  }
  if (Number.isNaN(from)) return null;
  const column = Math.min(a.column, b.column);
  return { row: from, rows: to - from + 1, column, columns: Math.abs(a.column - b.column) + 1 };
}

/** The cell at the lower end of the selected ones, where all of them are for values that people enter; null: they are not. */
export function cornerOf(
  { row, rows, column, columns }: Required<CellRange>,
  all: readonly (Column | null)[],
): { readonly row: number; readonly column: number } | null {
  const last = column + columns - 1;
  const areEntered = all.slice(column, last + 1).every((one) => one !== null && isEntered(one));
  return areEntered ? { row: row + rows - 1, column: last } : null;
}

/** The corners of a block that consists of exactly these cells, at least two, heads of groups between them left aside; null: they form none. */
export function blockOf(
  cells: readonly Cell[],
  rowAt: readonly (number | null)[],
): { readonly first: Cell; readonly last: Cell } | null {
  const size = new Set(cells.map(({ item, column }) => `${item} ${column}`)).size;
  if (size < 2) return null;
  const items = cells.map(({ item }) => item);
  const columns = cells.map(({ column }) => column);
  const first = { item: Math.min(...items), column: Math.min(...columns) };
  const last = { item: Math.max(...items), column: Math.max(...columns) };
  const range = rangeBetween(first, last, rowAt);
  return range?.rows !== undefined && range.rows * range.columns === size ? { first, last } : null;
}
