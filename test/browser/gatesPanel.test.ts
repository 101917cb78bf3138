import type { FrameLocator } from 'playwright-core';
import { DONE, READY, type Check } from '../../src/domain/gates/gate';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import { people } from '../../sandbox/jira';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { jiraAnswer } from './rest';
import { callAsAdmin } from './settingsGates';
import { startVisit, type Visit } from './visit';

/** The gates panel of an issue, as the team, its product owner and a reader use it. */

const always = { text: null, issueTypeIds: [], onlyJql: null };
const editors = { type: 'editors' } as const;
const po = people.find(({ key }) => key === 'po')!;

const manual = (id: string, text: string): Check => ({ ...always, id, type: 'manual', text, who: editors });
const READY_CHECKS: Check[] = [
  manual('refined', 'Discussed in refinement'),
  { ...always, id: 'described', type: 'criteriaPresent' },
];
const RELEASE_CHECKS: Check[] = [manual('announced', 'Announced'), { ...always, id: 'ticked', type: 'criteriaTicked' }];
const DONE_CHECKS: Check[] = [
  manual('demo', 'Demo given'),
  { ...always, id: 'accepted', type: 'accepted', who: { type: 'people', accountIds: [po.accountId] } },
  { ...always, id: 'subtasks', type: 'subtasksDone' },
  { ...always, id: 'version', type: 'fixVersionSet' },
];

const description = (...criteria: string[]) => ({
  type: 'doc',
  version: 1,
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Acceptance criteria' }] },
    {
      type: 'taskList',
      attrs: { localId: 'list' },
      content: criteria.map((text) => ({
        type: 'taskItem',
        attrs: { localId: text, state: 'TODO' },
        content: [{ type: 'text', text }],
      })),
    },
  ],
});

interface Transition {
  readonly id: string;
  readonly to: { readonly statusCategory: { readonly key: string } };
}

