import type { Locator } from 'playwright-core';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import { describeInBrowser } from './browser';
import { tableVisit } from './tableVisit';
import { startVisit, type Visit } from './visit';

/** Undo and redo in the table: what they say, and where they lead. */

describeInBrowser('undo and redo', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 60, now: new Date() }) });
    await table.saveSettings({ activeModel: 'rice' });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  const table = tableVisit(() => visit);
  const { frame, open, press, type, rowOf, keyAt, note, cellIn, focused, paste } = table;
  const bar = (name: string) => frame().locator('.edit-status').getByRole('button', { name, exact: true });
  const focusOn = async (key: string, column: string) => {
    const cell = await cellIn(rowOf(key), column);
    await cell.and(frame().locator(':focus')).waitFor();
    expect(await isInSight(cell)).toBe(true);
  };
  const isInSight = (cell: Locator) =>
    cell.evaluate(async (one) => {
      // Once nothing glides any more.
      await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
      const { top, bottom } = one.getBoundingClientRect();
      const list = one.closest('.backlog-scroller')!.getBoundingClientRect();
      return top >= list.top + 39 && bottom <= list.bottom + 1;
    });

  test('say which value of which issue they put back, and lead there, however far away one is', async () => {
    await open();
    const key = await keyAt(2);
    await (await cellIn(rowOf(key), 'Reach')).click();
    await type('1500');
    await press('Enter');
    await note(new RegExp(`^${key} (moved|stays)`));
    await press('Control+End', 'Control+z');
    await note(new RegExp(`^Undone: Reach of ${key} is empty again\\. ${key} (moved|stays)`));
    await focusOn(key, 'Reach');
    await press('Control+End', 'Control+Shift+z');
    await note(new RegExp(`^Redone: Reach of ${key} is 1,500 people per period\\.`));
    await focusOn(key, 'Reach');
    await press('Control+z', 'Control+y');
    await note(/^Redone: /);
    // From elsewhere on the page too.
    await frame().getByLabel('Group by').focus();
    await bar('Undo').click();
    await note(new RegExp(`^Undone: Reach of ${key} is empty again\\.`));
    await focusOn(key, 'Reach');
  });

  test('of several values say how many, and select them where they stand together', async () => {
    await open();
    const keys = await Promise.all([1, 2, 3].map(keyAt));
    await (await cellIn(rowOf(keys[0]!), 'Reach')).click();
    await paste('5\t1\n6\t2\n7\t3');
    await note(/^3 issues changed/);
    await press('Control+End', 'Control+z');
    await note(/^Undone: 6 values of 3 issues\./);
    await focusOn(keys[0]!, 'Reach');
    expect(await frame().locator('[aria-selected=true].cell-input').count()).toBe(6);
    await press('Control+y');
    await note(/^Redone: 6 values of 3 issues\./);
    await press('Control+z');
  });

  test('of what a filter or a closed group hides say so, and show it without undoing the filter', async () => {
    await open();
    const [key, other] = [await keyAt(3), await keyAt(8)];
    await (await cellIn(rowOf(key), 'Reach')).click();
    await type('40');
    await press('Enter');
    const search = frame().getByRole('searchbox');
    await search.fill(other);
    await frame().getByText(/^1 of \d+ issues/).first().waitFor(); // prettier-ignore
    await bar('Undo').click();
    await note(new RegExp(`^Undone: Reach of ${key} is empty again\\..* A filter or a closed group hides it\\.$`));
    await frame().locator('.table-note').getByRole('button', { name: 'Show' }).click();
    await frame().locator('#issue-drawer').getByText(key, { exact: true }).first().waitFor();
    expect(await search.inputValue()).toBe(other);
    // Not taken away from the drawer by what happens beside it.
    await frame().locator('#issue-drawer').focus();
    await press('Control+y');
    await note(/^Redone: /);
    expect(await frame().locator('#issue-drawer:focus-within').count()).toBe(1);
    await press('Control+z', 'Escape');

    await search.fill('');
    await rowOf(key).waitFor();
    await frame().getByLabel('Group by').selectOption({ label: 'Component' });
    const head = frame().locator('.group-row').first();
    await head.waitFor();
    const inside = await keyAt(1);
    await (await cellIn(rowOf(inside), 'Effort')).click();
    await type('3');
    await press('Enter');
    await note(new RegExp(`^${inside} `));
    await head.click();
    await rowOf(inside).waitFor({ state: 'detached' });
    await bar('Undo').click();
    await note(/A filter or a closed group hides it\.$/);
    await frame().locator('.table-note').getByRole('button', { name: 'Show' }).click();
    await rowOf(inside).waitFor();
    expect((await focused()).row).toBe(inside);
  });
});
