import { makeGrachtshop } from '../../sandbox/grachtshop';
import { describeInBrowser } from './browser';
import { startVisit, type Visit } from './visit';

/** What people can say about an order besides values: how sure they are, what goes first, where the unscored stand. */

describeInBrowser('a product owner and an admin', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 40, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  const SETTINGS = '/projects/SHOP/settings/apps/voorrang-settings';
  const saveSettings = async () => {
    await visit.frame('Voorrang').getByRole('button', { name: 'Save', exact: true }).click();
    await visit.frame('Voorrang').getByText('Saved').first().waitFor();
  };

  test('say how sure an input is, and others read it', async () => {
    await visit.open(`${SETTINGS}?as=admin`);
    await visit.frame('Voorrang').getByRole('radio', { name: /^RICE/ }).check();
    await saveSettings();

    await visit.open('/browse/SHOP-20?as=po');
    const panel = visit.frame('Priority');
    await panel.getByLabel(/^Reach/).waitFor();
    // There is nothing to be sure of yet.
    expect(await panel.getByRole('button', { name: /range of/ }).count()).toBe(0);
    await panel.getByLabel(/^Reach/).fill('480');
    await panel.getByLabel(/^Impact/).selectOption('1');
    await panel.getByRole('button', { name: '± range of “Reach”' }).click();
    const reach = panel.getByRole('group', { name: /Reach/ });
    await reach.getByLabel('from').fill('500');
    await panel.getByText('The value itself must lie between the two ends.').waitFor();
    expect(await panel.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await reach.getByLabel('from').fill('300');
    await reach.getByLabel('to').fill('700');
    await panel.getByRole('button', { name: '± range of “Impact”' }).click();
    await panel
      .getByRole('group', { name: /Impact/ })
      .getByLabel('to')
      .selectOption('3');
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByText('Saved', { exact: true }).waitFor();

    await panel.getByLabel(/^Reach/).fill('900');
    await panel.getByText('The range 300 to 700 does not fit this value').waitFor();

    await visit.open('/browse/SHOP-20?as=viewer&lang=nl-NL');
    const dutch = visit.page().frameLocator('iframe[src*="score-panel"]');
    await dutch.getByText('marge: 300 tot 700').waitFor();
    await dutch.getByText('marge: 1 – Gemiddeld tot 3 – Enorm').waitFor();
    expect(await dutch.getByRole('button', { name: /marge/ }).count()).toBe(0);
  });

  test('choose what a link says about order, and where issues without a score stand', async () => {
    const open = async () => {
      await visit.open(`${SETTINGS}?as=admin`);
      await visit.frame('Voorrang').getByRole('tab', { name: 'Order' }).click();
    };
    await open();
    const settings = visit.frame('Voorrang');
    const clones = settings.getByRole('group', { name: /A clones B, so B is cloned by A/ });
    expect(await clones.count()).toBe(0);
    await settings.getByRole('radio', { name: 'Choose for each link type' }).check();
    expect(
      await settings
        .getByRole('group', { name: /^Blocks/ })
        .getByRole('radio', { name: 'A goes first' })
        .isChecked(),
    ).toBe(true);
    await clones.getByRole('radio', { name: 'Says nothing about order' }).focus();
    // As everywhere: arrow keys choose among radio buttons.
    await visit.page().keyboard.press('ArrowDown');
    await visit.page().keyboard.press('ArrowDown');
    await settings.getByRole('radio', { name: /^At their present place in Jira/ }).check();
    await saveSettings();

    await open();
    expect(await clones.getByRole('radio', { name: 'B goes first' }).isChecked()).toBe(true);
    expect(await settings.getByRole('radio', { name: /^At their present place/ }).isChecked()).toBe(true);
  });
});
