import { makeGrachtshop } from '../../sandbox/grachtshop';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { tableVisit } from './tableVisit';
import { startVisit, type Visit } from './visit';

/** A row that an edit sends out of sight. */

describeInBrowser('a row that an edit sends elsewhere', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 60, now: new Date() }) });
    await table.saveSettings({ activeModel: 'rice' });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  const table = tableVisit(() => visit);
  const { frame, open, press, type, rowOf, note, cellIn, focused, paste } = table;
  const bar = () => frame().locator('.table-note');
  const focusIs = async (key: string, column: string) => {
    await (await cellIn(rowOf(key), column)).and(frame().locator(':focus')).waitFor();
    expect(await focused()).toEqual({ row: key, column });
  };

  test('is told with its summary and the way it went; one gets there and back by key and by mouse', async () => {
    await open();
    await press('Tab');
    await (await cellIn(frame().locator('[data-index="0"]'), 'Place')).focus();
    await press('PageDown', 'PageDown', 'PageDown');
    const key = await frame().locator('.backlog-row:focus-within .issue-key').innerText();
    const row = rowOf(key);
    const summary = await row.locator('.cell-summary').innerText();
    const index = Number(await row.getAttribute('data-index'));
    const below = await frame()
      .locator(`[data-index="${index + 1}"] .issue-key`)
      .innerText();
    await (await cellIn(row, 'Impact')).focus();
    await paste('3\t100%\t1');
    await note(/moved from place|stays at place/);
    await (await cellIn(row, 'Reach')).focus();
    await type('9000');
    await press('Enter');
    await note(new RegExp(`^${key} moved from place \\d+ to 1\\.$`));
    await focusIs(below, 'Reach');
    expect(await bar().locator('[aria-hidden]').innerText()).toBe('↑');
    expect(await bar().locator('.note-summary').innerText()).toBe(summary);
    await expectAccessible(appFrame(visit.page(), 'backlog'));

    await press('Control+Backspace');
    await focusIs(key, 'Reach');
    expect(await rowOf(key).getAttribute('class')).toMatch(/row-changed/);
    expect(await rowOf(key).getAttribute('data-index')).toBe('0');
    await press('Control+Backspace');
    await focusIs(below, 'Reach');

    await bar().getByRole('button', { name: 'Show' }).click();
    await focusIs(key, 'Reach');
    await bar().getByRole('button', { name: 'Back' }).click();
    await focusIs(below, 'Reach');

    // Only what was changed last is marked.
    await type('1');
    await press('Enter');
    await note(new RegExp(`^${below} `));
    await press('Control+Home');
    await rowOf(key).waitFor();
    expect(await rowOf(key).getAttribute('class')).not.toMatch(/row-changed/);
  });

  test('that does not exist is said, too', async () => {
    await open();
    await (await cellIn(frame().locator('[data-index="0"]'), 'Reach')).click();
    await press('Control+Backspace');
    await note('No row has moved.');
  });
});
