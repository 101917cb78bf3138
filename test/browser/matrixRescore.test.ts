import { describeInBrowser } from './browser';
import { inOneTab } from './leaving';
import { matrixVisit, scoredShop } from './matrixVisit';
import { remembered } from './preferences';
import { startVisit, type Visit } from './visit';

/** Bubbles of the matrix that get new values: by mouse, pen, finger and keys. */

describeInBrowser('a bubble of the matrix', () => {
  let visit: Visit;
  const on = matrixVisit(() => visit);
  const { frame, button, plot, said, press, open, choose, centreOf, painted, selectedOf, first, valuesOf } = on;
  beforeAll(async () => {
    visit = await startVisit({ data: scoredShop() });
    await choose('valueEffort');
  });
  afterAll(() => visit?.close());

  /** A place once it stays the same for some frames: the page glides on for a while after a finger scrolled it. */
  async function settled(place: () => Promise<[number, number]>): Promise<[number, number]> {
    let at = await place();
    for (let same = 0; same < 5;) {
      await painted();
      const now = await place();
      same = now[1] === at[1] ? same + 1 : 0;
      at = now;
    }
    return at;
  }
  const tick = (axis: 'x' | 'y', value: number) =>
    frame()
      .locator(`.matrix-axes > g:nth-of-type(${axis === 'y' ? 1 : 2}) .tick`)
      .filter({ hasText: new RegExp(`^${value}$`) })
      .locator('line');

  describe('for an admin, in one tab', () => {
    const tab = inOneTab({
      visit: () => visit,
      begin: async () => {
        await visit.begin();
        await open('as=admin');
      },
    });

    test('gives a bubble that is dragged new values, and takes them back', async () => {
      const { key, value, effort } = await first();
      const [x, y] = await centreOf(frame().locator('.matrix-focused'));
      const [toX] = await centreOf(tick('x', 6));
      const [, toY] = await centreOf(tick('y', 4));
      const { mouse } = visit.page();
      await mouse.move(x, y);
      await mouse.down();
      await mouse.move(toX + 4, toY - 3, { steps: 4 });
      await frame().getByText('Value 4, Effort 6').last().waitFor();
      await mouse.up();
      await said(`${key}: Value ${value}, Effort ${effort} → Value 4, Effort 6`);
      await button('Undo').last().click();
      await button('As table').click();
      expect(await valuesOf(key)).toEqual([String(value), String(effort)]);
      await button('As table').click();
      tab.leave();
    });

    test('does the same by keys, opens, selects, and can be left alone', async () => {
      const { key, value, effort } = await first();
      await press('Alt+ArrowDown');
      await press('Alt+ArrowRight');
      await said(`Value ${value - 1}, Effort ${effort + 1}. Enter keeps it`);
      await press('Escape');
      await said('Cancelled');
      await press('Alt+ArrowDown');
      await press('Enter');
      await said(`${key}: Value ${value}, Effort ${effort} → Value ${value - 1}, Effort ${effort}`);
      await press('Alt+ArrowRight');
      await press('Enter');
      await said(`${key}: Value ${value - 1}, Effort ${effort} → Value ${value - 1}, Effort ${effort + 1}`);
      // One step each, in the picture and beside it.
      await press('Control+z');
      await frame().locator('.matrix-rescored').waitFor({ state: 'detached' });
      await button('As table').click();
      expect(await valuesOf(key)).toEqual([String(value - 1), String(effort)]);
      await press('Control+z');
      await frame().locator('.small-icon-button[aria-label=Undo]:disabled').waitFor();
      expect(await valuesOf(key)).toEqual([String(value), String(effort)]);
      await button('As table').click();
      expect(await first()).toEqual({ key, value, effort });

      await press('x');
      expect(await selectedOf()).toBe(1);
      await press('Shift+ArrowDown');
      await press('Shift+ArrowDown');
      await frame()
        .getByText(/^([2-9]|[1-9]\d+) selected$/)
        .waitFor();
      await press('+');
      await frame().locator('button:enabled', { hasText: 'Show everything' }).waitFor();
      await press('0');
      await frame().locator('button:disabled', { hasText: 'Show everything' }).waitFor();
      tab.leave();
    });
  });

  describe('for others', () => {
    beforeEach(() => visit.begin());
    afterEach(() => visit.finish());

    test('is dragged by a finger that rests on a bubble, while one that does not scrolls the page', async () => {
      await choose('valueEffort');
      await visit.page().setViewportSize({ width: 360, height: 640 });
      const fingers = await visit.page().context().newCDPSession(visit.page());
      await fingers.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
      const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: [number, number][]) => {
        await fingers.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y], id) => ({ x, y, id })) });
        // Where a page does not answer within a fifth of a second, Chromium scrolls without asking it.
        await painted();
      };
      await open('as=po');
      await plot().focus();
      await press('Home');
      const ring = frame().locator('.matrix-focused');
      const dragging = frame().locator('.matrix-area[data-drag]');

      const [x, y] = await centreOf(ring);
      await touch('touchStart', [x, y]);
      for (let step = 1; step <= 6; step += 1) await touch('touchMove', [x, y - 20 * step]);
      // A finger that rests before it is lifted gives the page no swing.
      await settled(() => centreOf(ring));
      await touch('touchMove', [x, y - 121]);
      await touch('touchEnd');
      const from = await settled(() => centreOf(ring));
      expect(from[1]).toBeLessThan(y - 20);
      expect(await dragging.count()).toBe(0);
      await touch('touchStart', from);
      await dragging.waitFor();
      for (let step = 1; step <= 6; step += 1) await touch('touchMove', [from[0] + 15 * step, from[1] + 10 * step]);
      await frame().locator('.matrix-moving').waitFor();
      await touch('touchEnd');
      await said(/→ Value \d+, Effort \d+/);
      await button('Undo').last().click();

      // Two fingers zoom. Undoing takes a note away, so where the plot stands is asked once it stays there.
      await plot().scrollIntoViewIfNeeded();
      await settled(() => centreOf(plot()));
      const { x: left, y: top } = (await plot().boundingBox())!;
      await touch('touchStart', [left + 100, top + 150], [left + 150, top + 200]);
      for (let step = 1; step <= 5; step += 1)
          await touch('touchMove', [left + 100 - 10 * step, top + 150 - 10 * step], [left + 150 + 10 * step, top + 200 + 10 * step]); // prettier-ignore
      await touch('touchEnd');
      await frame().locator('button:enabled', { hasText: 'Show everything' }).waitFor();
    });

    test('is dragged by a pen, and says to whom may not change it why it stays', async () => {
      const pen = await visit.page().context().newCDPSession(visit.page());
      const point = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', [x, y]: [number, number]) =>
        pen.send('Input.dispatchMouseEvent', {
          ...{ type, x, y, button: 'left', clickCount: 1, pointerType: 'pen' },
          buttons: type === 'mouseReleased' ? 0 : 1,
        });
      /** Brings the first bubble to 6, 4 without letting go. */
      const drag = async (): Promise<[number, number]> => {
        const [x, y] = await centreOf(frame().locator('.matrix-focused'));
        const [toX] = await centreOf(tick('x', 6));
        const [, toY] = await centreOf(tick('y', 4));
        await point('mousePressed', [x, y]);
        for (let step = 1; step <= 4; step += 1)
          await point('mouseMoved', [x + ((toX - x) * step) / 4, y + ((toY - y) * step) / 4]);
        return [toX, toY];
      };
      await choose('valueEffort');
      await open('as=viewer');
      await first();
      const at = await drag();
      await frame().locator('.matrix-held', { hasText: 'You may not change scores here' }).waitFor();
      await point('mouseReleased', at);

      await open('as=po');
      const { key, value, effort } = await first();
      // Let go in the very moment in which it arrives.
      await point('mouseReleased', await drag());
      await said(`${key}: Value ${value}, Effort ${effort} → Value 4, Effort 6`);
      await button('Undo').last().click();
    });

    test('changes one input of a value that is worked out, by mouse and by keys, and says where it ends', async () => {
      await choose('rice');
      await open('as=po');
      await plot().focus();
      await press('Home');
      const [x, y] = await centreOf(frame().locator('.matrix-focused'));
      const { y: top } = (await plot().boundingBox())!;
      const { mouse } = visit.page();
      await mouse.move(x, y);
      await mouse.down();
      await mouse.move(x, top + 2, { steps: 4 });
      await frame().locator('.matrix-held', { hasText: 'Impact goes no further than 3' }).waitFor();
      await mouse.move(x, y + 150, { steps: 4 });
      await frame()
        .locator('.matrix-tooltip', { hasText: /Impact: 3.* → / })
        .waitFor();
      await mouse.up();
      await said(/→ Value .*\(Impact: 3.* → /);
      await button('Undo').last().click();

      await button('Options').click();
      await frame().getByLabel('Dragging up changes').selectOption('reach');
      await press('Escape');
      await plot().focus();
      await press('Alt+ArrowDown');
      await said(/Reach: .* → .*Enter keeps it/);
      await press('Enter');
      await said(/\(Reach: .* → /);
      await press('Control+z');
      await frame().locator('.matrix-rescored').waitFor({ state: 'detached' });

      // What comes from Jira stays, and says so beside the pointer.
      await frame().getByLabel('Up', { exact: true }).selectOption('votes');
      await plot().focus();
      await press('Home');
      const [toX, toY] = await centreOf(frame().locator('.matrix-focused'));
      await mouse.move(toX, toY);
      await mouse.down();
      await mouse.move(toX, toY + 60, { steps: 3 });
      await frame().locator('.matrix-held', { hasText: 'Votes: not entered by hand' }).waitFor();
      expect(await plot().getAttribute('data-drag')).toBe('x');
      await mouse.up();
      await frame().locator('.matrix-held').waitFor({ state: 'detached' });
      // The next test is not to find it so.
      await frame().getByLabel('Up', { exact: true }).selectOption('value');
      await remembered(visit, ({ matrix }) => matrix?.y === 'value');
    });
  });
});
