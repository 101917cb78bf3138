import { useEffect, useRef, useState } from 'react';
import { focusDrawer } from '../drawer/focus';
import type { BacklogPageState } from '../pageState';
import { toShow, type Note } from './notes';
import type { UseActiveCell } from './useActiveCell';
import type { UseItems } from './useItems';
import { useSteady } from './useSteady';

interface Show {
  readonly page: BacklogPageState;
  readonly listed: UseItems;
  readonly cells: UseActiveCell;
  readonly note: Note | null;
}

export interface UseShow {
  readonly show: (id: string) => void;
  /** Back to the cell that one was led away from; null: one was not. */
  readonly back: (() => void) | null;
  /** There or back, whichever is next; false: there is nothing to show. */
  readonly toggle: () => boolean;
}

/** Where the person was, and what had been said by then. */
interface Left {
  readonly note: Note | null;
  readonly key: string;
  readonly column: number;
}

/**
 * Leads to an issue that an edit sent elsewhere, and back: to its row, out of a closed group by opening that, and, where a filter hides it, to
 * the issue beside the table, so that nobody's filter is lost.
 */
export function useShow({ page, listed, cells, note }: Show): UseShow {
  const { at } = listed;
  const [left, setLeft] = useState<Left | null>(null);
  /** Its group has been opened, and its row comes with the next drawing. */
  const coming = useRef<string | null>(null);
  const lead = useSteady((key: string, column: number): boolean => {
    const item = at.get(key);
    if (item !== undefined) cells.moveTo({ item, column });
    return item !== undefined;
  });
  const { column } = cells.active;
  useEffect(() => {
    if (coming.current === null) return;
    lead(coming.current, column);
    coming.current = null;
  }, [at, lead, column]);

  const show = (id: string) => {
    const { activeKey } = cells;
    if (activeKey !== null && activeKey !== id) setLeft({ note, key: activeKey, column });
    if (lead(id, column)) return;
    const group = listed.groupOf(id);
    if (group !== null) {
      listed.toggleGroup(group);
      coming.current = id;
    } else {
      page.open(id);
      focusDrawer();
    }
  };
  const canGoBack = left !== null && left.note === note && at.has(left.key);
  const back = () => {
    if (left) lead(left.key, left.column);
    setLeft(null);
  };
  const toggle = (): boolean => {
    const id = note && toShow(note, (one) => at.has(one));
    if (canGoBack) back();
    else if (id !== null) show(id);
    return canGoBack || id !== null;
  };
  return { show, back: canGoBack ? back : null, toggle };
}
