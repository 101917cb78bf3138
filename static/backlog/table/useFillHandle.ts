import { useEffect, useRef, type PointerEvent as ReactPointerEvent } from 'react';
import type { CellRange } from '../editing/cells';
import { cellOf } from './cellOf';
import type { UseActiveCell } from './useActiveCell';
import type { UseItems } from './useItems';
import { useSteady } from './useSteady';

interface FillHandle {
  readonly listed: UseItems;
  readonly cells: UseActiveCell;
  /** The selected cells; null: none of them is in a row. */
  readonly range: Required<CellRange> | null;
  /** @param to the last row to be filled, above the source or below it. */
  readonly fillTo: (source: Required<CellRange>, to: number) => void;
}

export interface UseFillHandle {
  /** Whether the pointer took hold of the handle. */
  readonly begin: (event: ReactPointerEvent) => boolean;
  readonly isHeld: () => boolean;
}

interface Filling {
  readonly source: Required<CellRange>;
  /** The row under the pointer. */
  readonly to: number;
}

/** The handle at the corner of the selected cells: dragged down or up, it fills what it comes over. Escape lets go of it. */
export function useFillHandle({ listed, cells, range, fillTo }: FillHandle): UseFillHandle {
  const filling = useRef<Filling | null>(null);
  /** What is to be filled shows as selected. */
  const reach = (source: Required<CellRange>, to: number) => {
    filling.current = { source, to };
    const [left, right] = [source.column, source.column + source.columns - 1];
    const itemOf = (row: number) => listed.at.get(listed.ids[row] ?? '') ?? 0;
    // The focus goes where the pointer is, and the table scrolls along.
    if (to < source.row)
      cells.select({ item: itemOf(lastOf(source)), column: right }, { item: itemOf(to), column: left });
    else
      cells.select(
        { item: itemOf(source.row), column: left },
        { item: itemOf(Math.max(to, lastOf(source))), column: right },
      );
  };
  const over = useSteady((x: number, y: number) => {
    if (!filling.current) return;
    const { source, to } = filling.current;
    // Not the event's own target: a finger stays with what it touched first.
    const cell = cellOf(document.elementFromPoint(x, y));
    const row = cell && listed.rowAt[cell.item];
    if (row !== null && row !== undefined && row !== to) reach(source, row);
  });
  const end = useSteady((isDone: boolean) => {
    const was = filling.current;
    filling.current = null;
    if (!was) return;
    const { source, to } = was;
    const isBeyond = to < source.row || to > lastOf(source);
    if (!isDone) reach(source, lastOf(source));
    filling.current = null;
    if (!isDone || !isBeyond) return;
    fillTo(source, to);
    cells.collapse();
  });
  useEffect(() => {
    const onMove = ({ clientX, clientY }: PointerEvent) => over(clientX, clientY);
    const onUp = () => end(true);
    const onCancel = () => end(false);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !filling.current) return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [over, end]);
  return {
    begin: (event) => {
      const isHandle = event.target instanceof Element && event.target.matches('.fill-handle');
      if (!isHandle || !range || event.button !== 0) return false;
      // The focus stays where it is, and no text is marked.
      event.preventDefault();
      reach(range, lastOf(range));
      return true;
    },
    isHeld: () => filling.current !== null,
  };
}

const lastOf = ({ row, rows }: Required<CellRange>): number => row + rows - 1;
