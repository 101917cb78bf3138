const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves with the time at which what now stands in the document has been painted. */
export const painted = (): Promise<number> => paintedOnce(() => true);

/** Resolves with the time at which the first frame in which it holds has been painted. @throws Error after so many seconds. */
export function paintedOnce(holds: () => boolean, seconds = 60): Promise<number> {
  const until = performance.now() + seconds * 1000;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (holds()) {
        const { port1, port2 } = new MessageChannel();
        // A frame paints right after its callbacks, before any message.
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      } else if (performance.now() > until)
        reject(new Error(`bench: still waiting after ${seconds} s for ${String(holds)}`));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Scrolls by some pixels each frame. @returns how long each of the frames took, in milliseconds. */
export async function scrollFrames(scroller: Element, frames: number, pixels: number): Promise<number[]> {
  const durations: number[] = [];
  let last = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    scroller.scrollTop += pixels;
    const now = await nextFrame();
    durations.push(now - last);
    last = now;
  }
  return durations;
}

/** What scrolls around the rows, whichever element of the page that is. */
export function scrollerAround(row: Element): Element {
  for (let element = row.parentElement; element; element = element.parentElement)
    if (/auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight)
      return element;
  throw new Error('bench: the rows do not scroll');
}
