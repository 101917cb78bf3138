import type { CellRange } from '../editing/cells';
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
