import { useEffect, useState } from 'react';

interface Ring {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** How often it looks where that is now, in milliseconds: a drawer, an edit or what-if mode move it, and no event tells. */
const LOOK_EVERY_MS = 200;

/** Room between what is shown and the ring around it, in pixels. */
const ROOM = 4;

const isSame = (a: Ring | null, b: Ring | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.top === b.top && a.left === b.left && a.width === b.width && a.height === b.height);

/** Where the first element of a selector stands in the window, for as long as it does; null: it is not there. */
export function useRing(selector: string | null): Ring | null {
  const [ring, setRing] = useState<Ring | null>(null);
  useEffect(() => {
    let frame = 0;
    const measure = () => {
      const box = selector === null ? undefined : document.querySelector(selector)?.getBoundingClientRect();
      const next =
        box && box.width > 0
          ? { top: box.top - ROOM, left: box.left - ROOM, width: box.width + 2 * ROOM, height: box.height + 2 * ROOM }
          : null;
      setRing((last) => (isSame(last, next) ? last : next));
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    const sizes = new ResizeObserver(later);
    sizes.observe(document.body);
    // Rows scroll inside the table, so on the way down rather than at the window.
    document.addEventListener('scroll', later, { capture: true, passive: true });
    window.addEventListener('resize', later);
    const looking = setInterval(later, LOOK_EVERY_MS);
    later();
    return () => {
      clearInterval(looking);
      cancelAnimationFrame(frame);
      sizes.disconnect();
      document.removeEventListener('scroll', later, { capture: true });
      window.removeEventListener('resize', later);
    };
  }, [selector]);
  return ring;
}
