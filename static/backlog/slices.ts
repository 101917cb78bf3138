/** As long as one frame can spare without the page feeling it. */
const SLICE_MS = 8;

/**
 * Goes through long work in slices, with room between them for typing and scrolling. The work yields wherever it can be
 * interrupted.
 *
 * @returns a function that ends it; the work hears no more of it.
 */
export function inSlices(work: AsyncGenerator<void, void>): () => void {
  let over = false;
  const run = async (): Promise<void> => {
    let started = performance.now();
    for (let step = await work.next(); !step.done && !over; step = await work.next()) {
      if (performance.now() - started < SLICE_MS) continue;
      // A message would come before the browser's own events; a timer lets them go first.
      await new Promise((resolve) => setTimeout(resolve));
      if (over) return;
      started = performance.now();
    }
  };
  void run();
  return () => {
    over = true;
  };
}
