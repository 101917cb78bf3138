import { useEffect, useRef, type PointerEvent } from 'react';
import type { CellRange } from '../editing/cells';
import type { Cell } from './moves';
import type { UseActiveCell } from './useActiveCell';
import type { UseItems } from './useItems';
import { useSteady } from './useSteady';

interface FillHandle {
  readonly listed: UseItems;
  readonly cells: UseActiveCell;
  /** The selected cells; null: none of them is in a row. */
  readonly range: Required<CellRange> | null;
  /** @param last the last row to be filled. */
  readonly fillOn: (source: Required<CellRange>, last: number) => void;
}

export interface UseFillHandle {
  /** Whether the pointer took hold of the handle. */
  readonly begin: (event: PointerEvent) => boolean;
  /** Whether the pointer is on its way with it. */
  readonly over: (cell: Cell | null) => boolean;
}

interface Filling {
  readonly source: Required<CellRange>;
  readonly last: number;
}

/** The handle at the corner of the selected cells: dragged down, it fills what it comes over. Escape lets go of it. */
export function useFillHandle({ listed, cells, range, fillOn }: FillHandle): UseFillHandle {
  const filling = useRef<Filling | null>(null);
  /** What is to be filled shows as selected. */
  const reach = (source: Required<CellRange>, last: number) => {
    filling.current = { source, last };
    const itemOf = (row: number) => listed.at.get(listed.ids[row] ?? '') ?? 0;
    cells.select(
      { item: itemOf(source.row), column: source.column },
      { item: itemOf(last), column: source.column + source.columns - 1 },
    );
  };
  const end = useSteady((isDone: boolean) => {
    const was = filling.current;
    filling.current = null;
    if (!was) return;
    const { source, last } = was;
    if (!isDone) reach(source, lastOf(source));
    filling.current = null;
    if (!isDone || last <= lastOf(source)) return;
    fillOn(source, last);
    cells.collapse();
  });
  useEffect(() => {
    const onUp = () => end(true);
    const onCancel = () => end(false);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !filling.current) return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    };
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [end]);
  return {
    begin: (event) => {
      const isHandle = event.target instanceof Element && event.target.matches('.fill-handle');
      if (!isHandle || !range || event.button !== 0) return false;
      // The focus stays where it is, and no text is marked.
      event.preventDefault();
      reach(range, lastOf(range));
      return true;
    },
    over: (cell) => {
      if (!filling.current) return false;
      const { source, last } = filling.current;
      const row = cell && listed.rowAt[cell.item];
      if (row !== null && row !== undefined && row !== last) reach(source, Math.max(row, lastOf(source)));
      return true;
    },
  };
}

const lastOf = ({ row, rows }: Required<CellRange>): number => row + rows - 1;
