import { makeGrachtshop } from '../../sandbox/grachtshop';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { startVisit, type Visit } from './visit';

/** Checks of the issue's own data, chosen by an admin and read by the team, in a browser. */

describeInBrowser('an admin who asks for testable criteria, a small estimate and a label', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 30, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  const SETTINGS = '/projects/SHOP/settings/apps/voorrang-settings';
  const settings = () => visit.frame('Voorrang');
  const add = async (kind: string) => {
    await settings().getByRole('combobox', { name: 'Kind of check' }).fill(kind);
    await visit.page().keyboard.press('Enter');
    await settings().getByRole('button', { name: 'Add check' }).click();
  };

  test('is asked for what is missing, saves, and the panel shows what to write instead', async () => {
    await visit.open(`${SETTINGS}?as=admin&lang=en-US`);
    await settings().getByRole('tab', { name: 'Definition of Done' }).click();
    await add('Acceptance criteria can be tested');
    await add('A number is at most');
    await settings().getByRole('textbox', { name: 'At most' }).fill('5');
    await add('A label is set');
    const labels = settings().getByRole('textbox', { name: 'Labels' });
    await settings().getByText('Fill this in.').waitFor();
    await labels.fill('scan-ok, ');
    await settings().getByText('Fill this in.').waitFor({ state: 'detached' });
    await labels.pressSequentially('scan-na');
    await expect(labels.inputValue()).resolves.toBe('scan-ok, scan-na');
    await add('No open linked bugs');
    await settings().getByRole('combobox', { name: 'Issue types that are bugs' }).waitFor();
    await expectAccessible(appFrame(visit.page(), 'settings'));
    await settings().getByRole('button', { name: 'Save', exact: true }).click();
    await settings().getByText('Saved').first().waitFor();

    const issue = visit.sandbox.site.data.issues.find(({ projectId }) => projectId === '10000')!;
    const item = (text: string) => ({
      type: 'taskItem',
      attrs: { localId: text, state: 'TODO' },
      content: [{ type: 'text', text }],
    });
    const content = [{ type: 'taskList', attrs: { localId: 'l' }, content: [item('De pagina is snel genoeg')] }];
    issue.fields['description'] = { type: 'doc', version: 1, content };
    await visit.open(`/browse/${issue.key}?as=dev&lang=nl-NL`);
    const panel = visit.frame('Klaar?');
    await panel.getByText('Het ene criterium is zo niet te testen:').waitFor();
    await panel.getByText('“snel” valt niet te testen. Geef een getal, of schrijf op wat je dan ziet.').waitFor();
    await panel.getByText('Geen van de labels scan-ok / scan-na is aanwezig.').waitFor();
    await expectAccessible(appFrame(visit.page(), 'done-panel'));
  });
});
