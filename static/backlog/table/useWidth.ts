import { useLayoutEffect, useState, type RefObject } from 'react';

/** Pixels between the edges of an element, scroll bar left out; 0 until it is on the page. */
export function useWidth(element: RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const read = () => setWidth(watched.clientWidth);
    read();
    const watcher = new ResizeObserver(read);
    watcher.observe(watched);
    return () => watcher.disconnect();
  }, [element]);
  return width;
}
