/** So many new rows in one drawing, twice in a row, are more than a frame has time for. */
const MANY = 2;
/** A drawing goes on with the one before it when it comes within so many milliseconds of it. */
const RUN_MS = 150;
/** The flick is over when so many milliseconds have gone by without a drawing of many rows. */
const CALM_MS = 80;
/** Then rows are drawn whole: so many at a time, and some milliseconds between, so that nobody who scrolls on has to wait. */
const AT_ONCE = 3;
const NEXT_MS = 16;

/**
 * A flick through the table: rows fly by faster than they can be drawn whole, let alone read. A row that comes in meanwhile says
 * the least first, and the rest as soon as it is over: docs/decisions/0016.
 */
export interface Flick {
  readonly isOn: () => boolean;
  /**
   * To be told of each drawing while one scrolls.
   * @param range the rows in sight.
   * @param items all of them: a table that scrolls along because they were ordered anew does not fly by.
   */
  readonly onDrawing: (range: { readonly startIndex: number; readonly endIndex: number }, items: unknown) => void;
  /**
   * Calls back when there is time to draw the row whole: rows in sight come first.
   * @returns a function that calls it off.
   */
  readonly whenOver: (index: number, callback: () => void) => () => void;
}

export function watchFlick(): Flick {
  const waiting = new Map<() => void, number>();
  let last: { readonly startIndex: number; readonly endIndex: number; readonly items: unknown } = {
    startIndex: 0,
    endIndex: 0,
    items: null,
  };
  let at = -Infinity;
  let wasMany = false;
  let calm: ReturnType<typeof setTimeout> | undefined;
  let isOn = false;

  const isInSight = (index: number) => index >= last.startIndex && index <= last.endIndex;
  const release = () => {
    isOn = false;
    const all = [...waiting];
    const next = [
      ...all.filter(([, index]) => isInSight(index)),
      ...all.filter(([, index]) => !isInSight(index)),
    ].slice(0, AT_ONCE);
    for (const [callback] of next) {
      waiting.delete(callback);
      callback();
    }
    calm = waiting.size > 0 ? setTimeout(release, NEXT_MS) : undefined;
  };

  return {
    isOn: () => isOn,
    onDrawing({ startIndex, endIndex }, items) {
      const now = performance.now();
      const isMany = items === last.items && Math.abs(startIndex - last.startIndex) >= MANY;
      const goesOn = wasMany && now - at < RUN_MS;
      last = { startIndex, endIndex, items };
      at = now;
      wasMany = isMany;
      if (!isMany || !goesOn) return;
      isOn = true;
      clearTimeout(calm);
      calm = setTimeout(release, CALM_MS);
    },
    whenOver(index, callback) {
      waiting.set(callback, index);
      // It may have come in just when the flick ended.
      calm ??= setTimeout(release, NEXT_MS);
      return () => waiting.delete(callback);
    },
  };
}
