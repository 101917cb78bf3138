import { makeGrachtshop } from '../../sandbox/grachtshop';
import { STARTING_VIEW } from '../../src/domain/backlogView';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { callAsAdmin } from './settingsGates';
import { startVisit, type Visit } from './visit';

/** What takes more than a moment on the backlog page: how far it is, how to stop it, and what one has then. */

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';

describeInBrowser('a backlog that takes its time', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 120, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  const frame = () => visit.frame('Voorrang');
  const focused = () => frame().locator(':focus');
  const press = (key: string) => visit.page().keyboard.press(key);
  const figure = (name: string) =>
    frame()
      .getByRole('region', { name: 'Health of the backlog' })
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${name}`) });
  const shownRows = async (): Promise<number> =>
    Number(await frame().getByRole('grid').getAttribute('aria-rowcount')) - 1;
  const readyColumn = () => frame().locator('.backlog-row .cell-ready').allTextContents();

  test('can be stopped before Jira has named an issue, and read anew; the keyboard goes along', async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await visit.page().route('**/search/jql', async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await visit.open(`${BACKLOG}?as=po`);
    await frame().getByText('Asking Jira for the issues…').waitFor();
    await frame().getByRole('button', { name: 'Stop' }).focus();
    await press('Enter');
    await frame().getByText('Stopped before the first issue', { exact: true }).waitFor();
    await frame().getByRole('heading', { name: 'No issue has been loaded yet' }).waitFor();
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    expect(await focused().innerText()).toBe('Load again');
    answer();
    await press('Enter');
    await frame()
      .getByText(/^\d+ issues/)
      .first()
      .waitFor();
    expect(await focused().innerText()).toMatch(/^\d+ issues/);
    expect(await shownRows()).toBeGreaterThan(20);
  });

  test('where the backlog could not be loaded, one message says why and leads on; nothing waits, nothing is told', async () => {
    await visit.page().route('**/issue/bulkfetch', (route) => route.fulfill({ status: 500, body: '' }));
    await visit.open(`${BACKLOG}?as=po`);
    const message = frame().getByRole('alert');
    await message.getByText('No issue could be read.').waitFor();
    await message.getByText('Jira does not answer', { exact: true }).waitFor();
    expect(await message.getByRole('button').allInnerTexts()).toEqual(['Try again']);
    expect(await frame().getByRole('button', { name: 'Load again' }).count()).toBe(0);
    expect(await frame().locator('.load-status').innerText()).toMatch(/^0 of \d+ issues$/);
    expect(await frame().getByText('Stopped at', { exact: false }).count()).toBe(0);
    expect(await figure('Ready').innerText()).toMatch(/^Ready\s+Unknown/);
    expect(await figure('Sprints ahead').innerText()).toMatch(/^Sprints ahead\s+Unknown/);
    expect(await figure('Estimated').locator('.health-figure').getAttribute('title')).toBe(
      'Not all issues were loaded, so this is unknown. Load them again.',
    );
    expect(await frame().getByRole('button', { name: 'Not ready in the top 20 (–)' }).isDisabled()).toBe(true);
  });

  test('reading that fails takes no table away, and goes on when asked', async () => {
    const page = visit.page();
    let refuse = true;
    // Only the second pass asks for descriptions.
    await page.route('**/issue/bulkfetch', (route) =>
      refuse && (route.request().postData() ?? '').includes('description')
        ? route.fulfill({ status: 500, body: '' })
        : route.continue(),
    );
    await visit.open(`${BACKLOG}?as=po`);
    await frame().getByText('The gates of some issues could not be judged').waitFor();
    expect(await shownRows()).toBeGreaterThan(20);
    expect((await readyColumn())[0]).toBe('–Not judged');
    await expectAccessible(appFrame(page, 'backlog'));
    refuse = false;
    await frame().getByRole('button', { name: 'Go on' }).click();
    await frame().getByText('All issues have been judged').waitFor({ state: 'attached' });
    expect((await readyColumn())[0]).toMatch(/^(Yes|No|Unknown)/);
  });

  test('judging can be stopped, and gone on with, by keyboard', async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await visit.page().route('**/issue/bulkfetch', async (route) => {
      if ((route.request().postData() ?? '').includes('description')) await held;
      await route.continue();
    });
    const view = { ...STARTING_VIEW, filter: { ...STARTING_VIEW.filter, notReadyAtTop: true } };
    await callAsAdmin(visit, 'saveView', { id: null, name: 'Unready', view });
    await visit.open(`${BACKLOG}?as=po`);
    await frame()
      .getByText(/^0 of \d+ judged/)
      .waitFor();
    expect((await readyColumn())[0]).toBe('…Being judged');
    expect(await frame().getByRole('button', { name: 'Not ready in the top 20 (…)' }).isDisabled()).toBe(true);
    await frame().getByRole('region', { name: 'Health of the backlog' }).getByRole('button', { name: 'Stop' }).focus();
    await press('Enter');
    await frame()
      .getByText(/^Stopped: 0 of \d+ judged/)
      .waitFor();
    expect((await readyColumn())[0]).toBe('–Not judged');
    // What was not judged is not called not ready.
    expect(await frame().getByRole('button', { name: 'Not ready in the top 20 (–)' }).isDisabled()).toBe(true);
    expect(await focused().innerText()).toBe('Go on');
    // Nor is all said to be well where a view asks for it.
    await frame().getByRole('button', { name: 'Views' }).click();
    await frame()
      .getByRole('option', { name: /^Unready/ })
      .click();
    await frame().getByRole('heading', { name: 'Not all issues have been judged' }).waitFor();
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    await frame().getByRole('button', { name: 'Clear filters' }).first().click();
    await frame().getByRole('button', { name: 'Go on' }).focus();
    answer();
    await press('Enter');
    await frame().getByText('All issues have been judged').waitFor({ state: 'attached' });
    expect((await readyColumn())[0]).toMatch(/^(Yes|No|Unknown)/);
  });
});

describeInBrowser('a sandbox that was told to fail now and then', () => {
  let visit: Visit;
  beforeAll(async () => {
    const data = makeGrachtshop({ seed: 1, issues: 20, now: new Date() });
    visit = await startVisit({ data, jira: { faults: '429:0.2,503:0.1' } });
  });
  afterAll(() => visit?.close());

  test('still leads to the app: its own frame asks again, and calls no project missing that Jira could not show', async () => {
    await visit.begin();
    for (const address of ['/projects/SHOP/issues?as=po', BACKLOG]) {
      await visit.open(address);
      await visit.page().getByRole('navigation').getByText('Voorrang').first().waitFor();
    }
    expect(await visit.page().getByText('This project does not exist').count()).toBe(0);
    await visit.finish();
  });
});
