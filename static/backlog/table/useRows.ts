import { useCallback, useEffect, type RefObject } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import type { UseItems } from './useItems';

export const ROW_HEIGHT = 56;
export const HEAD_HEIGHT = 40;
const GROUP_HEIGHT = 40;

/**
 * The rows in sight: only they are in the page, and the one with the focus, which would be lost otherwise.
 * @param startsOver what orders and filters the rows: another one starts at its top; issues that arrive or move leave the reader
 *   where they are.
 */
export function useRows(
  scroller: RefObject<HTMLElement>,
  { items }: UseItems,
  active: number,
  startsOver: readonly unknown[],
): Virtualizer<HTMLElement, Element> {
  const keyOf = useCallback((index: number) => items[index]!.key, [items]);
  const heightOf = useCallback(
    (index: number) => (items[index]!.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT),
    [items],
  );
  const withActive = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (active < 0 || active >= range.count || shown.includes(active)) return shown;
      return [...shown, active].sort((a, b) => a - b);
    },
    [active],
  );
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a list of what the caller names
  }, startsOver);
  // eslint-disable-next-line react-hooks/incompatible-library -- concerns React's compiler, which does not run here
  return useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    getItemKey: keyOf,
    rangeExtractor: withActive,
    overscan: 8,
    scrollPaddingStart: HEAD_HEIGHT,
  });
}
