import { useEffect, useRef } from 'react';
import { focusDrawer } from '../drawer/focus';
import type { BacklogPageState } from '../pageState';
import type { UseActiveCell } from './useActiveCell';
import type { UseItems } from './useItems';
import { useSteady } from './useSteady';

interface Show {
  readonly page: BacklogPageState;
  readonly listed: UseItems;
  readonly cells: UseActiveCell;
}

/**
 * Leads to an issue: to its row, out of a closed group by opening that, and, where a filter hides it, to the issue beside the table, so that
 * nobody's filter is lost.
 */
export function useShow({ page, listed, cells }: Show): (id: string) => void {
  /** Its group has been opened, and its row comes with the next drawing. */
  const coming = useRef<string | null>(null);
  const { at } = listed;
  const lead = useSteady((id: string): boolean => {
    const item = at.get(id);
    if (item !== undefined) cells.moveTo({ item, column: cells.active.column });
    return item !== undefined;
  });
  useEffect(() => {
    if (coming.current === null) return;
    lead(coming.current);
    coming.current = null;
  }, [at, lead]);
  return (id) => {
    if (lead(id)) return;
    const group = listed.groupOf(id);
    if (group !== null) {
      listed.toggleGroup(group);
      coming.current = id;
    } else {
      page.open(id);
      focusDrawer();
    }
  };
}
