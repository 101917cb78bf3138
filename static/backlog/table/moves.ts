/** A cell of the grid: which item (−1: the head), and which column, from 0. */
export interface Cell {
  readonly item: number;
  readonly column: number;
}

interface Grid {
  readonly items: number;
  readonly columns: number;
  /** How many rows are in sight. */
  readonly page: number;
}

export const HEAD = -1;

interface Key {
  readonly key: string;
  /** Ctrl, or Cmd on a Mac. */
  readonly ctrl: boolean;
}

/** The cell that a key leads to, as the ARIA grid pattern has it; null: the key is not for moving. */
export function cellAfterKey({ key, ctrl }: Key, at: Cell, grid: Grid): Cell | null {
  const target = targetOf(key, ctrl, at, grid);
  if (!target || grid.columns === 0) return null;
  return {
    item: Math.min(grid.items - 1, Math.max(HEAD, target.item)),
    column: Math.min(grid.columns - 1, Math.max(0, target.column)),
  };
}

function targetOf(key: string, ctrl: boolean, { item, column }: Cell, grid: Grid): Cell | null {
  const last = grid.columns - 1;
  const page = Math.max(1, grid.page - 1);
  switch (key) {
    case 'ArrowDown':
      return { item: ctrl ? grid.items - 1 : item + 1, column };
    case 'ArrowUp':
      // The head is one step further than the first row, never a jump.
      return { item: ctrl ? 0 : item - 1, column };
    case 'ArrowRight':
      return { item, column: ctrl ? last : column + 1 };
    case 'ArrowLeft':
      return { item, column: ctrl ? 0 : column - 1 };
    case 'PageDown':
      return { item: item + page, column };
    case 'PageUp':
      return { item: Math.max(0, item - page), column };
    case 'Home':
      return ctrl ? { item: 0, column: 0 } : { item, column: 0 };
    case 'End':
      return ctrl ? { item: grid.items - 1, column: last } : { item, column: last };
    default:
      return null;
  }
}

/**
 * The cell for someone whose row is gone from the list: the one now in its spot.
 * @param spot where they were; column -1: that column is gone too; null: nowhere yet.
 */
export function cellAtSpot(spot: Cell | null, size: Readonly<Record<'items' | 'columns', number>>): Cell {
  const first = Math.min(1, size.columns - 1);
  return {
    item: size.items === 0 ? HEAD : Math.min(spot?.item ?? 0, size.items - 1),
    column: spot && spot.column >= 0 ? spot.column : first,
  };
}
