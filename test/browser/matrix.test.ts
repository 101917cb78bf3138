import type { FrameLocator, Locator } from 'playwright-core';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import type { ModelId } from '../../src/domain/scoring/model';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { callAsAdmin } from './settingsGates';
import { startVisit, type Visit } from './visit';

/** Value against effort on the backlog page: seen, selected, and changed, by mouse and by keys. */

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';
const AT = '2026-11-01T10:00:00.000Z';

/**
 * A shop whose issues have values and efforts from 1 to 10, all but every eleventh.
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
    issue.properties = { voorrang: { v: 1, ticks: {}, inputs: { valueEffort: inputs } } };
  });
  return data;
}

describeInBrowser('the matrix', () => {
  let visit: Visit;
  afterEach(() => visit.finish());

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
    });
    afterAll(() => visit?.close());
    beforeEach(async () => {
      await choose('valueEffort');
      await visit.begin();
    });

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

    test('gives a bubble that is dragged new values, and takes them back', async () => {
      await open();
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
    });

    test('does the same by keys, opens, selects, and can be left alone', async () => {
      await open();
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
      await frame().locator('.edit-step[aria-label=Undo]:disabled').waitFor();
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
    });

    test('shows what was selected in the table, to those who may not edit too, and lets them change nothing', async () => {
      await open('as=viewer');
      await first();
      await press('Alt+ArrowDown');
      await said('cannot be changed here');
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

    test.each([
      ['en-US', 'light', 1280],
      ['nl-NL', 'dark', 360],
    ])('is accessible as a picture and as a table (%s, %s, %d px)', async (lang, theme, width) => {
      await visit.page().setViewportSize({ width, height: 900 });
      await open(`as=admin&lang=${lang}&theme=${theme}`);
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
    });

    test('teaches what to do where nothing has a score, and lets other axes be chosen', async () => {
      await choose('rice');
      await visit.open(`${BACKLOG}?as=po`);
      await button('Matrix').click();
      await frame().getByRole('heading', { name: 'No issue has a place in the matrix yet' }).waitFor();
      await frame().getByLabel('Up').selectOption('votes');
      await frame().getByLabel('Across').selectOption('unblocks');
      await plot()
        .getByRole('img', { name: /Votes upwards, Issues it unblocks to the right/ })
        .waitFor();
    });
  });
});
