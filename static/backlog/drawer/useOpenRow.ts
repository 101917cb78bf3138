import { useEffect, useRef } from 'react';
import type { BacklogPageState } from '../pageState';

const isTableFocused = (): boolean =>
  document.activeElement?.closest('[role="grid"], [role="treegrid"]') instanceof HTMLElement;

/**
 * Has the table show the row of the issue that stands open, when another one is opened and when this one's score moves it.
 * @param at where each issue's row stands, by its id.
 * @param show brings a row into sight and makes it the active one; with `focus`, the focus follows: when the person walks
 *   on from inside the table.
 */
export function useOpenRow(
  { openId, rowOf }: Pick<BacklogPageState, 'openId' | 'rowOf'>,
  at: ReadonlyMap<string, number>,
  show: (item: number, focus: boolean) => void,
): void {
  const score = openId === null ? undefined : rowOf(openId)?.score;
  const latest = useRef({ at, show });
  const before = useRef<string | null>(null);
  useEffect(() => {
    latest.current = { at, show };
  });
  useEffect(() => {
    const item = openId === null ? undefined : latest.current.at.get(openId);
    const isWalk = before.current !== null && before.current !== openId;
    before.current = openId;
    // Whoever enters values in the table is not taken away from there.
    if (item === undefined || (!isWalk && isTableFocused())) return;
    latest.current.show(item, isTableFocused());
  }, [openId, score]);
}
