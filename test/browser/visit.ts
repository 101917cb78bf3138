import { type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/app';
import { checkExchange, expectNoContractViolations } from '../contract';
import { launchBrowser } from './browser';

/** The whole sandbox with a browser in front of it, and a watch on everything that must not happen. */
export interface Visit {
  readonly sandbox: Sandbox;
  page(): Page;
  open(path: string): Promise<void>;
  /** An app's page, by its title. */
  frame(title: string): FrameLocator;
  /**
   * For `beforeEach` and `afterEach`: a fresh tab; and no error, no blocked style, no unknown bridge command in it. It is
   * the tab of someone who has been here before, unless it is said to be their first visit.
   */
  begin(size?: { width: number; height: number }, isFirstVisit?: boolean): Promise<void>;
  finish(): Promise<void>;
  close(): Promise<void>;
}

let browser: Browser | undefined;
let shared: BrowserContext | undefined;
// Those that a test file declares come before it.
afterAll(() => browser?.close());

/**
 * The one window of a test file. Chromium makes one for the first tab of a context, which costs half as much as a page in it,
 * so a tab stays open. What pages keep is kept by address, and each sandbox has one of its own.
 */
async function theWindow(): Promise<BrowserContext> {
  browser ??= await launchBrowser();
  if (shared === undefined) {
    shared = await browser.newContext();
    await shared.newPage();
  }
  return shared;
}

export async function startVisit(options: SandboxOptions): Promise<Visit> {
  const sandbox = await startSandbox({ ...options, jira: { ...options.jira, onExchange: checkExchange } });
  const context = await theWindow();
  let page: Page | null = null;
  let errors: string[] = [];
  const current = (): Page => {
    if (!page) throw new Error('no tab is open');
    return page;
  };
  return {
    sandbox,
    page: current,
    open: async (path) => void (await current().goto(sandbox.url + path)),
    frame: (title) => current().frameLocator(`iframe[title="${title}"]`),
    async begin(size = { width: 1280, height: 900 }, isFirstVisit = false) {
      page = await context.newPage();
      await page.setViewportSize(size);
      // In every frame, so also in the app's own: what a browser keeps of a tour that was seen.
      if (!isFirstVisit) await page.addInitScript(rememberTour);
      errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        // A refused request is the test's own doing; the page must cope, and the browser logs it all the same.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          errors.push(message.text());
      });
    },
    async finish() {
      const seen = await current().evaluate(() => window.__sandbox);
      await current().close();
      page = null;
      expect(errors).toEqual([]);
      expectNoContractViolations();
      expect(seen).toEqual({ unknownCommands: [], violations: [] });
    },
    close: () => sandbox.close(),
  };
}

/**
 * What the browser of someone keeps who has seen the tour. It runs in every frame before its page does. Chromium forbids
 * frames of another site to keep anything, as the app's are, so theirs is kept in memory.
 */
export function rememberTour(): void {
  if (self === top) return;
  const kept = new Map([['voorrang.tourSeen', 'yes']]);
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
  Object.defineProperty(window, 'localStorage', { configurable: true, value: storage });
}