describeInBrowser('the gates panel', () => {
  let visit: Visit;
  let issueKey: string;

  const rest = (method: string, path: string, body?: unknown) => jiraAnswer(visit, 'admin', method, path, body);

  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 30, now: new Date() }) });
    const { settings, revision } = await callAsAdmin(visit, 'getSettingsForm', {});
    const release = { id: 'release', name: 'Release to customers', checks: RELEASE_CHECKS };
    const gates = [
      { id: READY, name: null, checks: READY_CHECKS },
      { id: DONE, name: null, checks: DONE_CHECKS },
      release,
    ];
    await callAsAdmin(visit, 'saveSettings', { settings: { ...settings, gates }, revision });
  });
  afterAll(() => visit?.close());
  beforeEach(async () => {
    const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'Pay later' };
    const made = await rest('POST', 'api/3/issue', {
      fields: { ...fields, description: description('Paying within 30 days costs nothing') },
    });
    issueKey = made.key;
    await visit.begin();
  });
  afterEach(() => visit.finish());

  const panel = (): FrameLocator => visit.page().frameLocator('iframe[src*="gates-panel"]');
  const open = (as: string, look = 'lang=en-US') => visit.open(`/browse/${issueKey}?as=${as}&${look}`);
  const button = (name: string | RegExp) => panel().getByRole('button', { name });
  const tab = (name: string | RegExp) => panel().getByRole('tab', { name });
  const focused = () => appFrame(visit.page(), 'gates-panel').evaluate(() => document.activeElement?.textContent);
  const transition = async (category: string) => {
    const path = `api/3/issue/${issueKey}/transitions`;
    const { transitions } = await rest('GET', path);
    const { id } = transitions.find(({ to }: Transition) => to.statusCategory.key === category);
    await rest('POST', path, { transition: { id } });
  };
  const describeAnew = (...criteria: string[]) =>
    rest('PUT', `api/3/issue/${issueKey}`, {
      fields: { description: criteria.length === 0 ? null : description(...criteria) },
    });

  test('opens with Ready while nobody works on the issue, goes through the tabs by keyboard, and stays there', async () => {
    await open('dev');
    await panel().getByRole('heading', { name: 'Definition of Ready' }).waitFor();
    await tab(/^Ready Not passed 1 of 2$/).press('ArrowRight');
    await panel().getByRole('heading', { name: 'Definition of Done' }).waitFor();
    await tab(/^Done/).press('End');
    await panel().getByRole('heading', { name: 'Release to customers' }).waitFor();
    expect(await focused()).toContain('Release to customers');
    await transition('indeterminate');
    await describeAnew();
    await button('Reload').click();
    await tab(/^Ready Not passed 0 of 2$/).waitFor();
    expect(await tab(/^Release/).getAttribute('aria-selected')).toBe('true');
  });

  test('opens with Done once someone works on the issue', async () => {
    await transition('indeterminate');
    await open('dev');
    await panel().getByRole('heading', { name: 'Definition of Done' }).waitFor();
  });

  test('leads to what is missing, which one key ticks, and says so to those who cannot see it', async () => {
    await open('dev');
    await button('Show what is missing (1)').click();
    expect(await panel().getByRole('listitem').allTextContents()).toEqual([expect.stringContaining('Discussed')]);
    await panel().locator(':focus').press('Space');
    await panel().getByText('Ticked by you, today.').waitFor();
    await panel().getByRole('status').getByText('Ready: All 2 checks pass.').waitFor();
    await tab(/^Ready Passed 2 of 2$/).waitFor();
    expect(await panel().getByRole('listitem').count()).toBe(1);
    await button('Also show the one check').click();
    expect(await panel().getByRole('listitem').count()).toBe(2);
  });

  test('follows what is changed on the issue’s own page: its description, its tasks, its fields on the way to a status', async () => {
    await describeAnew();
    await open('dev');
    await tab(/^Ready Not passed 0 of 2$/).waitFor();
    const page = visit.page();
    await page.getByRole('button', { name: 'Edit description' }).click();
    await page
      .getByRole('textbox', { name: 'Description', exact: true })
      .fill('## Acceptance criteria\n- [ ] Pays later');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tab(/^Ready Not passed 1 of 2$/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Edit description');
    await tab(/^Release to customers Not passed 0 of 2$/).waitFor();
    await page.getByRole('checkbox', { name: 'Pays later' }).check();
    await tab(/^Release to customers Not passed 1 of 2$/).waitFor();

    await tab(/^Done/).click();
    await panel().getByText('No fix version has been chosen yet.').waitFor();
    await page.getByRole('button', { name: 'Move and edit fields' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('To status').selectOption({ label: 'In Progress' });
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await panel()
      .getByText(/^Fix version: /)
      .waitFor();
  });

  test('a reader can neither edit the description nor tick its tasks', async () => {
    await open('viewer');
    const page = visit.page();
    expect(await page.getByRole('checkbox', { name: 'Paying within 30 days costs nothing' }).isDisabled()).toBe(true);
    await panel().getByRole('heading', { name: 'Definition of Ready' }).waitFor();
    expect(await page.getByRole('button', { name: 'Edit description' }).count()).toBe(0);
  });

  test('leads to the field that mends a check, and says where it is', async () => {
    await open('dev');
    await tab(/^Done/).click();
    await button('Go to Fix versions').click();
    await panel().getByText('You find Fix versions among the details of this issue.').waitFor();
    expect(new URL(visit.page().url()).pathname).toBe(`/browse/${issueKey}`);
  });

  test('the product owner accepts; a changed criterion withdraws that, in its own words; and they accept again', async () => {
    await open('po');
    await tab(/^Done/).click();
    await button('Accept').click();
    await panel().getByText('Accepted by you, today.').waitFor();
    await describeAnew('Paying within 30 days costs nothing', 'Paying after 60 days costs € 5');
    await button('Reload').click();
    await panel().getByText('Accepted by you, today, but the issue has changed since.').waitFor();
    await panel().getByRole('listitem').getByText('Paying after 60 days costs € 5', { exact: true }).waitFor();
    await button('Accept again').click();
    await button('Withdraw acceptance').click();
    await panel().getByText('Not accepted yet.').waitFor();
  });

  test('nothing is accepted that the product owner has not seen', async () => {
    await open('po');
    await tab(/^Done/).click();
    await button('Accept').waitFor();
    await describeAnew('Paying later costs € 10 a day');
    await button('Accept').click();
    await panel()
      .getByText(/^The description or the criteria changed meanwhile, so nothing was accepted/)
      .waitFor();
    await visit.page().getByText('Paying later costs € 10 a day').waitFor();
    await button('Accept').click();
    await panel().getByText('Accepted by you, today.').waitFor();
  });

  test('says before an acceptance that the text is not the one the product owner opened', async () => {
    await open('po');
    await tab(/^Done/).click();
    await button('Accept').waitFor();
    await describeAnew('Paying later costs € 10 a day');
    await button('Reload').click();
    await panel()
      .getByText(/^The description or the criteria changed after you opened this/)
      .waitFor();
    await button('Accept').click();
    await panel().getByText('Accepted by you, today.').waitFor();
  });

  test('asks before unreadable stored data is replaced by a tick', async () => {
    await rest('PUT', `api/3/issue/${issueKey}/properties/voorrang`, { v: 99 });
    await open('dev');
    await panel().getByRole('checkbox', { name: 'Discussed in refinement' }).press('Space');
    await panel().getByRole('alertdialog').waitFor();
    expect(await panel().getByRole('checkbox').isChecked()).toBe(false);
    await button('Replace and tick').click();
    await panel().getByText('Ticked by you, today.').waitFor();
  });

  test('a reader sees who may tick and who may accept, and can do neither', async () => {
    await open('viewer', 'lang=nl-NL&theme=light');
    await tab(/^Done/).click();
    const done = panel().getByRole('tabpanel', { name: /^Done/ });
    await done.getByText('Iedereen die dit issue mag bewerken, kan dit afvinken.').waitFor();
    await panel().getByText('Alleen Pieter Bakker kan dit accepteren.').waitFor();
    expect(await panel().getByRole('checkbox').count()).toBe(0);
    expect(await button(/accepteren|Ga naar/i).count()).toBe(0);
  });

  test('after a change to what was accepted it is accessible in the dark, and leads an admin to the settings', async () => {
    await open('po');
    await tab(/^Done/).click();
    await button('Accept').click();
    await button('Withdraw acceptance').waitFor();
    await describeAnew('Paying later costs € 10 a day');
    await open('admin', 'lang=en-US&theme=dark');
    await tab(/^Done/).click();
    await panel().getByText('Accepted by Pieter Bakker, today, but the issue has changed since.').waitFor();
    await panel().getByText('Only Pieter Bakker can accept this.').waitFor();
    const done = panel().getByRole('tabpanel', { name: /^Done/ });
    await done.getByText(/^Judged by version 1 of .+, by you\.$/).waitFor();
    await expectAccessible(appFrame(visit.page(), 'gates-panel'));
    // Not waited for: the click takes away the frame that would confirm it.
    const click = done.getByRole('button', { name: 'Change the gates' }).click();
    click.catch(() => undefined);
    await visit.page().waitForURL('**/settings/apps/voorrang-settings**');
    await visit.frame('Voorrang').getByRole('heading', { level: 1 }).waitFor();
  });
});
