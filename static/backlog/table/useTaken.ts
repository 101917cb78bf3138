import { useEffect } from 'react';
import { isInDrawer } from '../drawer/focus';
import type { InputChange } from '../editing/edits';
import type { Column } from './columns';
import type { Cell } from './moves';
import { blockOf } from './selecting';
import type { UseActiveCell } from './useActiveCell';
import type { UseItems } from './useItems';
import { useSteady } from './useSteady';

interface Taken {
  /** What undoing or redoing changed; another one each time. */
  readonly took: readonly InputChange[] | null;
  readonly listed: UseItems;
  readonly columns: readonly (Column | null)[];
  readonly cells: UseActiveCell;
  /** Brings a cell into sight without the focus. */
  readonly show: (cell: Cell) => void;
}

/** Leads to what undoing or redoing changed: the focus on the first cell, all of them selected where they form a block. */
export function useTaken({ took, listed, columns, cells, show }: Taken): void {
  const lead = useSteady((changes: readonly InputChange[]) => {
    const changed = changes.flatMap(({ issueId, model, key }): Cell[] => {
      const item = listed.at.get(issueId);
      const column = columns.findIndex((one) => one?.input?.model.id === model && one.input.criterion.key === key);
      // A column that is not shown leaves the row to be led to.
      return item === undefined ? [] : [{ item, column: column < 0 ? cells.active.column : column }];
    });
    const block = blockOf(changed, listed.rowAt);
    const first = changed.toSorted((a, b) => a.item - b.item || a.column - b.column)[0];
    if (!first) return;
    if (isInDrawer()) show(first);
    else if (block) cells.select(block.last, block.first);
    else cells.moveTo(first);
  });
  useEffect(() => {
    if (took) lead(took);
  }, [took, lead]);
}
