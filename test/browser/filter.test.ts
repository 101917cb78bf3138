import { makeGrachtshop } from '../../sandbox/grachtshop';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { inOneTab } from './leaving';
import { jiraAnswer } from './rest';
import { callAsAdmin } from './settingsGates';
import { startVisit, type Visit } from './visit';

/** Finding one's way in a long backlog: filters as chips, JQL, and views that a project shares. */

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';

describeInBrowser('a backlog of 200 issues', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 200, now: new Date() }) });
  });
  afterAll(() => visit?.close());

  const frame = () => visit.frame('Voorrang');
  const button = (name: string | RegExp) =>
    frame().getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  // The choices of a popup; a `select` of the table has options of the same names.
  const option = (name: string | RegExp) => frame().getByRole('listbox').getByRole('option', { name });
  const chips = () => frame().getByRole('list', { name: 'Filters', exact: true }).getByRole('listitem');
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => visit.page().keyboard.press(key)), Promise.resolve());
  const type = (text: string) => visit.page().keyboard.type(text);
  const focused = () => frame().locator(':focus');
  const shown = (count: number) =>
    frame()
      .getByText(new RegExp(`^${count} of \\d+ issues`))
      .waitFor();
  /** Said once all are here, and none is left out. */
  const wholeBacklog = () =>
    frame()
      .getByText(/^\d+ issues/)
      .first()
      .waitFor();
  async function openBacklog(query = 'as=po'): Promise<void> {
    await visit.open(`${BACKLOG}?${query}`);
    await wholeBacklog();
  }
  const countByJql = async (jql: string): Promise<number> =>
    (
      await jiraAnswer(visit, 'po', 'POST', 'api/3/search/approximate-count', {
        jql: `project = SHOP AND statusCategory != Done AND ${jql}`,
      })
    ).count;
  /** The number that stands beside a choice. */
  const countOf = async (name: RegExp) => Number(await option(name).first().locator('.choice-detail').innerText());

  describe('for its product owner', () => {
    const tab = inOneTab({
      visit: () => visit,
      begin: async () => {
        await visit.begin({ width: 1440, height: 900 });
        await openBacklog();
      },
    });
    async function leave(): Promise<void> {
      if ((await chips().count()) > 0) await button('Clear filters').click();
      await wholeBacklog();
      expect(await chips().count()).toBe(0);
      tab.leave();
    }

    test('is narrowed down by mouse: values within a filter add up, filters narrow each other, chips go one by one', async () => {
      await button('Filter').click();
      // Nothing else that the page loads late has to bring its looks.
      await option('Type').waitFor();
      expect(await option('Type').evaluate((one) => getComputedStyle(one).display)).toBe('flex');
      await option('Type').click();
      const bugs = await countOf(/^Bug/);
      const stories = await countOf(/^Story/);
      expect(bugs).toBe(await countByJql('type = Bug'));
      await option(/^Bug/).click();
      await shown(bugs);
      await option(/^Story/).click();
      await shown(bugs + stories);
      await press('Escape');
      await frame().getByRole('dialog').waitFor({ state: 'detached' });

      await button('Filter').click();
      await option('Assignee').click();
      const nobodys = await countOf(/^Unassigned/);
      expect(nobodys).toBe(await countByJql('type in (Bug, Story) AND assignee IS EMPTY'));
      await option(/^Unassigned/).click();
      await shown(nobodys);
      await press('Escape');
      await button(/^Type: Bug, Story/).waitFor();
      await button(/^Assignee: Unassigned/).waitFor();

      await button(/^Type: Bug, Story/).click();
      await option(/^Story/).click();
      await press('Escape');
      await shown(await countByJql('type = Bug AND assignee IS EMPTY'));
      await button('Remove filter Assignee').click();
      await shown(bugs);
      await leave();
    });

    test('is narrowed down by keyboard alone, and the focus is never lost', async () => {
      await frame().getByRole('searchbox').focus();
      await press('Tab');
      expect(await focused().innerText()).toBe('Filter');
      await press('Enter');
      await option('Status').waitFor();
      await type('stat');
      await press('Enter');
      await option(/^To Do/).waitFor();
      await type('to do');
      const toDo = await countOf(/^To Do/);
      await press('Enter');
      await shown(toDo);
      await press('Escape');
      expect(await focused().innerText()).toBe('Filter');

      await press('Enter');
      await option('Priority').waitFor();
      await type('prio');
      await press('Enter');
      await option(/\d/).first().waitFor();
      await press('ArrowDown', 'Enter', 'Escape');
      expect(await chips().count()).toBe(2);

      await button('Remove filter Status').focus();
      await press('Enter');
      expect(await focused().getAttribute('aria-label')).toBe('Remove filter Priority');
      await press('Space');
      expect(await focused().getAttribute('type')).toBe('search');
      await leave();
    });

    test('says what to drop where a filter leaves nothing, and how much each alone would give back', async () => {
      await button('Filter').click();
      await option('Type').click();
      const bugs = await countOf(/^Bug/);
      await option(/^Bug/).click();
      await press('Escape');
      await frame().getByRole('searchbox').fill('zebra crossing');
      await frame().getByRole('heading', { name: 'Nothing found' }).waitFor();
      const drops = frame().getByRole('list', { name: 'Nothing found' }).getByRole('listitem');
      expect(await drops.allInnerTexts()).toEqual([expect.stringContaining(`shows ${bugs} issues`)]);
      await expectAccessible(appFrame(visit.page(), 'backlog'));
      await button('Drop “Search: zebra crossing”').click();
      await shown(bugs);
      expect(await focused().getAttribute('type')).toBe('search');
      await leave();
    });

    test('is filtered by a JQL that Jira accepts; what it has against another stands at the field', async () => {
      await button('Filter').click();
      await option('JQL').click();
      const field = frame().getByRole('textbox', { name: 'JQL' });
      await field.fill('flavour = sweet');
      await button('Apply').first().click();
      await frame()
        .getByRole('dialog')
        .getByRole('alert')
        .getByText(/flavour/)
        .waitFor();
      expect(await chips().count()).toBe(0);
      expect(await focused().inputValue()).toBe('flavour = sweet');
      const jql = 'priority in (High, Highest) AND assignee IS NOT EMPTY';
      await field.fill(jql);
      await press('Control+Enter');
      await shown(await countByJql(jql));
      expect(await chips().allInnerTexts()).toEqual([expect.stringContaining(jql)]);
      expect(await focused().innerText()).toBe('Filter');
      await button('Remove filter JQL').click();
      await chips().first().waitFor({ state: 'detached' });
      await leave();
    });

    test('tells how far Jira is with a JQL that takes its time, stops when asked, and asks again', async () => {
      let hold: () => void = () => {};
      const held = new Promise<void>((resolve) => (hold = resolve));
      await visit.page().route('**/jql/match', async (route) => {
        await held;
        await route.continue().catch(() => {});
      });
      await button('Filter').click();
      await option('JQL').click();
      await frame().getByRole('textbox', { name: 'JQL' }).fill('type = Bug');
      await button('Apply').first().click();
      await frame()
        .getByText(/^Jira looked at 0 of \d+ issues/)
        .waitFor();
      await button('Stop').click();
      await frame()
        .getByText(/^Stopped before Jira/)
        .waitFor();
      hold();
      await button('Ask again').click();
      await shown(await countByJql('type = Bug'));
      await leave();
    });

    test('is saved as a view by one, chosen by another, who sees it whole and cannot change it', async () => {
      await button('Filter').click();
      await option('Type').click();
      await option(/^Bug/).click();
      await press('Escape');
      await frame().getByRole('columnheader', { name: 'Key' }).getByRole('button').click();
      await button('Views').click();
      await button('Save as new…').click();
      await frame().getByLabel('Name of the new view').fill('Bugs by key');
      await press('Enter');
      await button('View: Bugs by key').waitFor();
      expect(await focused().getAttribute('aria-label')).toBe('View: Bugs by key');

      await openBacklog('as=viewer');
      const bugs = await countByJql('type = Bug');
      await button('Views').focus();
      await press('Enter');
      // Whose it is, is asked of Jira.
      await option(/^Bugs by key/)
        .filter({ hasText: 'Pieter Bakker' })
        .waitFor();
      await expectAccessible(appFrame(visit.page(), 'backlog'));
      await type('bugs');
      await press('Enter');
      await shown(bugs);
      expect(await frame().getByRole('columnheader', { name: 'Key' }).getAttribute('aria-sort')).toBe('ascending');
      await frame().getByRole('searchbox').fill('a');
      // Named anew by an administrator meanwhile.
      const { views } = await callAsAdmin(visit, 'getViews', {});
      const { id, view } = views.find(({ name }) => name === 'Bugs by key')!;
      await callAsAdmin(visit, 'saveView', { id, view, name: 'Bugs in order' });
      await button('View: Bugs by key, changed').click();
      await option(/^Bugs in order/).waitFor();
      await button('View: Bugs in order, changed').waitFor();
      for (const name of ['Save', 'Save as new…', 'Rename…', 'Remove…'])
        expect([name, await button(name).count()]).toEqual([name, 0]);
      await option('Whole backlog').click();
      await button('Views').waitFor();
      expect(await chips().count()).toBe(0);
    });

    test('keeps the name of a view while the backlog is read anew, as long as there is such a view', async () => {
      const page = visit.page();
      const isKept = ({ key, json }: { readonly key: string; readonly json: string }) =>
        key.startsWith('view:') && json.includes('Bugs in order');
      let refuse = true;
      await page.route('**/issue/bulkfetch', (route) =>
        refuse ? route.fulfill({ status: 500, body: '' }) : route.continue(),
      );
      const readPart = async () => {
        refuse = true;
        await visit.open(`${BACKLOG}?as=po`);
        await button('Load again').waitFor();
        await button('Views').click();
        await option(/^Bugs in order/).click();
        await button('View: Bugs in order').waitFor();
        refuse = false;
      };
      await readPart();
      await button('Load again').click();
      await shown(await countByJql('type = Bug'));
      await button('View: Bugs in order').waitFor();

      await readPart();
      const store = visit.sandbox.host.kvs.store;
      for (const { key } of store.list('plain').filter(isKept)) store.delete('plain', key);
      await button('Load again').click();
      await shown(await countByJql('type = Bug'));
      await button('Views').waitFor();
      await button('Clear filters').click();
    });

    test('has views that their maker changes, renames and removes, each name once; one that is gone is told', async () => {
      const saveAs = async (name: string) => {
        await button(/^View/).click();
        await button('Save as new…').click();
        await frame().getByLabel('Name of the new view').fill(name);
        await press('Enter');
      };
      await saveAs('First');
      await button('View: First').waitFor();
      await saveAs('FIRST');
      await frame().getByText('There is already a view with this name').waitFor();
      await frame().getByLabel('Name of the new view').fill('Second');
      await press('Enter');
      await button('View: Second').waitFor();
      await frame().getByRole('searchbox').fill('pay');
      await button('View: Second, changed').click();
      await button('Save').click();
      await button('View: Second').waitFor();
      await button('View: Second').click();
      await button('Rename…').click();
      await frame().getByLabel('New name').fill('Payments');
      await press('Enter');
      await button('View: Payments').click();
      await button('Remove…').click();
      await frame().getByRole('alertdialog', { name: 'Remove the view “Payments”?' }).waitFor();
      await button('Remove view').click();
      await button('Views').waitFor();
      expect(await focused().innerText()).toBe('Views');

      await button('Views').click();
      await option(/^First/).click();
      await frame().getByRole('searchbox').fill('gone');
      await button('View: First, changed').click();
      await button('Save').waitFor();
      const store = visit.sandbox.host.kvs.store;
      for (const { key } of store
        .list('plain')
        .filter(({ key, json }) => key.startsWith('view:') && json.includes('First')))
        store.delete('plain', key);
      await button('Save').click();
      await frame().getByText('Someone removed this view meanwhile').waitFor();
      await button('Save as new…').waitFor();
    });
  });

  test.each([
    ['nl-NL', 'dark', 360],
    ['en-US', 'light', 320],
  ])('axe finds nothing wrong with chips and their popup, and they fit: %s, %s, %d px', async (lang, theme, width) => {
    await visit.begin({ width, height: 900 });
    await visit.open(`${BACKLOG}?as=po&lang=${lang}&theme=${theme}`);
    await button('Filter').click();
    await option('Epic').click();
    await option(/\d/).nth(1).click();
    await option(/\d/).nth(2).click();
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    await visit.finish();
  });
});
