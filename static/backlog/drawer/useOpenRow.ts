import { useEffect, useRef } from 'react';
import type { BacklogRow } from '../ranking';

/**
 * Has the table show the row of the issue that stands open, when another one is opened and when this one's score moves it.
 * @param show brings a row into sight and makes it the active one; with `focus`, the focus follows: when the person walks
 *   on from inside the table.
 */
export function useOpenRow(
  openId: string | null,
  rows: readonly BacklogRow[],
  show: (index: number, focus: boolean) => void,
  isFocusInside: () => boolean,
): void {
  const index = openId === null ? -1 : rows.findIndex(({ issue }) => issue.id === openId);
  const score = rows[index]?.score;
  const latest = useRef({ index, show, isFocusInside });
  const before = useRef<string | null>(null);
  useEffect(() => {
    latest.current = { index, show, isFocusInside };
  });
  useEffect(() => {
    const { index: at, show: bring, isFocusInside: isInside } = latest.current;
    const isWalk = before.current !== null && before.current !== openId;
    before.current = openId;
    if (at >= 0) bring(at, isWalk && isInside());
  }, [openId, score]);
}
