import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../sandbox/app';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { describeInBrowser, launchBrowser } from './browser';
import { lookProblem } from './compareLooks';
import { jiraAnswer } from './rest';
import { callAsAdmin } from './settingsGates';
import { rememberTour } from './visit';

/** Every page and state as it was looked at and accepted, in both themes and languages. */

const NOW = new Date('2026-06-17T08:00:00Z');
const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';
const SETTINGS = '/projects/SHOP/settings/apps/voorrang-settings';

/** One font for every machine. */
const FONT = [400, 600]
  .map((weight) => {
    const file = require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
    return `@font-face { font-family: Looks; font-weight: ${weight}; src: url(data:font/woff2;base64,${readFileSync(file, 'base64')}) }`;
  })
  .join('\n');
const STILL =
  '*, *::before, *::after { font-family: Looks !important; animation: none !important; transition: none !important; caret-color: transparent !important }';

interface Look {
  readonly name: string;
  readonly path: string;
  readonly entry: string;
  readonly as?: string;
  readonly width?: number;
  /** What a person does to come there, and what must be there before it is looked at. */
  readonly ready: (frame: FrameLocator) => Promise<unknown>;
}

const judged = (frame: FrameLocator) =>
  frame
    .getByRole('row')
    .nth(5)
    .getByText(/\d open/)
    .first()
    .waitFor();
const onBacklog = (name: string, act: (frame: FrameLocator) => Promise<unknown>): Look => ({
  name,
  path: BACKLOG,
  entry: 'backlog',
  ready: async (frame) => {
    await judged(frame);
    await act(frame);
  },
});

const LOOKS: readonly Look[] = [
  onBacklog('backlog', () => Promise.resolve()),
  {
    name: 'backlog-phone',
    path: BACKLOG,
    entry: 'backlog',
    width: 360,
    ready: (frame) => frame.getByRole('row').nth(3).waitFor(),
  },
  { ...onBacklog('backlog-viewer', () => Promise.resolve()), as: 'viewer' },
  onBacklog('filter', async (frame) => {
    await frame.getByRole('searchbox').fill('xyzzy');
    await frame.getByRole('heading', { level: 2 }).waitFor();
  }),
  onBacklog('drawer', async (frame) => {
    await frame.locator('.cell-summary').nth(2).click();
    await frame.getByRole('complementary').getByRole('heading', { level: 3 }).first().waitFor();
  }),
  onBacklog('what-if', async (frame) => {
    await frame.getByRole('button', { name: /^(What if|Wat als)…$/ }).click();
    await frame.getByRole('button', { name: /^(Compare|Vergelijken)$/ }).waitFor();
  }),
  onBacklog('matrix', async (frame) => {
    await frame.getByRole('button', { name: 'Matrix' }).click();
    await frame.locator('.matrix-plot canvas').waitFor();
  }),
  onBacklog('keys', async (frame) => {
    await frame.locator('.page-actions').getByRole('button').last().click();
    await frame.getByRole('dialog').waitFor();
  }),
  {
    name: 'settings',
    path: SETTINGS,
    entry: 'settings',
    as: 'admin',
    ready: (frame) => frame.getByRole('table').waitFor(),
  },
  {
    name: 'settings-gates',
    path: SETTINGS,
    entry: 'settings',
    as: 'admin',
    ready: async (frame) => {
      await frame.getByRole('tab', { name: 'Gates' }).click();
      await frame.getByRole('navigation').getByRole('button').first().waitFor();
    },
  },
  {
    name: 'gates-panel',
    path: '/browse/SHOP-20',
    entry: 'gates-panel',
    ready: (frame) => frame.getByRole('listitem').first().waitFor(),
  },
  {
    name: 'score-panel',
    path: '/browse/SHOP-20',
    entry: 'score-panel',
    ready: (frame) => frame.getByRole('button').last().waitFor(),
  },
  {
    name: 'validator',
    path: '/projects/SHOP/settings/workflow',
    entry: 'validator-create',
    as: 'admin',
    ready: (frame) => frame.getByRole('radio').first().waitFor(),
  },
];

/** What is judged, simulated and loaded late has come when the page no longer changes. */
async function whenStill(frame: Locator): Promise<Buffer> {
  let before = await frame.screenshot({ animations: 'disabled' });
  for (;;) {
    await frame.page().waitForTimeout(300);
    const now = await frame.screenshot({ animations: 'disabled' });
    if (now.equals(before)) return now;
    before = now;
  }
}

describeInBrowser('the look of the pages', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    const data = makeGrachtshop({ seed: 1, issues: 60, now: NOW });
    sandbox = await startSandbox({ data });
    browser = await launchBrowser();
    context = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true });
    // One tab stays open: a window for each would cost more than what is in it.
    await context.newPage();
    await callAsAdmin({ sandbox }, 'saveSettings', {
      settings: { ...STARTING_SETTINGS, activeModel: 'rice' },
      revision: 0,
    });
    const scored = data.issues.filter(({ key }) => key.startsWith('SHOP-')).slice(0, 30);
    for (const [place, { key }] of scored.entries()) {
      const input = (value: number) => ({ value, at: NOW.toISOString(), by: data.people[0]!.accountId });
      const inputs = {
        reach: input(100 + place * 37),
        impact: input([0.5, 1, 2, 3][place % 4]!),
        confidence: input([0.5, 0.8, 1][place % 3]!),
        effort: input(1 + ((place * 5) % 8)),
      };
      const value = { v: 1, inputs: { rice: inputs }, ticks: {} };
      await jiraAnswer({ sandbox }, 'admin', 'PUT', `api/3/issue/${key}/properties/voorrang`, value);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });
  afterEach(() => page.close());

  const LANGUAGES = ['en-US', 'nl-NL'] as const;
  test.each(LOOKS.flatMap((look) => LANGUAGES.map((language) => [look.name, language, look] as const)))(
    '%s in %s, light and dark',
    async (name, language, { path, entry, as = 'po', width = 1440, ready }) => {
      page = await context.newPage();
      await page.setViewportSize({ width, height: 900 });
      await page.clock.setFixedTime(NOW);
      await page.addInitScript(rememberTour);
      await page.goto(`${sandbox.url}${path}?as=${as}&lang=${language}&theme=light`);
      if (entry.startsWith('validator'))
        await page
          .getByRole('button', { name: /(Add validator|Validator toevoegen)/ })
          .last()
          .click();
      const frame = page.frameLocator(`iframe[src*="${entry}"]`);
      await ready(frame);
      // Nothing is pointed at.
      await page.mouse.move(1, 1);
      const app = page.frames().find((one) => one.url().includes(`/${entry}.html`))!;
      await app.addStyleTag({ content: `${FONT}\n${STILL}` });
      await app.evaluate(() => document.fonts.ready);
      const element = page.locator(`iframe[src*="${entry}"]`);
      const light = lookProblem(`${name}.${language}.light`, await whenStill(element));
      await page.locator('.top-bar select').last().selectOption('dark');
      await app.waitForFunction(() => document.documentElement.dataset.colorMode === 'dark');
      const dark = lookProblem(`${name}.${language}.dark`, await whenStill(element));
      expect([light, dark].filter(Boolean)).toEqual([]);
    },
  );
});
