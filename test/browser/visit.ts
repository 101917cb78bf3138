import { type Browser, type FrameLocator, type Page } from 'playwright-core';
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
  /** For `beforeEach` and `afterEach`: a fresh tab; and no error, no blocked style, no unknown bridge command in it. */
  begin(size?: { width: number; height: number }): Promise<void>;
  finish(): Promise<void>;
  close(): Promise<void>;
}

export async function startVisit(options: SandboxOptions): Promise<Visit> {
  const sandbox = await startSandbox({ ...options, jira: { ...options.jira, onExchange: checkExchange } });
  const browser: Browser = await launchBrowser();
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
    async begin(size = { width: 1280, height: 900 }) {
      page = await browser.newPage({ viewport: size });
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
    async close() {
      await browser.close();
      await sandbox.close();
    },
  };
}
