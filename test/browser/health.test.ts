import type { FrameLocator } from 'playwright-core';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import type { Check, Gate } from '../../src/domain/gates/gate';
import { STARTING_SETTINGS, type ProjectSettings } from '../../src/domain/settings';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { callAsAdmin } from './settingsGates';
import { startVisit, type Visit } from './visit';

/** What the backlog page says of gates: columns, what is open, the top that is not ready, and the backlog's health. */

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';

describeInBrowser('gates on the backlog page', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 120, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  beforeEach(async () => {
    await saveSettings({});
    await visit.begin();
  });
  afterEach(() => visit.finish());

  const frame = (): FrameLocator => visit.frame('Voorrang');
  const row = (key: string) => frame().getByRole('row').filter({ hasText: key }).first();
  async function openJudged(query = 'as=po'): Promise<void> {
    await visit.open(`${BACKLOG}?${query}`);
    await frame().getByText('All issues have been judged').waitFor({ state: 'attached' });
  }
  const figure = (name: string) =>
    frame()
      .getByRole('region', { name: 'Health of the backlog' })
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${name}`) });
  const countOf = async (name: string): Promise<[count: number, of: number]> => {
    const [, count, of] = /^(\d+) of (\d+)$/.exec(await figure(name).locator('.health-count').innerText()) ?? [];
    return [Number(count), Number(of)];
  };
  const shownRows = async (): Promise<number> =>
    Number(await frame().getByRole('grid').getAttribute('aria-rowcount')) - 1;
  const readyColumn = () => frame().locator('.backlog-row .cell-ready').allTextContents();

  async function saveSettings(change: Partial<ProjectSettings>): Promise<void> {
    const { revision } = await callAsAdmin(visit, 'getSettingsForm', {});
    await callAsAdmin(visit, 'saveSettings', { settings: { ...STARTING_SETTINGS, ...change }, revision });
  }

  test('the table tells of each issue whether it is ready and done, sorts by it, and the opened row tells what is open', async () => {
    await openJudged();
    await frame().getByRole('columnheader', { name: 'Ready' }).waitFor();
    await frame().getByRole('columnheader', { name: 'Done' }).waitFor();
    const texts = await readyColumn();
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(text).toMatch(/^(Yes|No\d+ open|Unknown\d+ open|n\/a)$/);
    // The tooltip names what the cell only counts.
    const open = frame().locator('.cell-ready', { hasText: 'open' }).first();
    expect(await open.getAttribute('title')).toMatch(/^Still open: /);

    await visit.page().keyboard.press('Tab');
    const key = (await frame().locator('.issue-key').first().textContent())!;
    await row(key).getByRole('gridcell').nth(1).focus();
    await visit.page().keyboard.press('Space');
    const detail = row(key).locator('.row-detail');
    await detail.getByText('Definition of Ready:').waitFor();
    await detail.getByText('Definition of Done:').waitFor();
    const listed = await detail.locator('[data-check]').count();
    const counts = await row(key).locator('.gate-open-count').allTextContents();
    expect(listed).toBe(counts.reduce((sum, text) => sum + Number.parseInt(text, 10), 0));
    expect(await detail.getByRole('link', { name: `Open ${key} in Jira` }).getAttribute('href')).toContain(key);
    // Only an admin can change what is asked.
    expect(await detail.getByRole('button', { name: 'Change the checks' }).count()).toBe(0);

    // A click on the column puts what is ready first, a second one what lacks most.
    const header = frame().getByRole('columnheader', { name: 'Ready' });
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    expect((await readyColumn())[0]).toBe('Yes');
    await header.getByRole('button').press('Enter');
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    const opens = (await readyColumn()).map((text) => Number(/(\d+) open/.exec(text)?.[1]));
    expect(opens.every((open) => open > 0)).toBe(true);
    expect(opens[0]).toBe(Math.max(...opens));
  });

  test('the top that is not ready is one key press away, also together with other filters', async () => {
    await openJudged();
    const toggle = frame().getByRole('button', { name: /^Not ready in the top 20/ });
    const [, count] = /\((\d+)\)/.exec((await toggle.textContent())!)!;
    expect(Number(count)).toBeGreaterThan(3);
    await toggle.focus();
    await visit.page().keyboard.press('Space');
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    await frame()
      .getByText(new RegExp(`^${count} of \\d+ issues`))
      .waitFor();
    for (const text of await readyColumn()) expect(text).toMatch(/^(No|Unknown)/);
    const places = await frame().locator('.backlog-row .place-line').allTextContents();
    for (const place of places) expect(Number.parseInt(place.replace(/\D/g, ''), 10)).toBeLessThanOrEqual(20);
    const key = (await frame().locator('.issue-key').first().textContent())!;
    await frame().getByRole('searchbox').fill(key);
    await frame()
      .getByText(/^1 of \d+ issues/)
      .waitFor();
    await frame().getByRole('button', { name: 'Clear filters' }).click();
    expect(await toggle.getAttribute('aria-pressed')).toBe('false');
  });

  test('the health strip counts, says how, and shows the issues behind a figure', async () => {
    await saveSettings({ activeModel: 'rice' });
    await openJudged();
    const [ready, of] = await countOf('Ready');
    expect(of).toBe(await shownRows());
    expect(ready).toBeGreaterThan(0);
    expect(await figure('Sprints ahead').locator('.health-count').innerText()).toMatch(/^[\d.]+ finished a sprint$/);
    expect(await figure('Ready').getByRole('button').getAttribute('title')).toMatch(
      new RegExp(`pass every check of the Definition of Ready.*see the ${of - ready} issues that are not ready`),
    );

    const notReady = figure('(Ready|Not ready)').getByRole('button');
    const action = notReady.locator('.health-action');
    const opacity = () => action.evaluate((element) => getComputedStyle(element).opacity);
    expect([await action.innerText(), await opacity()]).toEqual([`Show ${of - ready} not ready`, '0']);
    await notReady.focus();
    await visit.page().keyboard.press('Shift+Tab');
    await visit.page().keyboard.press('Tab');
    expect(await opacity()).toBe('1');
    await visit.page().keyboard.press('Enter');
    // Of the pressed card, everything speaks of the issues that are shown.
    expect(await notReady.innerText()).toMatch(
      new RegExp(`^Not ready\\s+${of - ready}\\s+of ${of}\\s+Show all issues$`),
    );
    await frame()
      .getByText(new RegExp(`^${of - ready} of ${of} issues`))
      .waitFor();
    const [stale] = await countOf('Stale');
    const button = figure('Stale').getByRole('button');
    await button.focus();
    await visit.page().keyboard.press('Enter');
    await frame()
      .getByText(new RegExp(`^${stale} of ${of} issues`))
      .waitFor();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(await notReady.getAttribute('aria-pressed')).toBe('false');
    await visit.page().keyboard.press('Enter');
    await frame()
      .getByText(new RegExp(`^${of} issues`))
      .waitFor();

    // Nothing is estimated with RICE yet.
    expect(await countOf('Estimated')).toEqual([0, of]);
    await frame().getByRole('button', { name: 'How are these reckoned?' }).click();
    await frame().getByText(`0 of ${of} issues have a value for Effort, which the model divides by.`).first().waitFor();

    // An estimate counts as soon as it is entered.
    await frame().getByRole('columnheader', { name: 'Effort' }).waitFor();
    await frame().locator('.backlog-row').first().locator('.cell-entered').last().click();
    await visit.page().keyboard.type('3');
    await visit.page().keyboard.press('Enter');
    await figure('Estimated').getByText(`1 of ${of}`, { exact: true }).waitFor();
    await figure('Estimated').getByRole('button').click();
    await frame()
      .getByText(new RegExp(`^${of - 1} of ${of} issues`))
      .waitFor();
  });

  test('knows an estimate by the name of its field, and counts as stock only what has not begun', async () => {
    await visit.page().setViewportSize({ width: 1280, height: 2_400 });
    await openJudged();
    const { data } = visit.sandbox.site;
    const [estimated, of] = await countOf('Estimated');
    expect(estimated).toBeGreaterThan(0);
    expect(estimated).toBeLessThan(of);
    await frame().getByRole('button', { name: 'How are these reckoned?' }).click();
    await frame()
      .getByText(/one of the fields Story point.*takes that for the estimate by its name/)
      .first()
      .waitFor();

    await frame().getByRole('button', { name: 'How are these reckoned?' }).click();
    await frame().getByRole('columnheader', { name: 'Ready' }).getByRole('button').click();
    const [ready] = await countOf('Ready');
    const begun = new Set(data.statuses.filter(({ category }) => category !== 'new').map(({ name }) => name));
    const statuses = await frame().locator('.backlog-row .cell-status').allTextContents();
    const stock = statuses.slice(0, ready).filter((name) => !begun.has(name)).length;
    expect(stock).toBeLessThan(ready);
    expect(await figure('Sprints ahead').locator('.health-figure').getAttribute('title')).toMatch(
      new RegExp(`^${stock} issues that are ready and not begun ÷`),
    );
  });

  test('where nothing is left it says what is well', async () => {
    await saveSettings({ gates: STARTING_SETTINGS.gates.map((gate) => ({ ...gate, checks: [] })) });
    await openJudged();
    const [ready, of] = await countOf('Ready');
    expect(ready).toBe(of);
    await frame().getByRole('button', { name: 'Not ready in the top 20 (0)' }).click();
    await frame().getByRole('heading', { name: 'The top 20 is ready' }).waitFor();
    await frame().getByRole('button', { name: 'Clear filters' }).first().click();
    await figure('Ready').getByRole('button').click();
    await frame().getByRole('heading', { name: 'Every issue is ready' }).waitFor();
  });

  test('a query that Jira refuses is unknown with its reason; one that it did not answer is asked again', async () => {
    const [ready, done] = STARTING_SETTINGS.gates as [Gate, Gate];
    const jql = (id: string, query: string): Check => ({
      ...{ id, type: 'jql', jql: query, text: `Is ${id}`, issueTypeIds: [], onlyJql: null },
    });
    const checks = [jql('scanned', '"Security scan" = passed'), jql('here', `project = SHOP`)];
    await saveSettings({ gates: [{ ...ready, checks }, done] });
    let refuse = true;
    await visit
      .page()
      .route('**/jql/match', (route) => (refuse ? route.fulfill({ status: 500, body: '' }) : route.continue()));
    await openJudged('as=admin');
    await frame().getByText('Some checks could not be asked').waitFor();
    expect((await readyColumn())[0]).toBe('Unknown2 open');
    refuse = false;
    await frame().getByRole('button', { name: 'Try again' }).click();
    await frame().getByText('Some checks could not be asked').waitFor({ state: 'hidden' });
    await frame()
      .locator('.cell-ready', { hasText: /^Unknown1 open$/ })
      .first()
      .waitFor();
    expect(new Set(await readyColumn())).toEqual(new Set(['Unknown1 open']));
    await frame().locator('.row-toggle[aria-expanded]').first().click();
    const open = frame().locator('[data-check=scanned]');
    expect(await open.textContent()).toMatch(/^Is scanned: .*Security scan/);
    await frame().getByRole('button', { name: 'Change the checks' }).waitFor();
    await expectAccessible(appFrame(visit.page(), 'backlog'));
  });
});
