import { makeGrachtshop } from '../../sandbox/grachtshop';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { remembered } from './preferences';
import { callAsAdmin } from './settingsGates';
import { startVisit, type Visit } from './visit';

/** The tour of the backlog page, for who comes there for the first time. */

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';

describeInBrowser('the tour', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 60, now: new Date() }) });
  });
  afterAll(() => visit?.close());

  const frame = () => visit.frame('Voorrang');
  const app = () => appFrame(visit.page(), 'backlog');
  const press = (key: string) => visit.page().keyboard.press(key);
  const tour = (name: string) => frame().getByRole('dialog', { name });
  async function openBacklog(query = 'as=po&lang=en-US'): Promise<void> {
    await visit.open(`${BACKLOG}?${query}`);
    await frame().locator('.load-status', { hasText: 'issues' }).waitFor();
    await frame().getByRole('row').nth(1).waitFor();
  }

  const useModel = async (activeModel: 'rice' | 'starter') => {
    const { revision } = await callAsAdmin(visit, 'getSettingsForm', {});
    await callAsAdmin(visit, 'saveSettings', { settings: { ...STARTING_SETTINGS, activeModel }, revision });
  };

  test('takes a newcomer round once, without taking the focus, and again on request', async () => {
    await useModel('rice');
    await visit.begin(undefined, true);
    await openBacklog();
    await tour('What goes first, and why').waitFor();
    expect(await app().evaluate(() => document.activeElement === document.body)).toBe(true);
    await expectAccessible(app());
    await tour('What goes first, and why').getByRole('button', { name: 'Next' }).click();
    await tour('Look at what matters now').getByRole('button', { name: 'Not now' }).click();
    await frame().getByRole('dialog').waitFor({ state: 'detached' });
    await remembered(visit, ({ tourSeen }) => tourSeen);

    const asked: string[] = [];
    visit.page().on('request', (request) => asked.push(request.url()));
    await openBacklog();
    const sheet = frame().getByRole('dialog', { name: 'Keys and help' });
    await frame().getByRole('button', { name: 'Keys and help' }).click();
    await sheet.waitFor();
    // The tour would have been fetched before the sheet was.
    expect(new Set(asked.map((url) => /\/(HelpSheet|Tour)-/.exec(url)?.[1]))).toEqual(
      new Set([undefined, 'HelpSheet']),
    );
    await sheet.getByRole('button', { name: 'Take the tour' }).click();
    await tour('What goes first, and why').waitFor();
    expect(await tour('What goes first, and why').evaluate((one) => one === document.activeElement)).toBe(true);
    for (const name of ['What goes first, and why', 'Look at what matters now', 'Score right in the table', 'What if?'])
      await tour(name).getByRole('button', { name: 'Next' }).click();
    await tour('Jira follows when you say so').getByText('5 of 5').waitFor();
    await tour('Jira follows when you say so').getByRole('button', { name: 'Back' }).click();
    await tour('What if?').waitFor();
    const isAround = () =>
      app().waitForFunction(() => {
        const middle = (selector: string) => {
          const { left, right, top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
          return [left + right, top + bottom];
        };
        const whatIf = middle('[data-tour=whatIf]');
        return middle('.tour-ring').every((at, axis) => Math.abs(at - whatIf[axis]!) < 16);
      });
    await isAround();
    // The drawer takes a part of the page, and what is shown moves aside.
    const stood = (await frame().locator('.tour-ring').boundingBox())!;
    await frame().locator('.backlog-row .cell-summary').first().click();
    const drawer = frame().locator('.issue-drawer');
    await drawer.waitFor();
    await isAround();
    expect(await frame().locator('.tour-ring').boundingBox()).not.toEqual(stood);
    await drawer.getByRole('button', { name: /^Close/ }).click();
    await isAround();
    await press('Escape');
    await frame().getByRole('dialog').waitFor({ state: 'detached' });
    await visit.finish();
  });

  test.each([
    ['dev', 1280],
    ['viewer', 400],
  ])(
    'has five steps as the app is at first, for %s in a window of %d px, and leaves the keyboard where it can be had again',
    async (as, width) => {
      await useModel('starter');
      await visit.begin({ width, height: 900 }, true);
      await openBacklog(`as=${as}&lang=en-US`);
      await tour('What goes first, and why').getByText('1 of 5').waitFor();
      await tour('What goes first, and why').getByRole('button', { name: 'Next' }).focus();
      await press('Enter');
      await tour('Look at what matters now').waitFor();
      await press('Enter');
      await tour('Scored your way').waitFor();
      await press('Enter');
      await tour('What if?').waitFor();
      await press('Enter');
      await tour('Jira follows when you say so').waitFor();
      await press('Enter');
      await frame().getByRole('dialog').waitFor({ state: 'detached' });
      expect(await frame().locator(':focus').getAttribute('aria-label')).toBe('Keys and help');
      await visit.finish();
    },
  );
});
