import { makeGrachtshop } from '../../sandbox/grachtshop';
import { describeInBrowser } from './browser';
import { startVisit, type Visit } from './visit';

/** A Definition of Done that asks Jira by JQL, made and read in a browser. */

describeInBrowser('an admin who writes JQL', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 30, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  const SETTINGS = '/projects/SHOP/settings/apps/voorrang-settings';

  test('reads what Jira has against it while writing, saves it all the same, and the team sees the reason', async () => {
    await visit.open(`${SETTINGS}?as=admin&lang=en-US`);
    const settings = visit.frame('Voorrang');
    await settings.getByRole('tab', { name: 'Definition of Done' }).click();
    await settings.getByRole('combobox', { name: 'Kind of check' }).fill('Answers to a JQL');
    await visit.page().keyboard.press('Enter');
    await settings.getByRole('button', { name: 'Add check' }).click();
    const query = settings.getByRole('textbox', { name: 'JQL', exact: true });
    const refusal = settings.getByText(/^Jira refuses this JQL: .*Field 'colour' does not exist/);

    await query.fill('colour = red');
    await refusal.waitFor();
    await query.fill('labels is EMPTY');
    await refusal.waitFor({ state: 'detached' });
    const condition = settings.getByRole('textbox', { name: 'Applies to issues that answer to this JQL' }).last();
    await condition.fill('colour = red');
    await refusal.waitFor();
    await settings.getByRole('button', { name: 'Save', exact: true }).click();
    await settings.getByText('Saved').first().waitFor();

    const { key } = visit.sandbox.site.data.issues.find(({ projectId }) => projectId === '10000')!;
    await visit.open(`/browse/${key}?as=dev&lang=nl-NL`);
    const panel = visit.frame('Klaar?');
    await panel.getByText(/^Jira weigert de JQL die zegt waarvoor deze controle geldt \(colour = red\): /).waitFor();
  });
});
