import { makeGrachtshop } from '../../sandbox/grachtshop';
import { describeInBrowser } from './browser';
import { askJira } from './rest';
import { startVisit, type Visit } from './visit';

/** What a person can do, done in a browser against the bundle that would be deployed. */

describeInBrowser('a product owner and a team', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 120, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';
  const SETTINGS = '/projects/SHOP/settings/apps/voorrang-settings';
  const firstRow = (title = 'Voorrang') => visit.frame(title).getByRole('row').nth(1);
  const keyOfFirstRow = async () => (await firstRow().getByRole('link').first().textContent()) ?? '';

  test('finds the ranked backlog from the project list, with a reason on every row', async () => {
    await visit.open('/?as=po');
    await visit.page().getByRole('link', { name: 'Grachtshop' }).click();
    await visit.page().getByRole('link', { name: 'Voorrang' }).first().click();
    await firstRow().waitFor();
    const rows = visit.frame('Voorrang').getByRole('row');
    expect(await rows.count()).toBeGreaterThan(10);
    for (const text of (await rows.allTextContents()).slice(1, 11)) expect(text).toMatch(/Priority \w+ \+\d|\+\d/);
    const { json } = await askJira(visit, 'po', 'POST', 'api/3/search/approximate-count', {
      jql: 'project = SHOP AND statusCategory != Done',
    });
    await visit.frame('Voorrang').getByText(`${json.count} issues`).waitFor();
  });

  test('changes person, language and theme, and the address keeps the choice', async () => {
    await visit.open(`${BACKLOG}?as=viewer&lang=nl-NL&theme=dark`);
    await visit.frame('Voorrang').getByRole('heading', { level: 1 }).waitFor();
    await firstRow().waitFor();
    expect(await visit.frame('Voorrang').locator('html').getAttribute('lang')).toBe('nl-NL');
    expect(await visit.frame('Voorrang').locator('html').getAttribute('data-color-mode')).toBe('dark');
    await visit.page().getByRole('link', { name: 'Issues' }).click();
    const query = new URL(visit.page().url()).searchParams;
    expect([query.get('as'), query.get('lang'), query.get('theme')]).toEqual(['viewer', 'nl-NL', 'dark']);
  });

  test('still sees the backlog when the bridge refuses to read it: the resolvers do', async () => {
    await visit.page().route('**/rest/api/3/search/jql', (route) => route.abort());
    await visit.open(`${BACKLOG}?as=po`);
    await firstRow().waitFor();
    expect(await visit.frame('Voorrang').getByRole('row').count()).toBeGreaterThan(10);
  });

  test('chooses RICE with a preview, scores an issue, and sees it lead the backlog and be found by JQL', async () => {
    await visit.open(`${BACKLOG}?as=po`);
    await firstRow().waitFor();
    const key = await keyOfFirstRow();

    await visit.open(`${SETTINGS}?as=admin`);
    const settings = visit.frame('Voorrang');
    await settings.getByRole('radio', { name: /^RICE/ }).check();
    await settings.getByText(/0 of \d+ issues can be scored/).waitFor();
    await settings.getByRole('button', { name: 'Save', exact: true }).click();
    await settings.getByText('Saved').first().waitFor();

    await visit.open(`/browse/${key}?as=po`);
    const panel = visit.frame('Priority');
    await panel.getByLabel(/^Reach/).fill('500');
    await panel.getByLabel(/^Effort/).fill('4');
    await panel.getByLabel(/^Impact/).selectOption('3');
    await panel.getByLabel(/^Confidence/).selectOption('0.8');
    await panel.getByText('300', { exact: true }).first().waitFor();
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByText(/1st of \d+/).waitFor();

    const { json } = await askJira(visit, 'viewer', 'POST', 'api/3/search/jql', {
      jql: 'voorrangScore = 300',
      fields: ['key'],
    });
    expect(json.issues.map((issue: { key: string }) => issue.key)).toEqual([key]);

    await visit.open(`${BACKLOG}?as=viewer`);
    await firstRow().getByText(key).waitFor();
    expect(await firstRow().textContent()).toContain('300');
  });

  test('sees in the gates panel what is missing, ticks, and others see who did', async () => {
    await visit.open(`${SETTINGS}?as=admin`);
    const settings = visit.frame('Voorrang');
    await settings.getByRole('tab', { name: 'Gates' }).click();
    await settings.getByRole('button', { name: /^Definition of Done/ }).click();
    await settings.getByRole('button', { name: 'Add check' }).click();
    await settings.getByRole('textbox', { name: 'What the team reads' }).last().fill('Demo given');
    await settings.getByRole('button', { name: 'Save', exact: true }).click();
    await settings.getByText(/^Saved\./).waitFor();

    await visit.open('/browse/SHOP-20?as=dev');
    const panel = visit.frame('Ready and done');
    await panel.getByRole('tab', { name: /^Done/ }).click();
    // Its label, as people do: that waits until the tab stands still.
    await panel.getByText('Demo given').first().click();
    await panel.getByText(/Ticked by you/).waitFor();
    await visit.open('/browse/SHOP-20?as=viewer&lang=nl-NL');
    const dutch = visit.page().frameLocator('iframe[src*="gates-panel"]');
    await dutch.getByRole('tab', { name: /^Done/ }).click();
    await dutch.getByText(/Devi Ramdin/).waitFor();
    expect(await dutch.getByRole('checkbox').count()).toBe(0);
  });
});
