import { useEffect, useMemo, useState } from 'react';
import type { BacklogPageState } from '../pageState';
import { useGroups } from '../table/useItems';
import { focusDrawer } from './focus';
import { isAmong, neighboursOf } from './walk';

/** Opens the issues before and after the open one, in the order in which the page shows them; null: there is none. */
export function useWalk(page: BacklogPageState) {
  const { openId, open, rows, layout } = page;
  const { groups } = useGroups(page);
  const shown = useMemo(
    () => (layout === 'table' && groups !== null ? groups.flatMap((group) => group.rows) : rows),
    [layout, groups, rows],
  );
  const isShown = useMemo(() => isAmong(shown, openId), [shown, openId]);
  // As they were when the open issue was last among them.
  const [before, setBefore] = useState(shown);
  if (isShown && before !== shown) setBefore(shown);
  const { previous, next } = useMemo(() => neighboursOf(shown, openId, before), [shown, openId, before]);
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
