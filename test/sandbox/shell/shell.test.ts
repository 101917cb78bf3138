import type { Browser, Frame, Page } from 'playwright-core';
import { startSandbox } from '../../../sandbox/app';
import type { Sandbox } from '../../../sandbox/app';
import { describeInBrowser, launchBrowser } from '../../browser/browser';
import { accountOf, APP_ROOT, fixtureHandlers, smallShop } from '../forge/fixture';

describeInBrowser('the shell around an app', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    sandbox = await startSandbox({ data: smallShop(), root: APP_ROOT, handlers: fixtureHandlers });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });

  beforeEach(async () => {
    errors.length = 0;
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  });

  afterEach(() => page.close());

  const open = (path: string): Promise<unknown> => page.goto(sandbox.url + path);

  async function frameIn(title: string): Promise<Frame> {
    const handle = await page.waitForSelector(`iframe[title="${title}"]`);
    const frame = await handle.contentFrame();
    if (!frame) throw new Error(`${title} has no frame`);
    await frame.waitForFunction(() => Boolean(document.getElementById('who')?.textContent));
    return frame;
  }

  const whoIn = async (frame: Frame): Promise<unknown> => JSON.parse((await frame.textContent('#who')) ?? '');

  test('a project page runs on its own origin and reaches function and REST as the person in the bar', async () => {
    await open('/projects/SHOP/apps/fixture-page?as=dev&lang=nl-NL');
    const frame = await frameIn('Proefpagina');
    expect(new URL(frame.url()).hostname).toBe('localhost');
    await expect(whoIn(frame)).resolves.toMatchObject({
      invoke: accountOf('dev'),
      fetch: accountOf('dev'),
      locale: 'nl-NL',
      type: 'jira:projectPage',
    });
    expect(errors).toEqual([]);
    await expect(page.evaluate(() => window.__sandbox)).resolves.toEqual({ unknownCommands: [], violations: [] });
  });

  test('person, language and theme are kept in the address across links, and another theme reaches the frame', async () => {
    await open('/');
    await page.getByLabel('You are').selectOption('admin');
    await page.getByLabel('Language').selectOption('nl-NL');
    await page
      .getByRole('link', { name: /webshop|shop/i })
      .first()
      .click();
    await frameIn('Proefpagina');
    await page.getByLabel('Thema').selectOption('dark');
    const query = new URL(page.url()).searchParams;
    expect([query.get('as'), query.get('lang'), query.get('theme')]).toEqual(['admin', 'nl-NL', 'dark']);
    const frame = await frameIn('Proefpagina');
    await frame.waitForFunction(() => document.documentElement.dataset.colorMode === 'dark');
    const background = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).not.toBe('rgb(255, 255, 255)');
  });

  test('an issue shows its panel as high as its content, and its context with the lozenge of the app', async () => {
    await open('/browse/SHOP-1?as=po');
    const panel = await frameIn('Fixture panel');
    await expect(whoIn(panel)).resolves.toMatchObject({ issue: 'SHOP-1', type: 'jira:issuePanel' });
    const context = page.getByRole('button', { name: /Fixture context/ });
    await context.getByText('SHOP-1').waitFor();
    const iframe = page.locator('iframe[title="Fixture panel"]');
    const before = (await iframe.boundingBox())?.height ?? 0;
    await panel.click('#grow');
    await page.waitForFunction(
      (height) => (document.querySelector('iframe[title="Fixture panel"]')?.clientHeight ?? 0) > height + 500,
      before,
    );
    await context.click();
    expect(await page.locator('iframe[title="Fixture context"]').count()).toBe(0);
  });

  test('functions cross the bridge: a flag’s action runs in the page that showed it', async () => {
    await open('/projects/SHOP/apps/fixture-page');
    const frame = await frameIn('Fixture page');
    await frame.click('#flag');
    await page.getByRole('button', { name: 'Call back' }).click();
    await frame.waitForFunction(() => document.getElementById('out')?.textContent === 'called back');
  });

  test('a modal shows a page of the app and tells its opener when it closes', async () => {
    await open('/projects/SHOP/apps/fixture-page');
    const frame = await frameIn('Fixture page');
    await frame.click('#modal');
    await page.getByRole('dialog').getByRole('heading', { name: 'A modal' }).waitFor();
    await page.keyboard.press('Escape');
    await frame.waitForFunction(() => document.getElementById('out')?.textContent === 'closed undefined');
  });

  test('an unknown command throws in the page and is recorded, with its name', async () => {
    await open('/projects/SHOP/apps/fixture-page');
    const frame = await frameIn('Fixture page');
    await frame.click('#unknown');
    await frame.waitForFunction(() => document.getElementById('out')?.textContent?.includes('doTheImpossible'));
    expect(await page.evaluate(() => window.__sandbox.unknownCommands)).toEqual(['doTheImpossible']);
  });

  test('a page that leaves the bridge is stopped: no REST of its own, no inline script', async () => {
    await open('/projects/SHOP/apps/fixture-page');
    const frame = await frameIn('Fixture page');
    await frame.click('#break-out');
    await page.waitForFunction(() => window.__sandbox.violations.length > 0);
    expect(await frame.textContent('#out')).toBe('fetch 403');
    expect(await page.evaluate(() => window.__sandbox.violations[0])).toMatchObject({ directive: 'script-src-elem' });
    expect(await frame.evaluate(() => 'broken' in globalThis)).toBe(false);
  });

  test('settings open for who administers the project, and for nobody else', async () => {
    await open('/projects/SHOP/settings/apps/fixture-settings?as=admin');
    await frameIn('Fixture settings');
    await open('/projects/SHOP/settings/apps/fixture-settings?as=viewer');
    await page.getByText('Only people who administer this project').waitFor();
  });

  test('a workflow rule is set by what its page answers, read-only for others, and its refusal shown in its lines', async () => {
    await open('/projects/SHOP/settings/workflow?as=admin');
    const done = page.getByRole('region', { name: 'Done', exact: true });
    await done.getByRole('button', { name: 'Add validator: Fixture validator' }).click();
    const dialog = page.getByRole('dialog', { name: 'Fixture validator → Done' });
    const form = await frameIn('Fixture validator');
    const who = JSON.parse((await form.textContent('#who')) ?? '') as Record<string, unknown>;
    expect(who).toMatchObject({ type: 'jira:workflowValidator' });
    expect([who.project, who.issue, who.configuration]).toEqual([undefined, undefined, undefined]);
    // Nothing in it: the page answers undefined, and the dialog stays.
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await form.fill('#configuration', '{"answer":"no","message":"Two things are missing:\\n– Reviewed"}');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const shown = await frameIn('Fixture validator: Done');
    await expect(whoIn(shown)).resolves.toMatchObject({ configuration: { answer: 'no' } });

    await open('/projects/SHOP/settings/workflow?as=viewer');
    await page.getByText('Only Jira’s administrators can change a workflow.').waitFor();
    await frameIn('Fixture validator: Done');
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);

    const issue = sandbox.site.data.issues.find(
      ({ projectId, fields }) => projectId === '10000' && (fields['status'] as { name: string }).name !== 'Done',
    );
    await open(`/browse/${issue?.key}?as=dev`);
    await page.getByRole('button', { name: '→ Done' }).click();
    const lines = page.getByRole('alert').locator('.lines');
    expect(await lines.innerText()).toBe('Two things are missing:\n– Reviewed');

    await open('/projects/SHOP/settings/workflow?as=admin&lang=nl-NL');
    const add = page
      .getByRole('region', { name: 'Done', exact: true })
      .getByRole('button', { name: /^Validator toev/ });
    // By keyboard: what stands below a rule moves until the rule's own page has its height.
    await add.first().press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Verwijderen' }).click();
    await page.getByRole('button', { name: 'Verwijderen' }).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Validator toevoegen: Proefvalidator');
  });

  test('the issue list answers JQL, and says what is wrong with it', async () => {
    await open('/projects/SHOP/issues');
    await page.getByRole('table').waitFor();
    const jql = page.getByLabel('JQL');
    await jql.fill('key = SHOP-2');
    await jql.press('Enter');
    await page.getByText('1 issues shown').waitFor();
    await jql.fill('nonsense = 1');
    await jql.press('Enter');
    await page
      .getByText(/nonsense/, { exact: false })
      .last()
      .waitFor();
  });
});
