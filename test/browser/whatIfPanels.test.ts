import { makeGrachtshop } from '../../sandbox/grachtshop';
import { STARTING_SETTINGS, modelOf } from '../../src/domain/settings';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { textsOfRows } from './rows';
import { callAsAdmin } from './settingsGates';
import { startVisit, type Visit } from './visit';

/** What opens from the banner of what-if mode, by keyboard, and what of it goes along in an export. */

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';

describeInBrowser('the panels of what-if mode', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 40, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  const frame = () => visit.frame('Voorrang');
  const button = (name: string | RegExp) => frame().getByRole('button', { name, exact: true });
  const focused = () => frame().locator(':focus');
  const press = (key: string) => visit.page().keyboard.press(key);
  const begin = async () => {
    await visit.open(`${BACKLOG}?as=po`);
    await frame()
      .getByText(/^\d+ issues/)
      .first()
      .waitFor();
    await button('What if…').click();
  };
  const weigh = async (name: string, weight: string, changes: string) => {
    await frame().getByRole('textbox', { name, exact: true }).fill(weight);
    await frame().getByText(`Nothing is saved. ${changes}`).waitFor();
  };

  test('lose the keyboard nowhere: not to what was taken back, nor to an undo that has nothing left', async () => {
    await begin();
    await button('Model and weights').click();
    await weigh('Age', '50', 'One change.');
    await weigh('Votes', '9', '2 changes.');
    await button('Changes (2)').click();
    await button('Take back: Weight of Votes (Starting model)').focus();
    await press('Enter');
    await frame().getByText('Nothing is saved. One change.').waitFor();
    expect(await focused().getAttribute('aria-label')).toBe('Take back: Weight of Age (Starting model)');

    await button('Undo last').focus();
    await press('Enter');
    await press('Enter');
    await press('Enter');
    await frame().getByText('Nothing is saved. Change scores').waitFor();
    expect(await focused().innerText()).toBe('Compare');
  });

  test('find one issue among both orders, also where it does not move', async () => {
    await begin();
    await button('Model and weights').click();
    await weigh('Age', '100', 'One change.');
    const [[last]] = (await textsOfRows(frame(), ['.issue-key'])).slice(-1) as [[string]];
    await button('Compare').click();
    const dialog = frame().getByRole('dialog', { name: 'Today and tried out' });
    await dialog.getByLabel('Find an issue in both orders').fill(last);
    await dialog.getByText(/^Found at (one place|2 places)$/).waitFor();
    for (const row of (await dialog.getByRole('row').allInnerTexts()).slice(1)) expect(row).toContain(last);
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    await dialog.getByLabel('Find an issue in both orders').fill('no such issue');
    await dialog.getByText('No issue found').waitFor();
  });

  test('say how the model computes, and an export says what is tried out', async () => {
    const { revision } = await callAsAdmin(visit, 'getSettingsForm', {});
    const own = modelOf(STARTING_SETTINGS, 'formula');
    const formula = { type: 'ratio', value: 'if(urgency > 8, value * 2, value) / effort', size: null } as const;
    await callAsAdmin(visit, 'saveSettings', {
      settings: { ...STARTING_SETTINGS, models: { formula: { ...own, formula } } },
      revision,
    });
    await begin();
    await button('Model and weights').click();
    await frame().getByLabel('Model', { exact: true }).fill('Own');
    await press('Enter');
    await frame().getByText('Score = if(Urgency > 8, Value × 2, Value) ÷ Effort').waitFor();

    await button('Export').click();
    const download = visit.page().waitForEvent('download');
    await frame().getByRole('menuitem', { name: /CSV/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^voorrang-SHOP-\d{4}-\d\d-\d\d-what-if\.csv$/);
    await button('Export').click();
    await frame()
      .getByRole('menuitem', { name: /^Print/ })
      .click();
    const print = frame().getByRole('dialog', { name: 'Ranked backlog of SHOP' });
    await print.getByText('Model: Starting model → Own formula').waitFor();
    await print.getByText('This is a what-if: it is not what is stored.').waitFor();
    await press('Escape');
  });
});
