/**
 * Gathers what arrives and hands it over at most once a frame, so that a burst of batches is ranked once.
 * In a hidden tab no frame comes; `flush` hands over what is left.
 */
export interface Frames<T> {
  readonly add: (items: readonly T[]) => void;
  readonly flush: () => void;
}

export function gatherByFrame<T>(handOver: (items: readonly T[]) => void): Frames<T> {
  let gathered: T[] = [];
  let frame: number | null = null;
  const flush = () => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
    const items = gathered;
    gathered = [];
    handOver(items);
  };
  return {
    add(items) {
      gathered.push(...items);
      frame ??= requestAnimationFrame(flush);
    },
    flush,
  };
}
