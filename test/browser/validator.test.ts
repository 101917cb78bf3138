import { makeGrachtshop } from '../../sandbox/grachtshop';
import { STARTING_VALIDATOR } from '../../src/contract/validator';
import { describeInBrowser } from './browser';
import { jiraAnswer } from './rest';
import { startVisit, type Visit } from './visit';

/** The workflow validator, set by an admin and met by a developer, in a browser, on a Dutch site. */

describeInBrowser('an admin who puts the Definition of Done into the workflow', () => {
  let visit: Visit;
  beforeAll(async () => {
    const data = makeGrachtshop({ seed: 1, issues: 10, now: new Date() });
    visit = await startVisit({ data: { ...data, locale: 'nl_NL' } });
  });
  afterAll(() => visit?.close());
  beforeEach(async () => {
    visit.sandbox.site.workflowRules.delete('10000');
    await visit.begin();
  });
  afterEach(() => visit.finish());

  /** As it is once an admin added it, or with another configuration. */
  const putValidator = (configuration: unknown = STARTING_VALIDATOR) => {
    const toStatusId = visit.sandbox.site.data.statuses.find(({ name }) => name === 'Done')!.id;
    const moduleKey = 'voorrang-gate-validator';
    visit.sandbox.site.workflowRules.set('10000', [{ id: 'rule', toStatusId, moduleKey, configuration }]);
  };
  const WORKFLOW = '/projects/SHOP/settings/workflow';
  const done = () => visit.page().getByRole('region', { name: 'Done', exact: true });
  const dialog = () => visit.page().getByRole('dialog');
  const form = () => visit.frame('Meets a gate');
  const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();
  const summary = (text: string) => visit.frame('Meets a gate: Done').getByText(text).waitFor();

  const rest = (method: string, path: string, body: unknown) => jiraAnswer(visit, 'dev', method, `api/3/${path}`, body);
  const criteria = (state: 'TODO' | 'DONE') => {
    const attrs = { localId: 'ticket', state };
    const task = { type: 'taskItem', attrs, content: [{ type: 'text', text: 'Klant krijgt de bon binnen 1 minuut' }] };
    const list = { type: 'taskList', attrs: { localId: 'criteria' }, content: [task] };
    return { type: 'doc', version: 1, content: [list] };
  };
  const makeIssue = (fields: object) =>
    rest('POST', 'issue', {
      fields: { project: { key: 'SHOP' }, summary: 'Bon per mail', issuetype: { name: 'Story' }, ...fields },
    });
  const moveTo = (name: string) => visit.page().getByRole('button', { name: `→ ${name}`, exact: true });
  const refusal = () => visit.page().getByRole('alert');
  const moved = () => visit.page().getByText('Status gewijzigd').first().waitFor();

  test('is held to what the form needs, and reads in words what was set', async () => {
    await visit.open(`${WORKFLOW}?as=admin&lang=en-US`);
    await done().getByRole('button', { name: 'Add validator: Meets a gate' }).click();
    await form().getByRole('radio', { name: 'A gate of the project’s own' }).check();
    await press('Add');
    await form().getByText('Fill in the name of the gate.').waitFor();
    await form().getByRole('radio', { name: 'Definition of Done' }).check();
    await press('Add');
    await dialog().waitFor({ state: 'detached' });
    await summary('An issue goes on only if it meets its project’s Definition of Done.');
    await summary('If Voorrang cannot tell, the issue stays where it is.');
  });

  test('stops a developer with the list of what is missing, in the language of the site, until it is mended', async () => {
    putValidator();
    const { key } = await makeIssue({ description: criteria('TODO') });
    await visit.open(`/browse/${key}?as=dev&lang=nl-NL`);
    await moveTo('Done').click();
    await refusal().getByText('De status is niet gewijzigd').waitFor();
    const [opening, missing, ...others] = (await refusal().locator('.lines').innerText()).split('\n');
    expect(opening).toBe(`${key} voldoet nog niet aan de Definition of Done: 1 controle is nog niet in orde.`);
    expect(missing).toMatch(/^• .*criteri/);
    expect(others).toEqual([expect.stringContaining('paneel')]);

    await rest('PUT', `issue/${key}`, { fields: { description: criteria('DONE') } });
    await moveTo('Done').click();
    await moved();
    await refusal().waitFor({ state: 'detached' });
  });

  test('counts what is filled in on the way', async () => {
    putValidator();
    const { key } = await makeIssue({});
    await visit.open(`/browse/${key}?as=dev&lang=nl-NL`);
    await visit.page().getByRole('button', { name: 'Status en velden wijzigen' }).click();
    await dialog().getByLabel('Naar status').selectOption('Done');
    const description = dialog().getByRole('textbox', { name: 'Beschrijving' });
    await description.fill('- [x] Klant krijgt de bon\n- [ ] Bon klopt');
    await press('Status wijzigen');
    await dialog().getByText('De status is niet gewijzigd').waitFor();
    await description.fill('- [x] Klant krijgt de bon\n- [x] Bon klopt');
    await press('Status wijzigen');
    await moved();
    await visit.page().getByRole('checkbox', { name: 'Bon klopt', checked: true }).waitFor();
  });

  test('changes it, with an own first line that the developer then reads', async () => {
    putValidator();
    await visit.open(`${WORKFLOW}?as=admin&lang=en-US`);
    await done().getByRole('button', { name: 'Edit' }).click();
    await form().getByRole('textbox', { name: 'First line of the message (optional)' }).fill('Eerst alles afvinken.');
    await form().getByRole('radio', { name: 'Let the issue through' }).check();
    await press('Update');
    await dialog().waitFor({ state: 'detached' });
    await summary('If Voorrang cannot tell, the issue goes on.');
    await summary('A refusal starts with “Eerst alles afvinken.”');

    const { key } = await makeIssue({});
    await visit.open(`/browse/${key}?as=dev&lang=nl-NL`);
    await moveTo('Done').click();
    await refusal().getByText('Eerst alles afvinken.').waitFor();
  });

  test('is told of a rule that cannot be read, and repairs it by saving', async () => {
    putValidator('{"v":7}');
    await visit.open(`${WORKFLOW}?as=admin&lang=nl-NL`);
    await visit.frame('Voldoet aan een gate: Done').getByText('De regel houdt elke stap tegen').waitFor();
    await done().getByRole('button', { name: 'Bewerken' }).click();
    await visit.frame('Voldoet aan een gate').getByText('De instellingen van deze regel zijn niet leesbaar').waitFor();
    await press('Bijwerken');
    await visit.frame('Voldoet aan een gate: Done').getByText('blijft het issue staan').waitFor();
  });

  test('takes it out, which a viewer may not', async () => {
    putValidator();
    await visit.open(`${WORKFLOW}?as=viewer&lang=en-US`);
    await visit.page().getByText('Only Jira’s administrators').waitFor();
    await summary('An issue goes on only if it meets its project’s Definition of Done.');
    expect(await done().getByRole('button').count()).toBe(0);
    await visit.open(`${WORKFLOW}?as=admin&lang=en-US`);
    await done().getByRole('button', { name: 'Remove' }).click();
    await done().getByText('No rules.').waitFor();
  });
});
