import { makeGrachtshop } from '../../sandbox/grachtshop';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { jiraAnswer } from './rest';
import { textsOfRows } from './rows';
import { callAsAdmin } from './settingsGates';
import { startVisit, type Visit } from './visit';

/** Trying out another order on the backlog page: nothing of it is saved until someone keeps it. */

describeInBrowser('a product owner asks “what if”', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 40, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';
  const frame = () => visit.frame('Voorrang');
  const button = (name: string | RegExp) => frame().getByRole('button', { name, exact: true });
  const order = async () => (await textsOfRows(frame(), ['.issue-key'])).map(([key]) => key!);
  const linkedWith = async (key: string): Promise<string[]> => {
    const { fields } = await jiraAnswer(visit, 'admin', 'GET', `api/3/issue/${key}?fields=issuelinks`);
    return fields.issuelinks.map((link: { outwardIssue?: { key: string } }) => link.outwardIssue?.key);
  };

  const useModel = async (activeModel: 'rice' | 'starter') => {
    const { revision } = await callAsAdmin(visit, 'getSettingsForm', {});
    await callAsAdmin(visit, 'saveSettings', { settings: { ...STARTING_SETTINGS, activeModel }, revision });
  };

  /** Opens the page and waits until all issues are there. */
  const open = async (path: string) => {
    await visit.open(path);
    await frame()
      .getByText(/^\d+ issues/)
      .first()
      .waitFor();
  };

  test('tries out a model, weights and a dependency, compares, undoes, and discards it all', async () => {
    await open(`${BACKLOG}?as=po`);
    const today = await order();
    await button('What if…').click();
    await frame().getByText('Nothing is saved. Change scores in the table').waitFor();
    expect(await button('Apply to Jira…').isDisabled()).toBe(true);

    // The last issue of the list before the first one.
    await button('Dependencies').click();
    await frame().getByLabel('Goes first').fill(today.at(-1)!);
    await frame().getByLabel('Comes after it').fill(today[0]!.replace('SHOP-', ''));
    await visit.page().keyboard.press('Enter');
    await frame().getByText('Nothing is saved. One change.').waitFor();
    const tried = await order();
    expect(tried.indexOf(today.at(-1)!)).toBeLessThan(tried.indexOf(today[0]!));
    // Each row says where it stands today, and how far it moves from there.
    const place = today.indexOf(tried[0]!) + 1;
    expect(place).toBeGreaterThan(1);
    const cell = frame().locator('[data-index="0"] .cell-place');
    expect(await cell.locator('.place-today').innerText()).toBe(`${place} ▲ ${place - 1}`);
    expect(await cell.getAttribute('title')).toMatch(
      place === 2
        ? /^Today at place 2: one place up\./
        : new RegExp(`^Today at place ${place}: ${place - 1} places up\\.`),
    );

    await button('Model and weights').click();
    await frame().getByRole('textbox', { name: 'Age' }).fill('100');
    await frame().getByText('Nothing is saved. 2 changes.').waitFor();

    await button('Compare').click();
    const dialog = frame().getByRole('dialog', { name: 'Today and tried out' });
    await dialog.getByText(/issues? moves?, of/).waitFor();
    const [, first] = await dialog.getByRole('row').nth(1).getByRole('cell').allTextContents();
    const places = await order();
    const moved = today.findIndex((key, at) => key !== places[at]);
    expect(first).toContain(today[moved]!);
    await visit.page().keyboard.press('Escape');

    await button('Undo last').click();
    await frame().getByText('Nothing is saved. One change.').waitFor();
    expect(await order()).toEqual(tried);
    await button('Discard').click();
    await frame().getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();
    await button('What if…').waitFor();
    expect(await order()).toEqual(today);
    expect(await frame().locator('.place-today').count()).toBe(0);
    expect(await button('Apply to Jira…').isDisabled()).toBe(false);
    expect(await linkedWith(today.at(-1)!)).not.toContain(today[0]);
  });

  test('keeps the table where it is, with eight rows in sight of a laptop, in Dutch too', async () => {
    await useModel('rice');
    await visit.page().setViewportSize({ width: 1280, height: 800 });
    await visit.open(`${BACKLOG}?as=po&lang=nl-NL`);
    const first = frame().getByText('Nog geen enkel issue heeft een score.');
    await first.waitFor();
    const table = frame().locator('.backlog-scroller');
    const top = async () => (await table.boundingBox())!.y;
    const before = await top();
    const rowsInSight = () =>
      table.evaluate((scroller) => {
        const { bottom } = scroller.getBoundingClientRect();
        return [...scroller.querySelectorAll('.backlog-row')].filter(
          (row) => row.getBoundingClientRect().bottom <= Math.min(bottom, window.innerHeight),
        ).length;
      });
    expect(await rowsInSight()).toBeGreaterThanOrEqual(8);

    await button('Wat als…').click();
    await button('Vergelijken').waitFor();
    expect(await top()).toBe(before);
    expect(await rowsInSight()).toBeGreaterThanOrEqual(8);
    const lines = await frame()
      .locator('.what-if-head')
      .getByRole('button')
      .evaluateAll(
        (all) =>
          new Set(
            all.map((one) => {
              const { top, bottom } = one.getBoundingClientRect();
              return Math.round((top + bottom) / 2);
            }),
          ).size,
      );
    expect(lines).toBe(1);
    await button('Stoppen met uitproberen').click();
    await first.waitFor();
    expect(await top()).toBe(before);

    // The first score says the rest, and the line about the model is back, in the same room.
    const row = frame().locator('.backlog-row').first();
    await row.locator('.cell-entered').first().click();
    for (const value of ['100', '1', '80', '2']) {
      await visit.page().keyboard.type(value);
      await visit.page().keyboard.press('Tab');
    }
    await first.waitFor({ state: 'detached' });
    expect(await top()).toBe(before);
    await useModel('starter');
  });

  test('shares it by address, and an admin who opens that keeps it', async () => {
    await open(`${BACKLOG}?as=po`);
    const today = await order();
    const [first, last] = [today[0]!, today.at(-1)!];
    await button('What if…').click();
    await button('Dependencies').click();
    await frame().getByLabel('Goes first').fill(last);
    await frame().getByLabel('Comes after it').fill(first);
    await button('Add').click();
    await button('Model and weights').click();
    await frame().getByRole('textbox', { name: 'Votes' }).fill('40');
    await frame().getByText('Nothing is saved. 2 changes.').waitFor();
    const tried = await order();
    await button('Share').click();
    // Jira is asked for the page's own address.
    await frame().locator('.what-if-share button:enabled').waitFor();
    const address = await frame().getByLabel('Address of what you try out').inputValue();
    // A product owner may link issues, and not change the settings.
    await button('Keep…').click();
    const keep = frame().getByRole('dialog', { name: 'Keep what you tried out' });
    await keep.getByText('You are not an administrator of this project.').waitFor();
    await keep.getByText('of the type “Blocks”').waitFor();
    expect(await keep.getByRole('checkbox', { name: /of the model or its weights/ }).isDisabled()).toBe(true);
    await keep.getByRole('button', { name: 'Cancel' }).click();

    const path = new URL(address).pathname;
    expect(path).toMatch(/^\/projects\/SHOP\/apps\/voorrang-backlog\/what-if\/[\w-]+$/);
    // The page that is left would ask whether that is meant.
    visit.page().on('dialog', (dialog) => void dialog.accept());
    await open(`${path}?as=admin`);
    await frame().getByText('Nothing is saved. 2 changes.').waitFor();
    expect(await order()).toEqual(tried);
    await button('Keep…').click();
    await keep.getByText('of the type “Blocks”').waitFor();
    await keep.getByRole('button', { name: 'Keep', exact: true }).click();
    await keep.getByText('2 changes were saved.').waitFor();
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    await keep.getByRole('button', { name: 'Close' }).last().click();

    await button('What if…').waitFor();
    await frame()
      .getByText(/^\d+ issues$/)
      .waitFor();
    expect(await order()).toEqual(tried);
    expect(await linkedWith(last)).toContain(first);
    await visit.page().waitForURL((url) => !url.pathname.includes('what-if'));
  });

  test('enters values that nobody else sees, takes them back one by one, and keeps them', async () => {
    await useModel('rice');
    let saved = 0;
    visit.page().on('request', (request) => {
      if ((request.postData() ?? '').includes('saveScores')) saved += 1;
    });
    await open(`${BACKLOG}?as=po`);
    const key = (await order()).at(-1)!;
    const row = frame()
      .locator('.backlog-row')
      .filter({ has: frame().getByText(key, { exact: true }) });
    const { keyboard } = visit.page();
    await button('What if…').click();
    await frame().getByText('Nothing is saved. Change scores in the table').waitFor();
    await frame().getByRole('searchbox').fill(key);
    await frame().getByText(/^1 of \d+ issues/).first().waitFor(); // prettier-ignore
    await row.locator('.cell-entered').first().click();
    for (const value of ['500', '2', '80', '4']) {
      await keyboard.type(value);
      await keyboard.press('Tab');
    }
    await frame().getByText('Nothing is saved. 4 changes.').waitFor();
    expect(await row.locator('.cell-score').innerText()).toBe('200');
    await row.locator('.cell-entered').first().focus();
    await keyboard.press('Control+z');
    await frame().getByText('Nothing is saved. 3 changes.').waitFor();
    await button('Compare').focus();
    await keyboard.press('Control+z');
    await frame().getByText('Nothing is saved. 2 changes.').waitFor();
    await row.locator('.cell-entered').nth(2).click();
    for (const value of ['50', '1']) {
      await keyboard.type(value);
      await keyboard.press('Tab');
    }
    await frame().getByText('Nothing is saved. 4 changes.').waitFor();
    expect(saved).toBe(0);

    await button('Keep…').click();
    const keep = frame().getByRole('dialog', { name: 'Keep what you tried out' });
    await keep.getByRole('button', { name: 'Keep', exact: true }).click();
    await keep.getByText('4 changes were saved.').waitFor();
    expect(saved).toBe(1);
    await keep.getByRole('button', { name: 'Close' }).last().click();
    await button('What if…').waitFor();
    // The backlog is read anew.
    await frame().getByRole('searchbox').fill(key);
    await row.locator('.cell-score', { hasText: '500' }).waitFor();
    await row.locator('.cell-summary').click();
    await frame().locator('#issue-drawer').getByText('RICE: No score → 500').waitFor();
    const { value } = await jiraAnswer(visit, 'admin', 'GET', `api/3/issue/${key}/properties/voorrang`);
    const { reach, impact, confidence, effort } = value.inputs.rice;
    expect([reach, impact, confidence, effort].map((one) => one.value)).toEqual([500, 2, 0.5, 1]);
    await useModel('starter');
  });

  test('keeps once what Jira took although its answer was lost, and the rest afterwards', async () => {
    await useModel('starter');
    let saves = 0;
    await visit.page().route('**/*', async (route) => {
      if (!(route.request().postData() ?? '').includes('saveSettings')) return route.continue();
      saves += 1;
      await route.fetch();
      return route.abort();
    });
    await open(`${BACKLOG}?as=admin`);
    const today = await order();
    const [first, last] = [today[1]!, today.at(-2)!];
    await button('What if…').click();
    await button('Dependencies').click();
    await frame().getByLabel('Goes first').fill(last);
    await frame().getByLabel('Comes after it').fill(first);
    await button('Add').click();
    await button('Model and weights').click();
    await frame().getByRole('textbox', { name: 'Votes' }).fill('35');
    await frame().getByText('Nothing is saved. 2 changes.').waitFor();
    const keep = frame().getByRole('dialog', { name: 'Keep what you tried out' });
    await button('Keep…').click();
    await keep.getByText('of the type “Blocks”').waitFor();
    await keep.getByRole('button', { name: 'Keep', exact: true }).click();
    await keep.getByText('One change was not reached').waitFor();
    await keep.getByRole('button', { name: 'Close' }).last().click();
    // The backlog is read anew: the weight stands there, and is tried out no longer.
    await frame().getByText('One change is left out: already so by now').waitFor();
    await frame().getByText('Nothing is saved. One change.').waitFor();
    await button('Keep…').click();
    await keep.getByText('of the type “Blocks”').waitFor();
    await keep.getByRole('button', { name: 'Keep', exact: true }).click();
    await keep.getByText('One change was saved.').waitFor();
    await keep.getByRole('button', { name: 'Close' }).last().click();
    await button('What if…').waitFor();
    expect(saves).toBe(1);
    expect((await linkedWith(last)).filter((key) => key === first)).toEqual([first]);
    await useModel('starter');
  });

  test('is told that an address waits where loading was stopped, and goes on with it', async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await visit.page().route('**/issue/bulkfetch', async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await visit.open(`${BACKLOG}/what-if/nonsense?as=po`);
    await button('Stop').click();
    await frame()
      .getByRole('status')
      .getByText('The what-if in this address waits until all issues are loaded.')
      .waitFor();
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    answer();
    await button('Load again').click();
    await frame().getByRole('heading', { name: 'This address holds nothing that can be tried out' }).waitFor();
    await button('Stop trying out').click();
  });

  test('is told, in Dutch and by keyboard, when an address holds nothing to try out', async () => {
    await visit.open(`${BACKLOG}/what-if/nonsense?as=viewer&lang=nl-NL`);
    await frame().getByRole('heading', { name: 'In dit adres staat niets om uit te proberen' }).waitFor();
    await frame().getByText('Er wordt niets opgeslagen.').waitFor();
    const end = frame().getByRole('button', { name: 'Stoppen met uitproberen' });
    await end.focus();
    await visit.page().keyboard.press('Enter');
    await frame().getByRole('button', { name: 'Wat als…' }).waitFor();
    await visit.page().waitForURL((url) => !url.pathname.includes('what-if'));
  });
});
