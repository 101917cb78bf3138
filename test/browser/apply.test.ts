import { makeGrachtshop } from '../../sandbox/grachtshop';
import { describeInBrowser } from './browser';
import { askJira } from './rest';
import { startVisit, type Visit } from './visit';

/** A product owner writes the page's order into Jira, takes it back, and loses nothing on the way. */

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';

describeInBrowser('applying an order to Jira', () => {
  let visit: Visit;
  // Each test moves issues, so each has a shop of its own.
  beforeEach(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 120, now: new Date() }) });
    await visit.begin();
  });
  afterEach(async () => {
    await visit.finish();
    await visit.close();
  });

  const frame = () => visit.page().frameLocator('iframe[src*="backlog"]');
  const button = (name: string | RegExp) =>
    frame().getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  const applyButton = () => button(/^Apply to Jira/);
  const rowKeys = async (count: number) => {
    await frame().getByRole('row').nth(count).waitFor();
    const rows = await frame().getByRole('row').all();
    const texts = await Promise.all(rows.slice(1, count + 1).map((row) => row.getByRole('link').first().textContent()));
    return texts.map(String);
  };

  async function openBacklog(query = 'as=po'): Promise<void> {
    await visit.open(`${BACKLOG}?${query}`);
    await frame()
      .locator('.load-status')
      .getByText(/\d+ issues/)
      .waitFor();
  }

  async function jiraOrder(jql = 'project = SHOP AND statusCategory != Done'): Promise<string[]> {
    const body = { jql: `${jql} ORDER BY Rank`, fields: ['key'], maxResults: 5000 };
    const { json } = await askJira(visit, 'po', 'POST', 'api/3/search/jql', body);
    return json.issues.map((issue: { key: string }) => issue.key);
  }

  const moveInJira = (issues: string[], rankBeforeIssue: string) =>
    askJira(visit, 'admin', 'PUT', 'agile/1.0/issue/rank', { issues, rankBeforeIssue });

  /** Chooses types to filter by, and takes away those that are chosen. */
  const toggleTypes = async (...types: string[]) => {
    const chip = button(/^Type:/);
    if ((await chip.count()) > 0) await chip.click();
    else {
      await button('Filter').click();
      await frame().getByRole('option', { name: 'Type' }).click();
    }
    for (const type of types)
      await frame()
        .getByRole('option', { name: new RegExp(`^${type}`) })
        .click();
    await visit.page().keyboard.press('Escape');
    await frame()
      .getByText(/\d+ of \d+ issues/)
      .waitFor();
  };

  test('previews, moves, tells how many, and takes it all back, byte for byte', async () => {
    const former = await jiraOrder();
    await openBacklog();
    const first = await rowKeys(8);
    await applyButton().click();
    await frame().getByRole('table').waitFor();
    await frame()
      .getByText(/\d+ issues (move|get another place), in \d+ requests? to Jira.*\. \d+ keep their place\./)
      .waitFor();
    await button('Apply').click();
    await frame().getByText('Jira now has this order').waitFor();
    await frame()
      .getByText(/You can undo this until/)
      .waitFor();
    const applied = await jiraOrder();
    expect(applied).not.toEqual(former);
    expect(applied.slice(0, 8)).toEqual(first);

    await button('Undo').click();
    await frame().getByRole('table').waitFor();
    await button('Undo').click();
    await frame().getByText('Jira has its former order again').waitFor();
    expect(await jiraOrder()).toEqual(former);
  });

  test('is off once Jira has the page’s order, says so, and gives the focus back', async () => {
    await openBacklog();
    await applyButton().click();
    await button('Apply').click();
    await frame().getByText('Jira now has this order').waitFor();
    await button('Close').last().click();
    expect(await applyButton().isDisabled()).toBe(true);
    await frame().getByText('Jira already has this order.').waitFor();
    expect(await button('Applied orders').evaluate((element) => element === document.activeElement)).toBe(true);
    // The page does not wait for Jira's search: its rows say at once where they now stand.
    expect(
      await frame()
        .getByText(/places (higher|lower) than in Jira/)
        .count(),
    ).toBe(0);
  });

  test('is off for who may not schedule issues, with the reason; the applied orders can be seen', async () => {
    await openBacklog('as=viewer');
    expect(await applyButton().isDisabled()).toBe(true);
    const reason = await applyButton().getAttribute('aria-describedby');
    expect(await frame().locator(`[id="${reason}"]`).textContent()).toContain('permission Schedule issues');
    expect(await frame().getByRole('checkbox').count()).toBe(0);
    await button('Applied orders').click();
    await frame().getByText('No order has been applied to Jira yet.').waitFor();
  });

  test('tells that someone moved an issue since the preview, shows the new one, and waits for another click', async () => {
    await openBacklog();
    await applyButton().click();
    await frame().getByRole('table').waitFor();
    const before = await jiraOrder();
    expect((await moveInJira([before.at(-1)!], before[0]!)).status).toBe(204);
    const after = await jiraOrder();
    await button('Apply').click();
    await frame().getByText('Jira’s order changed meanwhile').waitFor();
    await frame()
      .getByText(/One issue was moved: by someone else, or/)
      .waitFor();
    expect(await jiraOrder()).toEqual(after);
    await button('Apply').click();
    await frame().getByText('Jira now has this order').waitFor();
    expect((await jiraOrder()).slice(0, 5)).not.toEqual(after.slice(0, 5));
  });

  test('goes on after the page was closed half-way', async () => {
    await openBacklog();
    const first = await rowKeys(8);
    let batches = 0;
    await visit.page().route('**/sandbox/invoke', async (route) => {
      const isMove = (route.request().postData() ?? '').includes('moveIssues');
      // The second batch never leaves the browser.
      if (isMove && (batches += 1) > 1) return;
      await route.continue();
    });
    await applyButton().click();
    await button('Apply').click();
    await frame().getByRole('progressbar').waitFor();
    await frame()
      .getByText(/Moving [1-9]\d* of \d+/)
      .waitFor();
    const halfWay = await jiraOrder();
    expect(halfWay.slice(0, 8)).not.toEqual(first);
    await visit.page().close();
    await visit.begin();

    await openBacklog();
    await frame().getByText('An order was being applied').waitFor();
    await frame()
      .getByText(/\d+ of \d+ issues moved, last on/)
      .waitFor();
    await button('Go on').click();
    await frame().getByText('Jira now has this order').waitFor();
    expect((await jiraOrder()).slice(0, 8)).toEqual(first);
    await button('Close').last().click();
    expect(await frame().getByText('An order was being applied').count()).toBe(0);
  });

  test('under a filter moves only what is shown, and only among the places it holds', async () => {
    const former = await jiraOrder();
    await openBacklog();
    await toggleTypes('Bug');
    const bugs = new Set(await jiraOrder('project = SHOP AND statusCategory != Done AND type = Bug'));
    await applyButton().click();
    await frame()
      .getByText(/A filter is on: only the \d+ shown issues move/)
      .waitFor();
    await button('Apply').click();
    await frame().getByText('Jira now has this order').waitFor();
    const applied = await jiraOrder();
    expect(applied.map((key) => (bugs.has(key) ? 'bug' : key))).toEqual(
      former.map((key) => (bugs.has(key) ? 'bug' : key)),
    );
    await button('Close').last().click();
    const shown = await rowKeys(6);
    expect(applied.filter((key) => bugs.has(key)).slice(0, 6)).toEqual(shown);
    expect(applied).not.toEqual(former);
  });

  test('moves the rows that were selected, by mouse or by key, and no others', async () => {
    const former = await jiraOrder();
    await openBacklog();
    const rows = frame().getByRole('row');
    const [one, , , four] = await rowKeys(4);
    await rows.nth(1).getByRole('checkbox').check();
    await rows.nth(4).getByRole('gridcell').nth(1).focus();
    await visit.page().keyboard.press('x');
    await frame().getByText('2 selected').waitFor();
    await frame().getByRole('searchbox').fill('no such issue');
    await frame().getByText('2 selected').waitFor();
    await frame().getByRole('searchbox').fill('');
    await applyButton().click();
    expect(await frame().getByRole('radio', { name: 'The 2 selected rows' }).isChecked()).toBe(true);
    await button('Apply').click();
    await frame().getByText('Jira now has this order').waitFor();
    const applied = await jiraOrder();
    expect([applied[0], applied[3]]).toEqual([one, four]);
    const others = (order: string[]) => order.filter((key) => key !== one && key !== four);
    expect(others(applied)).toEqual(others(former));
  });

  test('says how many of the selected rows a filter shows; clearing the selection leaves the focus at Apply', async () => {
    await openBacklog();
    const first = frame().getByRole('row').nth(1).getByRole('checkbox');
    await toggleTypes('Bug');
    await first.check();
    await toggleTypes('Bug', 'Story');
    await first.check();
    await frame().getByText('2 selected').waitFor();
    await applyButton().click();
    await frame().getByText('Selected rows: 2 selected, 1 of them shown').waitFor();
    await button('Cancel').click();
    await button('Clear selection').click();
    expect(await applyButton().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('where Jira moves nothing, says so; once stopped there is nothing to go on with', async () => {
    await visit.close();
    const data = makeGrachtshop({ seed: 1, issues: 120, now: new Date() });
    visit = await startVisit({ data, jira: { faults: 'rank=403:1' } });
    await visit.begin();
    await openBacklog();
    await applyButton().click();
    await button('Apply').click();
    await frame().getByText('Moving the issues was interrupted').waitFor();
    await frame()
      .getByText(/none of the remaining issues can be moved/)
      .waitFor();
    await button('Go on').click();
    await frame().getByText('Moving the issues was interrupted').waitFor();
    await button('Stop').click();
    await frame()
      .getByText(/^0 of \d+ issues were moved/)
      .waitFor();
    await button('Close').last().click();
    expect(await frame().getByText('An order was being applied').count()).toBe(0);
    await openBacklog();
    await button('Applied orders').click();
    await frame().getByText('Stopped', { exact: true }).waitFor();
    expect(await frame().getByText('An order was being applied').count()).toBe(0);
  });

  test('undoes what it moved and leaves what others moved since, which it names', async () => {
    const former = await jiraOrder();
    await openBacklog();
    await applyButton().click();
    await button('Apply').click();
    await frame().getByText('Jira now has this order').waitFor();
    await button('Close').last().click();
    const applied = await jiraOrder();
    await moveInJira([applied[20]!], applied[0]!);

    await openBacklog();
    await button('Applied orders').click();
    await frame()
      .getByText(/Starting model, all \d+ rows/)
      .waitFor();
    await button('Undo').click();
    await frame().getByText('One issue was moved or added since').waitFor();
    await button('Undo').click();
    await frame().getByText('Jira has its former order again').waitFor();
    const back = await jiraOrder();
    expect(back[0]).toBe(applied[20]);
    expect(back.slice(1)).toEqual(former.filter((key) => key !== applied[20]));
  });
});
