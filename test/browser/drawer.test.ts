import { STARTING_SETTINGS } from '../../src/domain/settings';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { remembered } from './preferences';
import { jiraAnswer } from './rest';
import { startVisit, type Visit } from './visit';

/** One issue in full beside the backlog, by mouse and by keyboard. */

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';
const RICE = { reach: 500, impact: 2, confidence: 0.8, effort: 4 };

describeInBrowser('an issue beside the backlog', () => {
  let visit: Visit;
  /** Scored by the product owner, so it stands first; it has a description with criteria, and a title as long as Jira allows. */
  let first: { id: string; key: string };
  /** What is stored with it cannot be read. */
  let torn: string;
  beforeAll(async () => {
    const data = makeGrachtshop({ seed: 1, issues: 60, now: new Date() });
    visit = await startVisit({ data });
    const { host, site } = visit.sandbox;
    const project = site.data.projects[0]!;
    const invoke = (person: 'admin' | 'po', functionKey: string, payload: object, issue?: { id: string }) =>
      host.invoke(
        issue ? 'voorrang-priority' : 'voorrang-settings',
        { functionKey, payload },
        { person, context: { extension: { project: { id: project.id }, ...(issue ? { issue } : {}) } } },
      );
    await invoke('admin', 'saveSettings', { settings: { ...STARTING_SETTINGS, activeModel: 'rice' }, revision: 0 });
    const created = await jiraAnswer(visit, 'admin', 'POST', 'api/3/issue', {
      fields: {
        project: { id: project.id },
        summary: 'Onvoorstelbaar'.repeat(18).slice(0, 251) + ' kar',
        issuetype: { name: 'Story' },
        description: {
          type: 'doc',
          version: 1,
          content: [
            { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Acceptance criteria' }] },
            {
              type: 'taskList',
              attrs: { localId: 'list' },
              content: [
                {
                  type: 'taskItem',
                  attrs: { localId: 'one', state: 'DONE' },
                  content: [{ type: 'text', text: 'The cart keeps what was put into it' }],
                },
              ],
            },
          ],
        },
      },
    });
    first = created as { id: string; key: string };
    const other = {
      project: { id: project.id },
      summary: 'What is stored with this one is torn',
      issuetype: { name: 'Story' },
    };
    ({ key: torn } = await jiraAnswer(visit, 'admin', 'POST', 'api/3/issue', { fields: other }));
    await jiraAnswer(visit, 'admin', 'PUT', `api/3/issue/${torn}/properties/voorrang`, { v: 'torn' });
    await invoke('po', 'saveScore', { model: 'rice', inputs: RICE, replaceDamaged: false }, { id: first.id });
  });
  afterAll(() => visit?.close());
  afterEach(() => visit.finish());

  const frame = () => visit.page().frameLocator('iframe[src*="backlog"]');
  const drawer = () => frame().locator('#issue-drawer');
  const row = (index: number) => frame().getByRole('row').nth(index);
  const keyOf = (index: number) => row(index).locator('.issue-key').first().innerText();
  const shows = (key: string) => drawer().locator('.drawer-bar .issue-key', { hasText: key }).waitFor();
  const press = (key: string) => visit.page().keyboard.press(key);
  const cell = (index: number) => row(index).locator('.cell-summary');
  const hasFocus = (index: number) => row(index).evaluate((element) => element.contains(document.activeElement));
  const until = async (is: () => Promise<boolean>) => {
    for (let tries = 0; tries < 100 && !(await is()); tries += 1)
      await frame()
        .locator('body')
        .evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
    expect(await is()).toBe(true);
  };
  async function openBacklog(query = 'as=po'): Promise<void> {
    await visit.open(`${BACKLOG}?${query}`);
    await row(1).locator('.issue-key').first().waitFor();
    await frame()
      .locator('.load-status')
      .getByText(/\d+ issues/)
      .waitFor();
  }

  test('opens by a click, says all there is to say, and gives the focus back to its row', async () => {
    await visit.begin({ width: 1440, height: 900 });
    await openBacklog();
    await cell(1).click();
    await shows(first.key);
    const beside = frame().getByRole('complementary', { name: `Details of ${first.key}` });
    await beside.getByRole('heading', { name: /^Onvoorstelbaar/ }).waitFor();
    expect(await beside.getByRole('checkbox', { name: 'The cart keeps what was put into it' }).isChecked()).toBe(true);
    await beside.getByText('RICE: No score → 200').waitFor();
    await beside.getByText('Effort: nothing → 4 person-months').waitFor();
    expect(await beside.getByLabel(/^Reach/).inputValue()).toBe('500');
    expect(await beside.getByRole('region', { name: 'Ready and Done' }).getByText('Definition of Done:').count()).toBe(
      1,
    );
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    // The table is no less a table: the page makes room.
    const [left, right] = await Promise.all([frame().locator('.backlog-scroller').boundingBox(), beside.boundingBox()]);
    expect(left!.x + left!.width).toBeLessThanOrEqual(right!.x);

    await beside.getByRole('button', { name: 'How sure, and what would change it' }).click();
    await frame()
      .getByRole('dialog', { name: `Why ${first.key} is at place 1` })
      .waitFor();
    await press('Escape');
    await frame().getByRole('dialog').waitFor({ state: 'detached' });
    await beside.getByRole('button', { name: /^Close/ }).click();
    await drawer().waitFor({ state: 'detached' });
    await until(() => hasFocus(1));
  });

  test('is walked through by keyboard, from the drawer and from the table, but not while one types', async () => {
    await visit.begin({ width: 1280, height: 900 });
    await openBacklog();
    const keys = await Promise.all([1, 2, 3].map(keyOf));
    await cell(1).focus();
    await press('Enter');
    await shows(keys[0]!);
    await until(() => drawer().evaluate((element) => element === document.activeElement));
    await press('j');
    await shows(keys[1]!);
    await press('j');
    await shows(keys[2]!);
    await press('k');
    await shows(keys[1]!);
    expect(await row(2).getAttribute('aria-current')).toBe('true');

    const reach = drawer().getByLabel(/^Reach/);
    await reach.focus();
    await visit.page().keyboard.type('j1');
    await shows(keys[1]!);
    await press('Escape');
    expect(await reach.inputValue()).toBe('');
    await press('Escape');
    await drawer().waitFor({ state: 'detached' });
    await until(() => hasFocus(2));

    await press('Enter');
    await shows(keys[1]!);
    await cell(2).focus();
    await press('j');
    await shows(keys[2]!);
    await until(() => hasFocus(3));
    await press('Escape');
    await drawer().waitFor({ state: 'detached' });
    await until(() => hasFocus(3));
  });

  test('says so when the issue is gone, and follows a link to another one', async () => {
    await visit.begin({ width: 1280, height: 900 });
    await openBacklog();
    const parent = frame().getByRole('row').filter({ hasText: 'part of SHOP-26' }).first();
    await parent.locator('.cell-summary').click();
    await drawer()
      .getByRole('region', { name: 'Links' })
      .getByRole('button', { name: /^SHOP-26/ })
      .click();
    await shows('SHOP-26');
    await jiraAnswer(visit, 'admin', 'DELETE', 'api/3/issue/SHOP-28');
    await frame().getByRole('row').filter({ has: frame().locator('[data-key="SHOP-28"]') }).locator('.cell-summary').click(); // prettier-ignore
    await drawer().getByText('This issue is no longer here').first().waitFor();
    const { inside, room } = await drawer()
      .locator('.drawer-content')
      .evaluate((element) => ({ inside: element.scrollWidth, room: element.clientWidth }));
    expect(inside).toBeLessThanOrEqual(room);
  });

  test('is walked to its beginning, and on from where a row stood that a filter took away', async () => {
    await visit.begin({ width: 1280, height: 900 });
    await openBacklog();
    const keys = await Promise.all([1, 2, 3].map(keyOf));
    await cell(3).click();
    await shows(keys[2]!);
    await frame().getByRole('searchbox').fill(keys[1]!);
    await drawer().getByText('The filter leaves this issue out').waitFor();
    await drawer().focus();
    await press('k');
    await shows(keys[1]!);

    await frame().getByRole('searchbox').fill('');
    await drawer().getByText('The filter leaves').waitFor({ state: 'detached' });
    await drawer()
      .getByRole('button', { name: /^Previous/ })
      .click();
    await shows(keys[0]!);
    // There is none before it, and the focus is not lost with the button.
    await until(() => drawer().evaluate((element) => element === document.activeElement));
  });

  test('is walked in the order of the groups that the table shows', async () => {
    await visit.begin({ width: 1280, height: 900 });
    await openBacklog();
    const ranked = await Promise.all([1, 2, 3].map(keyOf));
    await frame().getByLabel('Group by').selectOption('component');
    await frame().locator('.group-row').first().waitFor();
    const shown = await frame()
      .locator('[data-row]:not(.group-row)')
      .evaluateAll((all) =>
        all
          .sort((a, b) => Number(a.getAttribute('data-index')) - Number(b.getAttribute('data-index')))
          .map((one) => one.querySelector('.issue-key')!.textContent),
      );
    const [one, two, three] = shown.slice(0, 3) as [string, string, string];
    expect([one, two, three]).not.toEqual(ranked);
    await frame().getByRole('row').filter({ has: frame().locator(`[data-key="${one}"]`) }).locator('.cell-summary').click(); // prettier-ignore
    await shows(one);
    await press('j');
    await shows(two);
    await press('j');
    await shows(three);
    // Closed groups are passed by, also from an issue in one.
    await frame().locator('.group-row').first().click();
    const next = await frame().locator('[data-index="2"] .issue-key').innerText();
    expect(shown.indexOf(next)).not.toBe(shown.indexOf(three) + 1);
    await press('j');
    await shows(next);
    await press('k');
    await shows(next);
    await frame().getByLabel('Group by').selectOption('');
    await frame().locator('.group-row').first().waitFor({ state: 'detached' });
    // The next tests are not to find them.
    await remembered(visit, ({ groupBy }) => groupBy === null);
  });

  test('says once that an issue was deleted meanwhile, and takes nothing more for it', async () => {
    await visit.begin({ width: 1280, height: 900 });
    const { id: project } = visit.sandbox.site.data.projects[0]!;
    const fields = { project: { id: project }, summary: 'Soon deleted', issuetype: { name: 'Story' } };
    const { key } = await jiraAnswer(visit, 'admin', 'POST', 'api/3/issue', { fields });
    await openBacklog();
    await frame().getByRole('searchbox').fill(key);
    await frame().getByText(/^1 of \d+ issues/).first().waitFor(); // prettier-ignore
    await jiraAnswer(visit, 'admin', 'DELETE', `api/3/issue/${key}`);
    await cell(1).click();
    await drawer().getByText('This issue is no longer here').waitFor();
    expect(await drawer().getByText('This issue is no longer here').count()).toBe(1);
    expect(await drawer().locator('input, select').count()).toBe(0);
    await expectAccessible(appFrame(visit.page(), 'backlog'));
  });

  test('says in the person’s language what is wrong with what cannot be read', async () => {
    await visit.begin({ width: 1280, height: 900 });
    await jiraAnswer(visit, 'admin', 'PUT', `api/3/issue/${torn}/properties/voorrang`, {
      ...{ v: 1, ticks: {} },
      inputs: { rice: { reach: { value: 'many' } } },
    });
    await openBacklog('as=po&lang=nl-NL');
    await frame().getByRole('searchbox').fill(torn);
    await frame().getByText(/^1 van \d+ issues/).first().waitFor(); // prettier-ignore
    await cell(1).click();
    const problem = 'Wat er mis is: een invoer van de score hoort daar een getal te zijn. inputs.rice.reach.value';
    expect(await frame().locator('.issue-drawer .damaged-problem').innerText()).toBe(problem);
    await visit.open(`/browse/${torn}?as=po&lang=nl-NL`);
    expect(await visit.frame('Prioriteit').locator('.damaged-problem').innerText()).toBe(problem);
  });

  test('offers to enter anew what cannot be read, and replaces it after a yes', async () => {
    await visit.begin({ width: 1280, height: 900 });
    await openBacklog();
    await frame().getByRole('searchbox').fill(torn);
    await frame().getByText(/^1 of \d+ issues/).first().waitFor(); // prettier-ignore
    await cell(1).click();
    await drawer().getByText('What is stored with this issue cannot be read').waitFor();
    await drawer()
      .getByLabel(/^Reach/)
      .fill('9');
    await press('Enter');
    await drawer().getByRole('button', { name: 'Replace…' }).click();
    await drawer().getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
    await drawer().getByText('Reach: nothing → 9', { exact: false }).waitFor();
    const { value } = await jiraAnswer(visit, 'admin', 'GET', `api/3/issue/${torn}/properties/voorrang`);
    expect(value).toMatchObject({ inputs: { rice: { reach: { value: 9 } } } });
  });

  test('stands over everything on a phone, and lets the focus nowhere else', async () => {
    await visit.begin({ width: 360, height: 800 });
    await openBacklog('as=viewer');
    await cell(1).click();
    await shows(first.key);
    const dialog = frame().getByRole('dialog', { name: `Details of ${first.key}` });
    await dialog.getByText('RICE: No score → 200').waitFor();
    // Who may not edit reads the inputs.
    expect(await dialog.getByRole('textbox').count()).toBe(0);
    await dialog.getByText('Pieter Bakker').first().waitFor();
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    await press('j');
    await press('Escape');
    await drawer().waitFor({ state: 'detached' });
    await until(() => hasFocus(2));
  });

  test('is where values are entered on a phone: what is none is refused aloud, what is one is saved', async () => {
    await visit.begin({ width: 360, height: 800 });
    await openBacklog();
    const key = await keyOf(4);
    await cell(4).click();
    const dialog = frame().getByRole('dialog', { name: `Details of ${key}` });
    const reach = dialog.getByLabel(/^Reach/);
    for (const [text, says] of [
      ['abc', 'This is not a number. Allowed: 0 or more people per period.'],
      ['-4', 'This is not on the scale. Allowed: 0 or more people per period.'],
      ['9'.repeat(20), 'This number is too large. The largest is 1,000,000,000,000.'],
    ] as const) {
      await reach.fill(text);
      await press('Enter');
      await dialog.getByRole('alert').getByText(says, { exact: true }).waitFor();
      expect([await reach.getAttribute('aria-invalid'), await reach.inputValue()]).toEqual(['true', text]);
    }
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    expect(
      await frame()
        .locator('body')
        .evaluate((body) => body.scrollWidth <= window.innerWidth),
    ).toBe(true);
    // Escape takes back what was typed, and leaves the issue open.
    await press('Escape');
    expect(await reach.inputValue()).toBe('');
    await reach.fill('40');
    await press('Enter');
    await dialog.getByText('Saving…').waitFor();
    await dialog.getByText('Reach: nothing → 40', { exact: false }).waitFor();
    expect(await dialog.getByText('Saving…').count()).toBe(0);
    const { value } = await jiraAnswer(visit, 'admin', 'GET', `api/3/issue/${key}/properties/voorrang`);
    expect(value).toMatchObject({ inputs: { rice: { reach: { value: 40 } } } });
  });

  // The last one: from here on another issue stands first.
  test('ranks anew what is entered in it, and keeps its row in sight', async () => {
    await visit.begin({ width: 1280, height: 900 });
    await openBacklog();
    const key = await keyOf(6);
    await cell(6).click();
    await shows(key);
    for (const [label, value] of [
      [/^Reach/, '9000'],
      [/^Effort/, '1'],
    ] as const) {
      await drawer().getByLabel(label).fill(value);
      await press('Enter');
    }
    await drawer()
      .getByLabel(/^Impact/)
      .selectOption('3');
    await drawer()
      .getByLabel(/^Confidence/)
      .selectOption('1');
    await drawer().getByText('1st of').first().waitFor();
    await until(async () => (await keyOf(1)) === key && (await row(1).getAttribute('aria-current')) === 'true');
    expect(await row(1).locator('.cell-score').innerText()).toBe('27,000');
    // Once it is saved it is history.
    await drawer().getByText('RICE: No score → 27,000').waitFor();

    await drawer()
      .getByLabel(/^Effort/)
      .fill('-3');
    await press('Enter');
    await drawer().getByText('This is not on the scale.', { exact: false }).waitFor();
    expect(await row(1).locator('.cell-score').innerText()).toBe('27,000');
  });
});
