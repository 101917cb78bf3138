import type { FrameLocator } from 'playwright-core';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import { describeInBrowser } from './browser';
import { startVisit, type Visit } from './visit';

/** The backlog page on a phone, and in a window as narrow as one that is enlarged four times. */

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';

describeInBrowser('the backlog page on a phone', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 160, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  afterEach(() => visit.finish());

  const frame = (): FrameLocator => visit.frame('Voorrang');
  const button = (name: string | RegExp) => frame().getByRole('button', { name });
  const tableTop = async () => (await frame().locator('.backlog-scroller').boundingBox())!.y;
  const widest = () =>
    frame()
      .locator('html')
      .evaluate((page) => page.scrollWidth);
  const open = async (width: number, query: string) => {
    await visit.begin({ width, height: 740 });
    await visit.open(`${BACKLOG}?${query}`);
    await frame().locator('[data-index="0"]').waitFor();
  };
  const judged = () =>
    frame()
      .getByText(/^(All issues have been judged|Alle issues zijn beoordeeld)$/)
      .waitFor({ state: 'attached' });

  test.each([
    [360, 'as=po&lang=en-US'],
    [360, 'as=admin&lang=nl-NL'],
    [320, 'as=po&lang=nl-NL'],
  ])('%i pixels wide shows four rows without scrolling, in the same place all along (%s)', async (width, query) => {
    await open(width, query);
    const before = await tableTop();
    // Nothing is wider than the page, also while issues are judged.
    expect(await widest()).toBe(width);
    await judged();
    expect(await tableTop()).toBe(before);
    await frame().locator('[data-index="0"] .select-box').click();
    await frame().locator('.apply-selected').waitFor();
    expect(await tableTop()).toBe(before);
    const fourth = (await frame().locator('[data-index="3"]').boundingBox())!;
    expect(fourth.y + fourth.height).toBeLessThanOrEqual(740);
    expect(await widest()).toBe(width);
  });

  test('unfolds what had to wait, by keyboard', async () => {
    await open(360, 'as=po');
    await judged();
    const top = await tableTop();
    expect(await button('Views').isVisible()).toBe(false);
    await button('More').press('Enter');
    await button('Views').waitFor();
    await button('More').press('Enter');
    await button('Views').waitFor({ state: 'hidden' });

    const figure = button(/^Ready \d/);
    expect(await figure.isVisible()).toBe(false);
    await button(/^Health · Ready \d+%$/).press('Enter');
    await figure.press('Enter');
    await frame().getByText(/^\d+ of \d+ issues/).waitFor(); // prettier-ignore
    await button('Clear filters').click();
    await button(/^Health/).press('Enter');
    expect(await tableTop()).toBe(top);
  });

  test('opens a menu by its key also where its button was folded away', async () => {
    await open(360, 'as=po');
    await frame().locator('[data-index="0"] .cell-summary').focus();
    await visit.page().keyboard.press('e');
    const item = frame().getByRole('menuitem', { name: /CSV/ });
    await item.waitFor();
    const [menu, trigger] = [(await item.boundingBox())!, (await button('Export').boundingBox())!];
    expect(menu.y).toBeGreaterThan(trigger.y);
  });
});
