import { makeGrachtshop } from '../../sandbox/grachtshop';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { jiraAnswer } from './rest';
import { textsOfRows } from './rows';
import { startVisit, type Visit } from './visit';

/** Trying out another order on the backlog page: nothing of it is saved until someone keeps it. */

describeInBrowser('a product owner asks “what if”', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 40, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';
  const frame = () => visit.frame('Voorrang');
  const button = (name: string | RegExp) => frame().getByRole('button', { name, exact: true });
  const order = async () => (await textsOfRows(frame(), ['.issue-key'])).map(([key]) => key!);
  const linkedWith = async (key: string): Promise<string[]> => {
    const { fields } = await jiraAnswer(visit, 'admin', 'GET', `api/3/issue/${key}?fields=issuelinks`);
    return fields.issuelinks.map((link: { outwardIssue?: { key: string } }) => link.outwardIssue?.key);
  };

  /** Opens the page and waits until all issues are there. */
  const open = async (path: string) => {
    await visit.open(path);
    await frame()
      .getByText(/^\d+ issues$/)
      .waitFor();
  };

  test('tries out a model, weights and a dependency, compares, undoes, and discards it all', async () => {
    await open(`${BACKLOG}?as=po`);
    const today = await order();
    await button('What if…').click();
    await frame().getByText('Nothing is saved. Change scores in the table').waitFor();
    expect(await button('Apply to Jira…').isDisabled()).toBe(true);

    // The last issue of the list before the first one.
    await button('Dependencies').click();
    await frame().getByLabel('Goes first').fill(today.at(-1)!);
    await frame().getByLabel('Comes after it').fill(today[0]!.replace('SHOP-', ''));
    await visit.page().keyboard.press('Enter');
    await frame().getByText('Nothing is saved. One change.').waitFor();
    const tried = await order();
    expect(tried.indexOf(today.at(-1)!)).toBeLessThan(tried.indexOf(today[0]!));

    await button('Model and weights').click();
    await frame().getByRole('textbox', { name: 'Age' }).fill('100');
    await frame().getByText('Nothing is saved. 2 changes.').waitFor();
    await expectAccessible(appFrame(visit.page(), 'backlog'));

    await button('Compare').click();
    const dialog = frame().getByRole('dialog', { name: 'Today and tried out' });
    await dialog.getByText(/issues? moves?, of/).waitFor();
    const [, first] = await dialog.getByRole('row').nth(1).getByRole('cell').allTextContents();
    const places = await order();
    const moved = today.findIndex((key, at) => key !== places[at]);
    expect(first).toContain(today[moved]!);
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    await visit.page().keyboard.press('Escape');

    await button('Undo last').click();
    await frame().getByText('Nothing is saved. One change.').waitFor();
    expect(await order()).toEqual(tried);
    await button('Discard').click();
    await frame().getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();
    await button('What if…').waitFor();
    expect(await order()).toEqual(today);
    expect(await button('Apply to Jira…').isDisabled()).toBe(false);
    expect(await linkedWith(today.at(-1)!)).not.toContain(today[0]);
  });

  test('shares it by address, and an admin who opens that keeps it', async () => {
    await open(`${BACKLOG}?as=po`);
    const today = await order();
    const [first, last] = [today[0]!, today.at(-1)!];
    await button('What if…').click();
    await button('Dependencies').click();
    await frame().getByLabel('Goes first').fill(last);
    await frame().getByLabel('Comes after it').fill(first);
    await button('Add').click();
    await button('Model and weights').click();
    await frame().getByRole('textbox', { name: 'Votes' }).fill('40');
    await frame().getByText('Nothing is saved. 2 changes.').waitFor();
    const tried = await order();
    await button('Share').click();
    const address = await frame().getByLabel('Address of what you try out').inputValue();
    // A product owner may link issues, and not change the settings.
    await button('Keep…').click();
    const keep = frame().getByRole('dialog', { name: 'Keep what you tried out' });
    await keep.getByText('You are not an administrator of this project.').waitFor();
    await keep.getByText('of the type “Blocks”').waitFor();
    expect(await keep.getByRole('checkbox', { name: /of the model or its weights/ }).isDisabled()).toBe(true);
    await keep.getByRole('button', { name: 'Cancel' }).click();

    const path = new URL(address).pathname;
    expect(path).toMatch(/^\/projects\/SHOP\/apps\/voorrang-backlog\/what-if\/[\w-]+$/);
    // The page that is left would ask whether that is meant.
    visit.page().on('dialog', (dialog) => void dialog.accept());
    await open(`${path}?as=admin`);
    await frame().getByText('Nothing is saved. 2 changes.').waitFor();
    expect(await order()).toEqual(tried);
    await button('Keep…').click();
    await keep.getByText('of the type “Blocks”').waitFor();
    await keep.getByRole('button', { name: 'Keep', exact: true }).click();
    await keep.getByText('2 changes were saved.').waitFor();
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    await keep.getByRole('button', { name: 'Close' }).last().click();

    await button('What if…').waitFor();
    await frame()
      .getByText(/^\d+ issues$/)
      .waitFor();
    expect(await order()).toEqual(tried);
    expect(await linkedWith(last)).toContain(first);
    await visit.page().waitForURL((url) => !url.pathname.includes('what-if'));
  });

  test('is told, in Dutch and by keyboard, when an address holds nothing to try out', async () => {
    await visit.open(`${BACKLOG}/what-if/nonsense?as=viewer&lang=nl-NL`);
    await frame().getByRole('heading', { name: 'In dit adres staat niets om uit te proberen' }).waitFor();
    await frame().getByText('Er wordt niets opgeslagen.').waitFor();
    const end = frame().getByRole('button', { name: 'Stoppen met uitproberen' });
    await end.focus();
    await visit.page().keyboard.press('Enter');
    await frame().getByRole('button', { name: 'Wat als…' }).waitFor();
    await visit.page().waitForURL((url) => !url.pathname.includes('what-if'));
  });
});
