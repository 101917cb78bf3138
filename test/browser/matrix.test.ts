import type { FrameLocator, Locator } from 'playwright-core';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import type { ModelId } from '../../src/domain/scoring/model';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { inOneTab } from './leaving';
import { remembered } from './preferences';
import { callAsAdmin } from './settingsGates';
import { startVisit, type Visit } from './visit';

/** Value against effort on the backlog page: seen, selected, and changed, by mouse and by keys. */

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';
const AT = '2026-11-01T10:00:00.000Z';

/**
 * A shop whose issues have values and efforts from 1 to 10, and all that RICE asks; all but every eleventh.
 * @param more so many issues besides, all alike but for their keys: to make up lives for them would take long.
 */
function scoredShop(more = 0) {
  const data = makeGrachtshop({ seed: 1, issues: 160, now: new Date() });
  const open = data.issues.findLast(
    ({ parentId, key, fields }) => parentId === null && key.startsWith('SHOP-') && fields['resolution'] === null,
  )!;
  for (let number = 10_000; number < 10_000 + more; number += 1)
    data.issues.push({
      ...open,
      id: `9${number}`,
      key: `SHOP-${number}`,
      rank: `${open.rank}:${number}`,
      changelog: [],
    });
  data.issues.forEach((issue, index) => {
    if (index % 11 === 10) return;
    const stored = (value: number) => ({ value, at: AT, by: 'po' });
    const inputs = { value: stored(1 + ((index * 7) % 10)), effort: stored(1 + (Math.floor(index / 10) % 10)) };
    const rice = {
      reach: stored(100 * (1 + (index % 9))),
      impact: stored([3, 2, 1, 0.5, 0.25][index % 5]!),
      confidence: stored(1),
      effort: stored(1 + (index % 10)),
    };
    issue.properties = { voorrang: { v: 1, ticks: {}, inputs: { valueEffort: inputs, rice } } };
  });
  return data;
}

