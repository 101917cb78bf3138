import type { CellRange } from './cells';

/** What one cell of a block means for one cell of the table. */
export interface Placed {
  /** In the block, from 0. */
  readonly from: { readonly row: number; readonly column: number };
  /** In the table, from 0. */
  readonly to: { readonly row: number; readonly column: number };
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Where the cells of a block come to stand when it is put on a range: repeated where it fits into the range a whole number of
 * times, as spreadsheets do; once otherwise, also where that is more than the range.
 */
export function place(block: Size, range: CellRange): Placed[] {
  const { rows = 1, columns = 1 } = range;
  const fits = rows % block.rows === 0 && columns % block.columns === 0;
  const size = fits ? { rows, columns } : block;
  return Array.from({ length: size.rows * size.columns }, (_, index) => {
    const row = Math.floor(index / size.columns);
    const column = index % size.columns;
    return {
      from: { row: row % block.rows, column: column % block.columns },
      to: { row: range.row + row, column: range.column + column },
    };
  });
}
