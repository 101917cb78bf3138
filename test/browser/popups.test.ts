import type { Locator } from 'playwright-core';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import { describeInBrowser } from './browser';
import { tableVisit } from './tableVisit';
import { startVisit, type Visit } from './visit';

/** What the buttons of the backlog page open over it. */

describeInBrowser('a popup of the backlog page', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 60, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());
  const { frame, open } = tableVisit(() => visit);

  const button = (name: RegExp | string) => frame().getByRole('button', { name }).first();
  const popup = () => frame().locator('.popover:popover-open');
  /** Closed and opened again before the browser has told anyone that it closed. */
  const reopen = (opener: Locator) =>
    opener.evaluate((own: HTMLElement) => {
      document.querySelector<HTMLElement>('.popover')!.hidePopover();
      own.click();
    });

  test.each<[string, () => Locator]>([
    ['filter', () => button('Filter')],
    ['views', () => button('Views')],
    ['columns', () => button('Columns')],
    ['why an issue stands where it does', () => button(/^Place of /)],
  ])('closed and at once opened again stands open: %s', async (_what, opener) => {
    await open();
    await opener().click();
    await popup().waitFor();
    const before = await popup().elementHandle();
    await reopen(opener());
    await popup().waitFor();
    // Told late of the first, it must not go; two frames are later than that.
    await frame()
      .locator('body')
      .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await popup().count()).toBe(1);
    expect(await before.evaluate((first) => first.isConnected)).toBe(false);
    // The button that opened it closes it.
    if (await opener().getAttribute('aria-expanded')) {
      await opener().click();
      await popup().waitFor({ state: 'detached' });
    }
  });
});
