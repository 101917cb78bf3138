import type { Route } from 'playwright-core';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { remembered } from './preferences';
import { jiraAnswer } from './rest';
import { tableVisit } from './tableVisit';
import { startVisit, type Visit } from './visit';

/** The table as a spreadsheet: cells to walk through and to fill, columns and groups to choose. */

describeInBrowser('the table of the backlog', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 60, now: new Date() }) });
    await saveSettings({ activeModel: 'rice' });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  const { frame, open, saveSettings, stored, press, type, rowOf, keyAt, note, cellIn, focused, paste } = tableVisit(
    () => visit,
  );

  test('values are typed as in a spreadsheet; the row goes to its place, and takes sight and focus along', async () => {
    await open();
    const key = await keyAt(9);
    await (await cellIn(rowOf(key), 'Reach')).click();
    await type('500');
    await press('Tab');
    await type('mas');
    await press('Tab');
    await type('80');
    await press('Tab');
    await type('0');
    await press('Enter');
    await frame()
      .getByRole('alert')
      .getByText(/more than 0/)
      .waitFor();
    await press('Escape');
    await type('2');
    await press('Tab');
    await note(`${key} moved from place 10 to 1.`);
    expect(await focused()).toEqual({ row: key, column: 'Score' });
    expect(await rowOf(key).getAttribute('aria-rowindex')).toBe('2');
    expect(await (await cellIn(rowOf(key), 'Score')).innerText()).toBe('600');

    await press('ArrowLeft', 'Delete');
    await note(/moved from place 1 to/);
    expect(await focused()).toEqual({ row: key, column: 'Effort' });
    await press('Control+z');
    const standsFirst = () => frame().locator('[aria-rowindex="2"] .issue-key', { hasText: key }).waitFor();
    await standsFirst();

    // Outside of the table it is one step too.
    const texts = async () => [
      await (await cellIn(rowOf(key), 'Confidence')).locator('.input-text').textContent(),
      await (await cellIn(rowOf(key), 'Effort')).locator('.input-text').textContent(),
    ];
    await frame().getByRole('button', { name: 'Columns' }).focus();
    await press('Control+z');
    await rowOf(key).locator('.cell-score', { hasText: '600' }).waitFor({ state: 'detached' });
    expect(await texts()).toEqual(['80%', '']);
    await press('Control+Shift+z');
    await standsFirst();
    expect(await texts()).toEqual(['80%', '2']);
  });

  test('a block out of a spreadsheet is pasted at the focus, filled down, and taken back in one step each', async () => {
    await open();
    const [one, two, three] = [await keyAt(5), await keyAt(6), await keyAt(7)];
    const texts = async (column: string) =>
      Promise.all(
        [one, two, three].map(async (key) => (await cellIn(rowOf(key), column)).locator('.input-text').textContent()),
      );
    await (await cellIn(rowOf(one), 'Reach')).click();
    await paste('1,200\t3\r\n0.5\tnonsense\r\n7\t1\r\n');
    await note(/^1 cell was not taken over, the first: “nonsense”/);
    expect(await texts('Reach')).toEqual(['1,200', '0.5', '7']);
    expect(await texts('Impact')).toEqual(['3', '', '1']);
    await (await cellIn(rowOf(two), 'Impact')).click();
    await paste(`nonsense${'\t'.repeat(40)}5`);
    await note(
      /^1 pasted value fell outside the table and did not count\. 1 cell was not taken over, the first: “nonsense”/,
    );
    // It does not fit beside the tools, and the table stays where it is: the rest is told on request.
    const said = await frame().locator('.table-note [role=status]').innerText();
    await frame().getByRole('button', { name: 'Read all' }).click();
    await frame().getByRole('dialog').getByText(said).waitFor();
    await press('Escape');

    await (await cellIn(rowOf(one), 'Reach')).click();
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    const copied = await frame()
      .locator(':focus')
      .evaluate((cell) => {
        const clipboardData = new DataTransfer();
        cell.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
        return clipboardData.getData('text/plain');
      });
    expect(copied).toBe('1200\n0.5\n7');
    await press('Control+d');
    await note(/^3 issues changed|^2 issues changed/);
    expect(await texts('Reach')).toEqual(['1,200', '1,200', '1,200']);
    // Filled, they go apart; what is done next is done to the one that has the focus, not to what came between them.
    await press('Delete');
    await note(new RegExp(`^${three} `));
    expect(await texts('Reach')).toEqual(['1,200', '1,200', '']);
    await press('Control+z');
    await note(`Undone: Reach of ${three} is 1,200 people per period again.`);
    await press('Control+z');
    await frame().locator('.backlog-row').getByText('0.5', { exact: true }).waitFor();
    expect(await texts('Reach')).toEqual(['1,200', '0.5', '7']);
  });

  test('is walked through by cell, sorted and widened at its head, and left with Tab', async () => {
    await open();
    await (await cellIn(frame().locator('[data-index="0"]'), 'Place')).focus();
    await press('End');
    expect((await focused()).column).toBe('Details');
    await press('Control+End');
    const rows = Number(await frame().getByRole('grid').getAttribute('aria-rowcount'));
    expect(await frame().locator(':focus').locator('xpath=ancestor::*[@data-index]').getAttribute('data-index')).toBe(
      String(rows - 2),
    );
    await press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'Enter');
    const head = frame().getByRole('columnheader', { name: 'Key', exact: true });
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const width = async () => (await head.boundingBox())!.width;
    const before = await width();
    await press('Tab', 'ArrowRight', 'ArrowRight');
    expect(await width()).toBe(before + 32);
    await press('Home');
    expect(await width()).toBe(before);
    await press('Tab');
    expect(await frame().getByRole('grid').locator(':focus').count()).toBe(0);
  });

  test('marks what Jira did not take, says why, keeps the value, and offers what helps', async () => {
    await open();
    const bar = (name: string) => frame().locator('.edit-status').getByRole('button', { name, exact: true });
    const isLost = async (route: Route) =>
      (route.request().postData() ?? '').includes('saveScores') ? route.abort() : route.continue();
    await visit.page().route('**/*', isLost);
    const key = await keyAt(11);
    const cell = await cellIn(rowOf(key), 'Reach');
    await cell.click();
    await type('42');
    await press('Enter');
    await note(/^1 value not saved/);
    await cell.focus();
    // One cause has one wording, beside the table and at the cell.
    const [, cause] = /^1 value not saved\. (.+)$/.exec(await frame().locator('.edit-failed').innerText())!;
    await note(new RegExp(`^Not saved: ${cause} `));
    expect(await cell.getAttribute('aria-invalid')).toBe('true');
    expect(await cell.innerText()).toMatch(/^42/);
    await visit.page().unroute('**/*', isLost);
    await bar('Try again').click();
    await bar('Try again').waitFor({ state: 'detached' });
    await frame().locator('.cell-saving').first().waitFor({ state: 'detached' });
    expect(await stored(key)).toMatchObject({ inputs: { rice: { reach: { value: 42 } } } });

    // What stands in Jira and cannot be read is replaced after a yes, and not before.
    const broken = await keyAt(12);
    const property = `api/3/issue/${broken}/properties/voorrang`;
    await jiraAnswer(visit, 'admin', 'PUT', property, { v: 'torn' });
    const other = await cellIn(rowOf(broken), 'Reach');
    await other.click();
    await type('7');
    await press('Enter');
    await note(/^1 value not saved/);
    await other.focus();
    await note(/^Not saved: The stored data cannot be read\. Nothing was overwritten/);
    expect(await bar('Try again').count()).toBe(0);
    await bar('Replace…').click();
    const ask = frame().getByRole('alertdialog', { name: 'Replace what is stored?' });
    await ask.waitFor();
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    expect(await stored(broken)).toEqual({ v: 'torn' });
    await ask.getByRole('button', { name: 'Replace' }).click();
    await frame().locator('.cell-failed').waitFor({ state: 'detached' });
    await frame().locator('.cell-saving').waitFor({ state: 'detached' });
    expect(await stored(broken)).toMatchObject({ inputs: { rice: { reach: { value: 7 } } } });

    // The project ranks by another model by now: trying again could never help.
    await saveSettings({ activeModel: 'ice' });
    await cell.click();
    await type('43');
    await press('Enter');
    await note(/^1 value not saved. Someone else was first/);
    expect(await bar('Try again').count()).toBe(0);
    await bar('Reload').click();
    await frame().getByRole('columnheader', { name: 'Ease', exact: true }).waitFor();
    await saveSettings({ activeModel: 'rice' });
  });

  test('has the columns one chooses, in the order one gives them, and is filled for many issues at once', async () => {
    await open();
    await frame().getByRole('button', { name: 'Columns' }).press('Enter');
    const popup = frame().getByRole('dialog', { name: 'Columns of the table' });
    // The line goes to where the column stands, and takes the focus along.
    await popup.getByLabel('Assignee').focus();
    await press('Space');
    await popup.locator('li:has(:focus) input:checked').waitFor();
    await press('Alt+ArrowUp');
    await popup.getByRole('checkbox', { name: 'Ready' }).uncheck();
    await press('Escape');
    const heads = await frame()
      .getByRole('columnheader')
      .evaluateAll((all) => all.map((head) => head.getAttribute('aria-label')));
    expect(heads.indexOf('Assignee')).toBe(heads.indexOf('Summary') - 1);
    expect(heads).not.toContain('Ready');
    // The key stays in sight however far one scrolls.
    const key = frame().locator('[data-index="3"] .cell-key');
    await frame()
      .locator('.backlog-scroller')
      .evaluate((scroller) => (scroller.scrollLeft = 10_000));
    expect(await key.evaluate((cell) => document.elementFromPoint(
      cell.getBoundingClientRect().left + 20, cell.getBoundingClientRect().top + 20)?.closest('.cell-key') === cell)).toBe(true); // prettier-ignore

    await frame().locator('[data-index="8"]').getByRole('checkbox').check();
    await frame().locator('[data-index="9"]').getByRole('checkbox').check();
    await frame().getByRole('button', { name: 'Score 2 selected issues' }).click();
    const dialog = frame().getByRole('dialog', { name: 'Score 2 issues' });
    await dialog.getByLabel('Criterion').selectOption('Confidence');
    await dialog.getByLabel('Value').selectOption('0.8');
    await dialog.getByRole('button', { name: 'Enter for 2 issues' }).click();
    await note(/^2 issues changed/);
    await remembered(visit, ({ columns }) => columns?.some(({ id }) => id === 'assignee') ?? false);
  });

  test('stands in groups that open and close by mouse and by key, and comes back as one left it', async () => {
    await open();
    await frame().getByRole('columnheader', { name: 'Assignee', exact: true }).waitFor();
    expect(await frame().getByRole('columnheader', { name: 'Ready', exact: true }).count()).toBe(0);
    await frame().getByLabel('Group by').selectOption('Epic');
    const table = frame().getByRole('treegrid');
    const all = Number(await table.getAttribute('aria-rowcount'));
    const group = table.locator('.group-row').first();
    const size = Number(/(\d+) issues?/.exec(await group.innerText())![1]);
    await group.click();
    expect(await group.getAttribute('aria-expanded')).toBe('false');
    expect(Number(await table.getAttribute('aria-rowcount'))).toBe(all - size);
    await press('ArrowRight');
    expect(await group.getAttribute('aria-expanded')).toBe('true');
    await press('ArrowDown');
    expect(await frame().locator('.backlog-row :focus').count()).toBe(1);
    await remembered(visit, ({ groupBy }) => groupBy === 'epic');
    await open();
    await frame().getByRole('treegrid').locator('.group-row').first().waitFor();
  });
});