describeInBrowser('the matrix', () => {
  let visit: Visit;

  const frame = (): FrameLocator => visit.page().frameLocator('iframe[src*="backlog"]');
  const button = (name: string | RegExp) =>
    frame().getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  const plot = () => frame().getByRole('application');
  const said = (text: string | RegExp) =>
    frame().getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' });
  const press = (key: string) => visit.page().keyboard.press(key);

  async function open(query = 'as=po'): Promise<void> {
    await visit.open(`${BACKLOG}?${query}`);
    await frame().getByRole('button', { name: 'Matrix' }).click();
    await plot().getByRole('img').waitFor();
    await plot().scrollIntoViewIfNeeded();
  }
  async function choose(activeModel: ModelId): Promise<void> {
    const { revision } = await callAsAdmin(visit, 'getSettingsForm', {});
    await callAsAdmin(visit, 'saveSettings', { settings: { ...STARTING_SETTINGS, activeModel }, revision });
  }
  async function centreOf(locator: Locator): Promise<[number, number]> {
    const { x, y, width, height } = (await locator.boundingBox())!;
    return [x + width / 2, y + height / 2];
  }
  const painted = () => plot().evaluate(() => new Promise((done) => requestAnimationFrame(done)));
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
  /** Drags over places that are shares of the plot. */
  async function draw(...line: [number, number][]): Promise<void> {
    const { x, y, width, height } = (await plot().boundingBox())!;
    const { mouse } = visit.page();
    const [first, ...others] = line.map(([across, down]) => [x + across * width, y + down * height] as const);
    await mouse.move(...first!);
    await mouse.down();
    for (const to of others) await mouse.move(...to, { steps: 3 });
    await mouse.up();
  }
  const selectedOf = async (): Promise<number> => {
    const text = await frame().locator('.apply-selected [role=status]').innerText();
    return Number(/^[\d,]+/.exec(text)![0].replace(',', ''));
  };

  describe('of 5,000 issues', () => {
    beforeAll(async () => {
      visit = await startVisit({ data: scoredShop(5_000) });
      await choose('valueEffort');
    });
    afterAll(() => visit?.close());
    beforeEach(() => visit.begin());
    afterEach(() => visit.finish());

    test('is drawn, lassoed and zoomed; the table shows what was selected', async () => {
      await open();
      await frame()
        .getByText(/^5,\d{3} issues/)
        .waitFor();
      await plot()
        .getByRole('img', { name: /^4,\d{3} issues: Value upwards, Effort to the right\. Quick win/ })
        .waitFor();
      const canvas = plot().locator('canvas');
      const painted = await canvas.evaluate((element: HTMLCanvasElement) => {
        const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height);
        return data.filter((value, index) => index % 4 === 3 && value > 0).length;
      });
      // 5,000 bubbles, of which many lie half over each other.
      expect(painted).toBeGreaterThan(20_000);

      await button('Lasso').click();
      await draw([0, 0], [0.45, 0], [0.45, 0.45], [0, 0.45]);
      const some = await selectedOf();
      expect(some).toBeGreaterThan(500);
      expect(some).toBeLessThan(2_500);
      await draw([0, 0], [0.999, 0], [0.999, 0.999], [0, 0.999]);
      const all = await selectedOf();
      expect(all).toBeGreaterThan(4_000);

      const labels = plot().locator('.matrix-label');
      const inView = await labels.count();
      expect(inView).toBeGreaterThan(5);
      // The wheel alone is the page's.
      await plot().hover();
      await visit.page().mouse.wheel(0, -200);
      expect(await button('Show everything').isDisabled()).toBe(true);
      await visit.page().keyboard.down('Control');
      await visit.page().mouse.wheel(0, -400);
      await visit.page().keyboard.up('Control');
      await frame().locator('button:enabled', { hasText: 'Show everything' }).waitFor();
      await button('Show everything').click();
      await frame().locator('button:disabled', { hasText: 'Show everything' }).waitFor();

      await button('Table').click();
      await frame().getByRole('row', { selected: true }).first().waitFor();
      expect(await selectedOf()).toBe(all);
    });
  });

  describe('of some issues', () => {
    beforeAll(async () => {
      visit = await startVisit({ data: scoredShop() });
      await choose('valueEffort');
    });
    afterAll(() => visit?.close());

    /** The first bubble's key and values, as they are said when one comes to it. */
    async function first(): Promise<{ key: string; value: number; effort: number }> {
      await plot().focus();
      await press('Home');
      const status = frame().getByRole('status').filter({ hasText: 'Place ' }).first();
      const text = await status.innerText();
      const [, key, value, effort] = /^(\S+) .*Value (\d+), Effort (\d+):/s.exec(text) ?? [];
      return { key: key!, value: Number(value), effort: Number(effort) };
    }
    /** As the table says it that stands for the picture. */
    async function valuesOf(key: string): Promise<string[]> {
      const row = frame()
        .getByRole('row')
        .filter({ has: button(key) });
      await row.waitFor();
      return (await row.getByRole('cell').allInnerTexts()).slice(-2);
    }
    const tick = (axis: 'x' | 'y', value: number) =>
      frame()
        .locator(`.matrix-axes > g:nth-of-type(${axis === 'y' ? 1 : 2}) .tick`)
        .filter({ hasText: new RegExp(`^${value}$`) })
        .locator('line');

    async function expectPictureAndTable(): Promise<void> {
      await plot().focus();
      await press('Home');
      await frame().locator('.matrix-tooltip').waitFor();
      // Atlaskit's selected button, hovered, has less contrast than it asks of others.
      await frame().getByRole('heading', { level: 1 }).hover();
      await expectAccessible(appFrame(visit.page(), 'backlog'));
      await button(/^(Show as table|Toon als tabel)$/).click();
      await frame().getByRole('table').first().waitFor();
      await button(/not in the matrix|niet in de matrix/).click();
      await frame().getByRole('table').nth(4).waitFor();
      await frame().getByRole('heading', { level: 1 }).hover();
      await expectAccessible(appFrame(visit.page(), 'backlog'));
    }

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
        await button('Show as table').click();
        expect(await valuesOf(key)).toEqual([String(value), String(effort)]);
        await button('Show as table').click();
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
        await button('Show as table').click();
        expect(await valuesOf(key)).toEqual([String(value - 1), String(effort)]);
        await press('Control+z');
        await frame().locator('.small-icon-button[aria-label=Undo]:disabled').waitFor();
        expect(await valuesOf(key)).toEqual([String(value), String(effort)]);
        await button('Show as table').click();
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

      test('is accessible as a picture and as a table', expectPictureAndTable);
    });

    describe('for others', () => {
      beforeEach(() => visit.begin());
      afterEach(() => visit.finish());

      test('shows what was selected in the table, to those who may not edit too, and lets them change nothing', async () => {
        await open('as=viewer');
        await first();
        await press('Alt+ArrowDown');
        await said('You may not change scores here');
        await frame().locator('.matrix-held').waitFor();
        await press('Escape');
        await button('Lasso').click();
        await draw([0, 0], [0.999, 0], [0.999, 0.999], [0, 0.999]);
        expect(await selectedOf()).toBeGreaterThan(50);

        await open('as=po');
        await button('Table').click();
        await frame().locator('[data-index="0"] .cell-summary').focus();
        await press('x');
        await frame().getByRole('row', { selected: true }).first().waitFor();
        await button('Matrix').click();
        await plot().focus();
        await press('Home');
        await said(/Selected$/);
      });

      test('is accessible in the dark, in Dutch, on a phone', async () => {
        await visit.page().setViewportSize({ width: 360, height: 900 });
        await open('as=admin&lang=nl-NL&theme=dark');
        await expectPictureAndTable();
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

        await frame().getByLabel('Dragging up changes').selectOption('reach');
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

      test('keeps axes, bubbles and zoom for whoever goes to the table and comes back, and the first two for good', async () => {
        await choose('rice');
        await open('as=admin');
        await frame().getByLabel('Up', { exact: true }).selectOption('input:reach');
        await frame().getByLabel('Bubbles show').selectOption('input:impact');
        await button('Zoom in').click();
        const ticks = () => frame().locator('.matrix-axes .tick').allInnerTexts();
        await frame().locator('button:enabled', { hasText: 'Show everything' }).waitFor();
        const zoomed = await ticks();
        await button('Table').click();
        await frame().locator('[data-index="0"]').first().waitFor();
        await button('Matrix').click();
        await plot()
          .getByRole('img', { name: /Reach .*upwards/ })
          .waitFor();
        await frame().locator('button:enabled', { hasText: 'Show everything' }).waitFor();
        expect(await ticks()).toEqual(zoomed);
        await remembered(visit, ({ matrix }) => matrix?.y === 'input:reach' && matrix.bubbles === 'input:impact');
        await open('as=admin');
        await plot()
          .getByRole('img', { name: /Reach .*upwards/ })
          .waitFor();
        expect(await frame().getByLabel('Bubbles show').inputValue()).toBe('input:impact');
      });

      test('is dragged by a finger that rests on a bubble, while one that does not scrolls the page', async () => {
        await choose('valueEffort');
        await visit.page().setViewportSize({ width: 360, height: 800 });
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

        // Two fingers zoom.
        const { x: left, y: top } = (await plot().boundingBox())!;
        await touch('touchStart', [left + 100, top + 150], [left + 150, top + 200]);
        for (let step = 1; step <= 5; step += 1)
          await touch('touchMove', [left + 100 - 10 * step, top + 150 - 10 * step], [left + 150 + 10 * step, top + 200 + 10 * step]); // prettier-ignore
        await touch('touchEnd');
        await frame().locator('button:enabled', { hasText: 'Show everything' }).waitFor();
      });

      test('is copied as an image with all its words, in the page’s own colours', async () => {
        await choose('valueEffort');
        await open('as=po&theme=dark');
        await visit.page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await button('Export').click();
        await frame()
          .getByRole('menuitem', { name: /Copy the matrix as an image/ })
          .click();
        await frame()
          .getByText(/Image copied/)
          .waitFor();
        const { width, height } = (await frame().locator('.matrix-plot').boundingBox())!;
        const image = await visit.page().evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          const bitmap = await createImageBitmap(await item!.getType('image/png'));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
          let light = 0;
          // Bubbles are blue; only what is written is light.
          for (let at = 0; at < data.length; at += 4) if (data[at]! > 170 && data[at + 1]! > 170) light += 1;
          return { width: bitmap.width, height: bitmap.height, light };
        });
        expect(image).toMatchObject({ width: Math.round(2 * width), height: Math.round(2 * height) });
        expect(image.light).toBeGreaterThan(5_000);
      });

      test('teaches what to do where nothing has a score, and lets other axes be chosen', async () => {
        await choose('wsjf');
        await visit.open(`${BACKLOG}?as=po`);
        await button('Matrix').click();
        await frame().getByRole('heading', { name: 'No issue has a place in the matrix yet' }).waitFor();
        await frame().getByLabel('Up', { exact: true }).selectOption('votes');
        await frame().getByLabel('Across', { exact: true }).selectOption('unblocks');
        await plot()
          .getByRole('img', { name: /Votes upwards, Issues it unblocks to the right/ })
          .waitFor();
      });
    });
  });
});
