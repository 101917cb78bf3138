import { readFileSync } from 'node:fs';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { startSandbox, type Sandbox } from '../../sandbox/app';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import { describeInBrowser, launchBrowser } from './browser';
import { lookProblem } from './compareLooks';

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
  readonly size?: { readonly width: number; readonly height: number };
  /** What must be there before it is looked at. */
  readonly ready: (frame: FrameLocator) => Promise<unknown>;
}

const LOOKS: readonly Look[] = [
  {
    name: 'backlog',
    path: BACKLOG,
    entry: 'backlog',
    ready: (frame) =>
      frame
        .getByRole('row')
        .nth(5)
        .getByText(/\d open/)
        .first()
        .waitFor(),
  },
  {
    name: 'settings',
    path: SETTINGS,
    entry: 'settings',
    as: 'admin',
    ready: (frame) => frame.getByRole('table').waitFor(),
  },
];

/** What is judged, simulated and loaded late has come when the page no longer changes. */
async function whenStill(frame: Locator): Promise<Buffer> {
  let before = await frame.screenshot({ animations: 'disabled' });
  for (;;) {
    await frame.page().waitForTimeout(500);
    const now = await frame.screenshot({ animations: 'disabled' });
    if (now.equals(before)) return now;
    before = now;
  }
}

describeInBrowser('the look of the pages', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    sandbox = await startSandbox({ data: makeGrachtshop({ seed: 1, issues: 60, now: NOW }) });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
  });
  afterEach(() => page.close());

  const LANGUAGES = ['en-US', 'nl-NL'] as const;
  test.each(LOOKS.flatMap((look) => LANGUAGES.map((language) => [look.name, language, look] as const)))(
    '%s in %s, light and dark',
    async (name, language, { path, entry, as = 'po', size, ready }) => {
      page = await browser.newPage({
        viewport: size ?? { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        bypassCSP: true,
      });
      await page.clock.setFixedTime(NOW);
      const problems: (string | null)[] = [];
      for (const theme of ['light', 'dark'] as const) {
        await page.goto(`${sandbox.url}${path}?as=${as}&lang=${language}&theme=${theme}`);
        const frame = page.frameLocator(`iframe[src*="${entry}"]`);
        await ready(frame);
        const app = page.frames().find((one) => one.url().includes(`/${entry}.html`))!;
        await app.addStyleTag({ content: `${FONT}\n${STILL}` });
        await app.evaluate(() => document.fonts.ready);
        const picture = await whenStill(page.locator(`iframe[src*="${entry}"]`));
        problems.push(lookProblem(`${name}.${language}.${theme}`, picture));
      }
      expect(problems.filter(Boolean)).toEqual([]);
    },
  );
});
