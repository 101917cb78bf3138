import { makeGrachtshop } from '../../sandbox/grachtshop';
import { describeInBrowser } from './browser';
import { filterVisit } from './filterVisit';
import { inOneTab } from './leaving';
import { startVisit, type Visit } from './visit';

/** Finding one's way in a long backlog: filters as chips, and JQL. */

describeInBrowser('a backlog of 200 issues', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 200, now: new Date() }) });
  });
  afterAll(() => visit?.close());

  const { frame, wholeBacklog, button, option, chips, press, type, focused, shown, openBacklog, countByJql } =
    filterVisit(() => visit);
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
      // Nobody knows yet how many it finds.
      expect(await frame().locator('.load-status').innerText()).toMatch(/^\d+ issues/);
      await button('Stop').click();
      await frame()
        .getByText(/^Stopped before Jira/)
        .waitFor();
      expect(await focused().innerText()).toBe('Ask again');
      hold();
      await press('Enter');
      await shown(await countByJql('type = Bug'));
      expect(await focused().innerText()).toBe('Clear filters');
      await leave();
    });
  });
});
