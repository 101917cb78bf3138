/** Chromium for the browser tests. Where none is found they are skipped, loudly; on CI that is a failure. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  // Chromium's own errands: tests must do without the internet.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function chromiumPath(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  return [named, ...PLACES].find((place): place is string => place !== undefined && existsSync(place));
}

/** `describe` where there is a Chromium; otherwise its skipping form, or a failing test on CI. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (chromiumPath() !== undefined) {
    describe(name, tests);
    return;
  }
  const advice = 'No Chromium found: set CHROMIUM_PATH to one to run the browser tests.';
  if (process.env.CI) {
    test(name, () => {
      throw new Error(advice);
    });
    return;
  }
  process.stderr.write(`SKIPPED ${name}: ${advice}\n`);
  describe.skip(name, tests);
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('No Chromium found');
  return chromium.launch({ executablePath, args: FLAGS });
}
