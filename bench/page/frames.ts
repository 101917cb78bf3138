declare global {
  interface Window {
    readonly scheduler: {
      readonly postTask: (task: () => void, how: { readonly priority: 'user-blocking' }) => Promise<void>;
    };
  }
}

export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves with the time at which what now stands in the document has been painted. */
export const painted = (): Promise<number> => paintedOnce(() => true);

/** Resolves with the time at which the first frame in which it holds has been painted. @throws Error after so many seconds. */
export function paintedOnce(holds: () => boolean, seconds = 60): Promise<number> {
  const until = performance.now() + seconds * 1000;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (holds()) {
        // A frame paints right after its callbacks, before any task; messages that wait already would come before another one.
        void window.scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' });
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

/** The keys of the rows in sight. @throws Error where they do not fill the room there is for them. */
export function keysInSight(scroller: Element): string[] {
  const { bottom } = scroller.getBoundingClientRect();
  const rows = [...scroller.querySelectorAll('[role="row"][data-row]')];
  const seen = rows.filter((row) => row.getBoundingClientRect().top < bottom);
  const end = Math.max(...seen.map((row) => row.getBoundingClientRect().bottom));
  if (end < bottom - 20) throw new Error(`bench: rows end ${bottom - end} pixels above the end of the table`);
  return seen.map((row) => row.querySelector('[data-key]')!.textContent);
}

/** What scrolls around the rows, whichever element of the page that is. */
export function scrollerAround(row: Element): Element {
  for (let element = row.parentElement; element; element = element.parentElement)
    if (/auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight)
      return element;
  throw new Error('bench: the rows do not scroll');
}
