import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { matrixVisit, scoredShop } from './matrixVisit';
import { remembered } from './preferences';
import { startVisit, type Visit } from './visit';

/** Value against effort on the backlog page: seen, selected, kept and taken along. What changes there is in `matrixRescore`. */

describeInBrowser('the matrix', () => {
  let visit: Visit;
  const on = matrixVisit(() => visit);
  const { frame, button, plot, said, press, open, choose, draw, selectedOf, first, goToBacklog } = on;
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  describe('of 5,000 issues', () => {
    beforeAll(async () => {
      visit = await startVisit({ data: scoredShop(5_000) });
      await choose('valueEffort');
    });
    afterAll(() => visit?.close());

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

    async function expectPictureAndTable(): Promise<void> {
      await plot().focus();
      await press('Home');
      await frame().locator('.matrix-tooltip').waitFor();
      // Atlaskit's selected button, hovered, has less contrast than it asks of others.
      await frame().getByRole('heading', { level: 1 }).hover();
      await expectAccessible(appFrame(visit.page(), 'backlog'));
      await button(/^(As table|Als tabel)$/).click();
      await frame().getByRole('table').first().waitFor();
      await button(/not in the matrix|niet in de matrix/).click();
      await frame().getByRole('table').nth(4).waitFor();
      await frame().getByRole('heading', { level: 1 }).hover();
      await expectAccessible(appFrame(visit.page(), 'backlog'));
    }

    test('is accessible as a picture and as a table', async () => {
      await open('as=admin');
      await expectPictureAndTable();
    });

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

    test.each(['en-US', 'nl-NL'])('stands on a laptop as a whole, below one line of controls (%s)', async (lang) => {
      await choose('rice');
      await visit.page().setViewportSize({ width: 1280, height: 800 });
      await goToBacklog(`as=admin&lang=${lang}`);
      await button('Matrix').click();
      const places = () =>
        frame()
          .locator('.matrix-controls')
          .evaluate((controls) => {
            const middles = [...controls.children].map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2); // prettier-ignore
            const { top } = controls.getBoundingClientRect();
            return { middles: middles.map((middle) => middle - top), bottom: controls.parentElement!.querySelector('.matrix-plot')!.getBoundingClientRect().bottom }; // prettier-ignore
          });
      await plot().getByRole('img').waitFor();
      const { middles, bottom } = await places();
      expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(2);
      expect(bottom).toBeLessThanOrEqual(
        await frame()
          .locator('html')
          .evaluate(() => window.innerHeight),
      );
      await choose('valueEffort');
    });

    test('is accessible in the dark, in Dutch, on a phone', async () => {
      await visit.page().setViewportSize({ width: 360, height: 900 });
      await open('as=admin&lang=nl-NL&theme=dark');
      await expectPictureAndTable();
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
      await goToBacklog('as=po');
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
