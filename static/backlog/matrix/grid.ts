/** Pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

const CELL = 32;
/** More rows of cells than any plot has, so that each cell has a number of its own. */
const ROWS = 1_000;

/** Things by the cells of a grid that they touch, so that only neighbours are compared. */
export class Grid<T> {
  private readonly cells = new Map<number, T[]>();

  private around({ left, top, width, height }: Box, visit: (cell: number) => boolean): void {
    const [lastColumn, lastRow] = [Math.floor((left + width) / CELL), Math.floor((top + height) / CELL)];
    for (let column = Math.floor(left / CELL); column <= lastColumn; column += 1)
      for (let row = Math.floor(top / CELL); row <= lastRow; row += 1) if (!visit(column * ROWS + row)) return;
  }

  add(box: Box, item: T): void {
    this.around(box, (cell) => {
      const items = this.cells.get(cell);
      if (items) items.push(item);
      else this.cells.set(cell, [item]);
      return true;
    });
  }

  /** How many near a box are as is asked, up to `most`: what lies in several cells may be counted as often. */
  count(box: Box, is: (item: T) => boolean, most: number): number {
    let found = 0;
    this.around(box, (cell) => {
      for (const item of this.cells.get(cell) ?? []) if (is(item) && (found += 1) >= most) return false;
      return true;
    });
    return found;
  }
}
