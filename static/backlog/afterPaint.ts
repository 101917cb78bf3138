import { startTransition, useEffect, useState } from 'react';

/** In a hidden tab no frame comes: then it goes on without. */
const NO_FRAME_MS = 250;

/**
 * Does something as soon as what stands in the document now has been painted: for what the first sight of the page does not need.
 * @returns a function that calls it off.
 */
export function afterPaint(what: () => void): () => void {
  let over = false;
  const go = () => {
    if (over) return;
    end();
    what();
  };
  // A frame paints right after its callbacks, before any timer.
  const frame = requestAnimationFrame(() => setTimeout(go));
  const timer = setTimeout(go, NO_FRAME_MS);
  const end = () => {
    over = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  return end;
}

/** Whether the component has been painted once: what is large and not looked for at first can wait for that. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  return painted;
}

/**
 * A value as it was when the page was last painted: what is reckoned from it comes with the next drawing. React's own deferred
 * value is taken up before the browser paints, and then all that hangs on it is in the way.
 */
export function useAsPainted<T>(value: T): T {
  const [painted, setPainted] = useState(() => value);
  useEffect(() => afterPaint(() => startTransition(() => setPainted(() => value))), [value]);
  return painted;
}
