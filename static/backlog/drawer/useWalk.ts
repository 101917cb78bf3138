import { useEffect, useMemo, useState } from 'react';
import type { BacklogPageState } from '../pageState';
import { useGroups } from '../table/useItems';
import { focusDrawer } from './focus';
import { isAmong, neighboursOf, rowsOfOpen } from './walk';

/**
 * Opens the issues before and after the open one, in the order in which the page shows them; null: there is none. Groups that are
 * closed are passed by: someone closed them to have done with them.
 */
export function useWalk(page: BacklogPageState) {
  const { openId, open, rows, layout, closedGroups } = page;
  const { groups } = useGroups(page);
  const all = useMemo(
    () => (layout === 'table' && groups !== null ? groups.flatMap((group) => group.rows) : rows),
    [layout, groups, rows],
  );
  const walked = useMemo(
    () => (layout === 'table' && groups !== null ? rowsOfOpen(groups, closedGroups) : rows),
    [layout, groups, closedGroups, rows],
  );
  const isShown = useMemo(() => isAmong(all, openId), [all, openId]);
  // As they were when the open issue was last among them.
  const [before, setBefore] = useState(all);
  if (isShown && before !== all) setBefore(all);
  const { previous, next } = useMemo(() => neighboursOf(walked, openId, before), [walked, openId, before]);
  useEffect(() => {
    // At either end the button that led there can be pressed no more, and would take the focus away with it.
    if (document.activeElement?.matches(':disabled')) focusDrawer();
  }, [previous, next]);
  return {
    isShown,
    onPrevious: previous === null ? null : () => open(previous),
    onNext: next === null ? null : () => open(next),
  };
}
