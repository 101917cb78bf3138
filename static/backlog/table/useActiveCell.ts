import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { cellAtSpot, HEAD, type Cell } from './moves';
import type { UseItems } from './useItems';

/** What stands at an item's place for the head. */
const HEAD_KEY = 'head';

interface Place {
  /** By key and id, so that focus follows its issue and its column when these move. */
  readonly key: string;
  readonly column: string;
  /** Where that was, and in which list: should it go from there by an edit, the person is still in that spot. */
  readonly item: number;
  readonly list: unknown;
}

/** How the focus moves. */
interface Moving {
  /** The selected cells grow from where they began. */
  readonly extends?: boolean;
  /** Whoever moves it sees to it that its row is in sight. */
  readonly stays?: boolean;
}

export interface UseActiveCell {
  /** The one cell that Tab leads to. */
  readonly active: Cell;
  readonly activeKey: string | null;
  /** The other corner of the selected cells; null: only the active one. */
  readonly anchor: Cell | null;
  readonly moveTo: (cell: Cell, how?: Moving) => void;
  /** Brings the cell that the focus was moved to into sight: once the list stands as it will. */
  readonly reveal: () => void;
  /** Selects all cells between two, the focus on the second. */
  readonly select: (from: Cell, to: Cell) => void;
  /** Hears where the focus came to be by itself. */
  readonly noticed: (cell: Cell) => void;
  /** Hears that the focus came into the grid, and that the person took it out of there. */
  readonly cameIn: () => void;
  readonly left: () => void;
  /** Leaves only the active cell selected. */
  readonly collapse: () => void;
}

/**
 * Which cell has the focus, and which are selected with it.
 * @param list what the items are chosen by: in another list, one begins at its top again.
 * @param onGone the table goes, with the focus in it.
 */
export function useActiveCell(
  grid: RefObject<HTMLElement>,
  { items, at }: UseItems,
  cells: readonly string[],
  list: unknown,
  onGone: () => void,
): UseActiveCell {
  const [place, setPlace] = useState<Place | null>(null);
  const [corner, setCorner] = useState<Place | null>(null);
  const wanted = useRef<Moving | null>(null);
  const isWithin = useRef(false);
  const shown = useRef<HTMLElement | null>(null);

  const placeOf = useCallback(
    ({ item, column }: Cell): Place => ({
      key: item === HEAD ? HEAD_KEY : items[item]!.key,
      column: cells[column]!,
      ...{ item, list },
    }),
    [items, cells, list],
  );
  const cellOf = (one: Place | null): Cell | null => {
    if (!one) return null;
    const item = one.key === HEAD_KEY ? HEAD : at.get(one.key);
    const column = cells.indexOf(one.column);
    return item === undefined ? null : { item, column: Math.max(0, column) };
  };
  const spot = place !== null && place.list === list ? { item: place.item, column: cells.indexOf(place.column) } : null;
  const active = cellOf(place) ?? cellAtSpot(spot, { items: items.length, columns: cells.length });
  const anchor = cellOf(corner);

  useLayoutEffect(() => {
    // What an edit made vanish cannot keep the focus: it goes on in the same spot.
    const isLost = isWithin.current && document.activeElement === document.body;
    const moving = wanted.current ?? (isLost ? {} : null);
    if (!moving) return;
    wanted.current = null;
    const cell = grid.current?.querySelector<HTMLElement>(
      `[data-index="${active.item}"] [aria-colindex="${active.column + 1}"], [data-index="${active.item}"] [aria-colspan]`,
    );
    cell?.focus({ preventScroll: true });
    shown.current = moving.stays ? null : (cell ?? null);
  });

  useLayoutEffect(
    () => () => {
      if (isWithin.current) onGone();
    },
    [onGone],
  );

  const moveTo = useCallback(
    (cell: Cell, how: Moving = {}) => {
      wanted.current = how;
      setCorner((before) => (how.extends ? (before ?? place) : null));
      setPlace(placeOf(cell));
    },
    [placeOf, place],
  );
  const reveal = useCallback(() => {
    shown.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    shown.current = null;
  }, []);
  const select = useCallback(
    (from: Cell, to: Cell) => {
      wanted.current = {};
      setCorner(placeOf(from));
      setPlace(placeOf(to));
    },
    [placeOf],
  );
  const noticed = useCallback(
    (cell: Cell) => {
      const next = placeOf(cell);
      setPlace((before) => (before && samePlace(before, next) ? before : next));
    },
    [placeOf],
  );
  const cameIn = useCallback(() => {
    isWithin.current = true;
  }, []);
  const left = useCallback(() => {
    isWithin.current = false;
  }, []);
  const collapse = useCallback(() => setCorner(null), []);
  return {
    active,
    activeKey: items[active.item]?.key ?? null,
    anchor,
    moveTo,
    reveal,
    select,
    noticed,
    cameIn,
    left,
    collapse,
  };
}

const samePlace = (a: Place, b: Place): boolean =>
  a.key === b.key && a.column === b.column && a.item === b.item && a.list === b.list;
