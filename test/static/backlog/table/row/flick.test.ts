import { watchFlick, type Flick } from '../../../../../static/backlog/table/row/flick';

/** So many rows are in sight. */
const SIGHT = 13;
const FRAME_MS = 16;

describe('a flick through the table', () => {
  const items = {};
  let flick: Flick;
  let whole: number[];
  let start: number;

  beforeEach(() => {
    jest.useFakeTimers();
    [flick, whole, start] = [watchFlick(), [], 0];
    draw(0);
    jest.advanceTimersByTime(1_000);
  });
  afterEach(() => jest.useRealTimers());

  const draw = (rows: number, of: unknown = items) => {
    start += rows;
    flick.onDrawing({ startIndex: start, endIndex: start + SIGHT }, of);
  };
  const scroll = (frames: number, rows: number, everyMs = FRAME_MS) => {
    for (let frame = 0; frame < frames; frame += 1) {
      jest.advanceTimersByTime(everyMs);
      draw(rows);
    }
  };
  const wait = (index: number) => flick.whenOver(index, () => whole.push(index));

  test('is on from the second drawing with many new rows until there were none for a while', () => {
    scroll(1, 3);
    expect(flick.isOn()).toBe(false);
    scroll(1, 3);
    expect(flick.isOn()).toBe(true);
    scroll(40, -2);
    expect(flick.isOn()).toBe(true);
    scroll(3, 1);
    expect(flick.isOn()).toBe(true);
    scroll(3, 1);
    expect(flick.isOn()).toBe(false);
  });

  test('neither reading on by a row a frame nor a jump is one; pages that follow each other at once are', () => {
    scroll(60, 1);
    expect(flick.isOn()).toBe(false);
    scroll(6, SIGHT, 500);
    expect(flick.isOn()).toBe(false);
    scroll(1, SIGHT, 120);
    expect(flick.isOn()).toBe(true);
  });

  test('nor is a table that scrolls along while its rows are ordered anew', () => {
    for (let key = 0; key < 6; key += 1) {
      jest.advanceTimersByTime(60);
      draw(20, {});
    }
    expect(flick.isOn()).toBe(false);
  });

  test('rows in sight are whole first, a few at a time, and none that has gone', () => {
    scroll(5, 3);
    for (const index of [2, 3, 15, 16, 17, 18, 40]) wait(index);
    wait(19)();
    jest.advanceTimersByTime(79);
    expect(whole).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(whole).toEqual([15, 16, 17]);
    jest.advanceTimersByTime(16);
    expect(whole).toEqual([15, 16, 17, 18, 2, 3]);
    jest.advanceTimersByTime(16);
    expect(whole).toEqual([15, 16, 17, 18, 2, 3, 40]);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('one that begins anew goes before the rest of the rows', () => {
    scroll(2, 3);
    for (const index of [7, 8, 9, 10]) wait(index);
    jest.advanceTimersByTime(80);
    expect(whole).toEqual([7, 8, 9]);
    scroll(2, 3, 8);
    scroll(4, 3);
    expect([flick.isOn(), whole]).toEqual([true, [7, 8, 9]]);
    jest.advanceTimersByTime(80);
    expect(whole).toEqual([7, 8, 9, 10]);
  });

  test('a row that says only after the end that it waits is drawn whole all the same', () => {
    scroll(2, 3);
    jest.advanceTimersByTime(200);
    wait(8);
    jest.advanceTimersByTime(16);
    expect(whole).toEqual([8]);
  });
});
