import { makeGrachtshop } from '../../sandbox/grachtshop';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { filterVisit } from './filterVisit';
import { callAsAdmin } from './settingsGates';
import { startVisit, type Visit } from './visit';

/** Filter, order, groups and columns under a name, shared by a project. */

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';

describeInBrowser('a view of the backlog', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 120, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin({ width: 1440, height: 900 }));
  afterEach(() => visit.finish());

  const { frame, button, option, chips, press, type, focused, shown, openBacklog, countByJql } = filterVisit(
    () => visit,
  );

  test('is saved by one, chosen by another, who sees it whole and cannot change it', async () => {
    await openBacklog();
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

  test('keeps its name while the backlog is read anew, as long as there is such a view', async () => {
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
      await button('Try again').waitFor();
      await button('Views').click();
      await option(/^Bugs in order/).click();
      await button('View: Bugs in order').waitFor();
      refuse = false;
    };
    await readPart();
    await button('Try again').click();
    await shown(await countByJql('type = Bug'));
    await button('View: Bugs in order').waitFor();

    await readPart();
    const store = visit.sandbox.host.kvs.store;
    for (const { key } of store.list('plain').filter(isKept)) store.delete('plain', key);
    await button('Try again').click();
    await shown(await countByJql('type = Bug'));
    await button('Views').waitFor();
    await button('Clear filters').click();
  });

  test('is changed, renamed and removed by its maker, each name once; one that is gone is told', async () => {
    await openBacklog();
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
