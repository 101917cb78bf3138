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

export interface UseActiveCell {
  /** The one cell that Tab leads to. */
  readonly active: Cell;
  readonly activeKey: string | null;
  /** The other corner of the selected cells; null: only the active one. */
  readonly anchor: Cell | null;
  /** Moves the focus; with `extend` the selected cells grow from where they began. */
  readonly moveTo: (cell: Cell, extend?: boolean) => void;
  /** Hears where the focus came to be by itself. */
  readonly noticed: (cell: Cell) => void;
  /** Takes focus back to the active cell, as when an editor closes. */
  readonly refocus: () => void;
  /** Leaves only the active cell selected. */
  readonly collapse: () => void;
}

/**
 * Which cell has the focus, and which are selected with it.
 * @param list what the items are chosen by: in another list, one begins at its top again.
 */
export function useActiveCell(
  grid: RefObject<HTMLElement>,
  { items, at }: UseItems,
  cells: readonly string[],
  list: unknown,
): UseActiveCell {
  const [place, setPlace] = useState<Place | null>(null);
  const [corner, setCorner] = useState<Place | null>(null);
  const wanted = useRef(false);

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
    if (!wanted.current) return;
    wanted.current = false;
    const cell = grid.current?.querySelector<HTMLElement>(
      `[data-index="${active.item}"] [aria-colindex="${active.column + 1}"], [data-index="${active.item}"] [aria-colspan]`,
    );
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const moveTo = useCallback(
    (cell: Cell, extend = false) => {
      wanted.current = true;
      setCorner((before) => (extend ? (before ?? place) : null));
      setPlace(placeOf(cell));
    },
    [placeOf, place],
  );
  const noticed = useCallback(
    (cell: Cell) => {
      const next = placeOf(cell);
      setPlace((before) => (before && samePlace(before, next) ? before : next));
    },
    [placeOf],
  );
  const refocus = useCallback(() => {
    wanted.current = true;
    setPlace((before) => (before ? { ...before } : before));
  }, []);
  const collapse = useCallback(() => setCorner(null), []);
  return { active, activeKey: items[active.item]?.key ?? null, anchor, moveTo, noticed, refocus, collapse };
}

const samePlace = (a: Place, b: Place): boolean =>
  a.key === b.key && a.column === b.column && a.item === b.item && a.list === b.list;
