import { useCallback, useEffect, type RefObject } from 'react';
import {
  defaultRangeExtractor,
  measureElement,
  useVirtualizer,
  type Range,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { usePainted } from '../afterPaint';
import type { Flick } from './row/flick';
import type { UseItems } from './useItems';

export const ROW_HEIGHT = 56;
export const HEAD_HEIGHT = 40;
const GROUP_HEIGHT = 40;

/** More rows than are in sight: while one scrolls, a row is there before it comes into sight. */
const OVERSCAN = 8;

/**
 * A row is as high as it was or, a new one, as most are, until the browser says otherwise: that does so before it paints, while asking
 * for its height would have it lay out the page once more in between.
 */
const heightOfElement: typeof measureElement = (element, entry, instance) => {
  if (entry) return measureElement(element, entry, instance);
  const index = instance.indexFromElement(element);
  const { getItemKey, estimateSize } = instance.options;
  return instance.itemSizeCache.get(getItemKey(index)) ?? estimateSize(index);
};

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
  onDrawing: Flick['onDrawing'] | null,
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
    overscan: usePainted() ? OVERSCAN : 0,
    measureElement: heightOfElement,
    onChange: ({ isScrolling, range }) => {
      if (isScrolling && range) onDrawing?.(range, items);
    },
    // The head stands in the scroller above the rows: whatever reaches the lower edge would lie that much below it.
    scrollPaddingEnd: HEAD_HEIGHT,
  });
}
