import { makeGrachtshop } from '../../sandbox/grachtshop';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { appFrame } from './accessibility';
import { describeInBrowser } from './browser';
import { listenTo, type Spoken } from './listener';
import { jiraAnswer } from './rest';
import { callAsAdmin } from './settingsGates';
import { startVisit, type Visit } from './visit';

describeInBrowser('someone who hears the backlog and uses a keyboard alone', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 40, now: new Date() }) });
    await callAsAdmin(visit, 'saveSettings', {
      settings: { ...STARTING_SETTINGS, activeModel: 'valueEffort' },
      revision: 0,
    });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin({ width: 1440, height: 900 }));
  afterEach(() => visit.finish());

  const frame = () => visit.frame('Voorrang');
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => visit.page().keyboard.press(key)), Promise.resolve());

  test('finds the way, scores an issue, hears where it goes, reads on about others, and applies the order', async () => {
    await visit.open('/projects/SHOP/apps/voorrang-backlog?as=po&lang=en-US');
    await frame().getByText('All issues have been judged').waitFor({ state: 'attached' });
    const { focused, hears } = await listenTo(visit.page(), appFrame(visit.page(), 'backlog'));
    const keyAt = (row: number) =>
      frame()
        .locator(`[data-index="${row - 1}"] .issue-key`)
        .innerText();
    const inColumn = async (column: string) => {
      const { role, row, column: said, name, states } = await focused();
      expect(said).toBe(column);
      return { role, row, name, states };
    };
    const tabUntil = async (isIt: (said: Spoken) => boolean, key = 'Tab'): Promise<Spoken> => {
      for (let stop = 0; stop < 60; stop += 1) {
        const said = await focused();
        if (isIt(said)) return said;
        // The site around the app has stops of its own; on those of the app nothing is mute.
        if (said.role !== 'nothing') expect(said).toMatchObject({ name: expect.stringMatching(/\S/) as string });
        await press(key);
      }
      throw new Error('the keyboard does not lead there');
    };

    // Where one is.
    const outline = await frame().locator('body').ariaSnapshot();
    expect(outline).toMatch(/^- main:/);
    for (const landmark of ['heading "Ranked backlog" [level=1]', 'region "Health of the backlog"', 'search:'])
      expect(outline).toContain(landmark);
    expect(outline).toContain('status: 27 issues, 27 without a score');
    expect(outline).toContain('grid "Ranked backlog"');

    // From the top of the site to the search, and on to the table.
    await press('Tab');
    await tabUntil(({ role }) => role === 'searchbox');
    expect((await focused()).name).toBe('Search by key or summary');
    await visit.page().keyboard.type('SHOP-1');
    await hears('9 of 27 issues');
    await press('Control+a', 'Delete');
    await hears(/^27 issues/);
    await tabUntil(({ column }) => column !== undefined);
    const [first, second, third, key] = [await keyAt(1), await keyAt(2), await keyAt(3), await keyAt(5)];
    expect(await inColumn('Place')).toEqual({ role: 'gridcell', row: first, name: '1', states: [] });

    // Each cell says its row, its column and what is in it.
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(await inColumn('Place')).toMatchObject({ row: key, name: '5' });
    await press('ArrowRight');
    expect(await inColumn('Key')).toMatchObject({ role: 'rowheader', name: key });
    await press('ArrowRight', 'ArrowRight');
    expect(await inColumn('Value')).toMatchObject({ row: key, name: 'not filled in' });

    // What is not a value is refused aloud; what is one moves the issue, and its new place is heard.
    await press('Enter');
    expect(await focused()).toMatchObject({ role: 'textbox', name: 'Value', row: key, states: [] });
    await visit.page().keyboard.type('x');
    await press('Enter');
    const refused = 'This is not a number. Allowed: 1–10.';
    await hears(refused);
    expect(await focused()).toMatchObject({ description: refused, states: ['invalid: true'] });
    await press('Escape');
    await visit.page().keyboard.type('9');
    await press('Tab');
    await hears(`${key} stays at place 5.`);
    expect(await inColumn('Effort')).toMatchObject({ row: key, name: 'not filled in' });
    await visit.page().keyboard.type('1');
    await press('Tab');
    await hears(`${key} moved from place 5 to 1.`);
    expect(await inColumn('Score')).toMatchObject({ row: key, name: '9' });
    await press('Home', 'ArrowRight');
    expect(await inColumn('Place')).toMatchObject({ row: key, name: '1' });

    // An issue in full, the next one, and back to the table where one read last.
    await press('ArrowDown', 'ArrowRight', 'ArrowRight');
    expect(await inColumn('Summary')).toMatchObject({ row: first });
    await press('Enter');
    await frame().locator('#issue-drawer:focus').waitFor();
    expect(await focused()).toMatchObject({ role: 'complementary', name: `Details of ${first}` });
    const drawer = await frame().getByRole('complementary').ariaSnapshot();
    for (const part of ['Description', 'Score', 'Ready and Done', 'Links', 'Why at this place', 'History'])
      expect(drawer).toContain(`region "${part}"`);
    await press('j');
    expect((await hears(/, 3rd of 27$/)).at(-1)).toMatch(new RegExp(`^${second} `));
    expect((await focused()).name).toBe(`Details of ${second}`);
    await press('Escape');
    await frame().locator('[aria-colindex]:focus').waitFor();
    expect(await inColumn('Summary')).toMatchObject({ row: second });

    // Jira's order, by way of the button before the table.
    await tabUntil(({ name }) => name === 'Apply to Jira…', 'Shift+Tab');
    await press('Enter');
    const dialog = frame().getByRole('dialog', { name: 'Apply this order to Jira' });
    await dialog.locator(':focus').waitFor();
    expect(await dialog.ariaSnapshot()).toMatch(/status: \d+ issues (move|get another place), in \d+ request/);
    await tabUntil(({ name }) => name === 'Apply');
    await press('Enter');
    await hears(/^Jira now has this order ?\d+ issues were moved\./);
    expect(await focused()).toMatchObject({ role: 'button', name: 'Close' });
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused()).toMatchObject({ role: 'button', name: expect.stringMatching(/^Appl/) as string });
    const { issues } = await jiraAnswer(visit, 'po', 'POST', 'api/3/search/jql', {
      jql: 'project = SHOP AND statusCategory != Done ORDER BY Rank',
      fields: ['key'],
    });
    expect(issues.slice(0, 4).map((issue: { key: string }) => issue.key)).toEqual([key, first, second, third]);
  });

  test('hears that all is read, what is selected, and why the order cannot be applied', async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await visit.page().route('**/issue/bulkfetch', async (route) => {
      await held;
      await route.continue();
    });
    await visit.open('/projects/SHOP/apps/voorrang-backlog?as=po&lang=en-US');
    await frame().getByRole('progressbar').waitFor();
    const { focused, hears } = await listenTo(visit.page(), appFrame(visit.page(), 'backlog'));
    const apply = frame().getByRole('button', { name: 'Apply to Jira…' });
    await apply.focus();
    expect(await focused()).toMatchObject({
      description: 'You can apply the order once all issues are loaded.',
      states: ['disabled: true'],
    });
    answer();
    await hears(/^27 issues/);
    await frame().locator('[data-index="0"] .cell-key').focus();
    await press('x');
    await hears('1 selected');

    await frame().getByRole('button', { name: 'What if…' }).click();
    await frame().getByRole('button', { name: 'Compare' }).waitFor();
    await apply.focus();
    expect((await focused()).description).toMatch(/^What is tried out is not applied to Jira/);

    await visit.page().unroute('**/issue/bulkfetch');
    await visit.open('/projects/SHOP/apps/voorrang-backlog?as=viewer&lang=en-US');
    await apply.waitFor();
    const asViewer = await listenTo(visit.page(), appFrame(visit.page(), 'backlog'));
    await apply.focus();
    await press('Enter');
    expect((await asViewer.focused()).description).toMatch(/^You need the permission Schedule issues/);
    await frame().getByText('You need the permission Schedule issues').waitFor();
    expect(await frame().getByRole('dialog').count()).toBe(0);
  });
});
