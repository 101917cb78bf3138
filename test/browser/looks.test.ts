import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityProblems } from './accessibility';
import { describeInBrowser, launchBrowser } from './browser';
import { changeTheme, dress, photograph, pointAtNothing, type Theme } from './looksOf/camera';
import { LANGUAGES, stageOf, type Language, type Stage, type Visit } from './looksOf/look';
import { NOW } from './looksOf/sites';
import { VISITS } from './looksOf/visits';
import { rememberTour } from './visit';

/** Every page and state as it was looked at and accepted, in both themes and languages, and what axe has against it. */

/** Of a window, in pixels. */
const SIZE = { width: 1440, height: 900 };
/** Axe judges each look in both themes, in each language once: no rule is about a theme and a language together. */
const JUDGED: Record<Language, Theme> = { 'en-US': 'light', 'nl-NL': 'dark' };
/** All clocks but the date: what is written while one looks is written today, too. */
const RUNNING = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

describeInBrowser('the look of the pages', () => {
  let browser: Browser;
  /** A window for each language. One tab of it stays open: a new window costs more than what is in it. */
  const windows = new Map<Language, BrowserContext>();
  beforeAll(async () => {
    jest.useFakeTimers({ now: NOW, doNotFake: [...RUNNING] });
    browser = await launchBrowser();
    for (const language of LANGUAGES) {
      const window = await browser.newContext({ reducedMotion: 'reduce', bypassCSP: true });
      await window.newPage();
      windows.set(language, window);
    }
  });
  afterAll(async () => {
    await browser?.close();
    jest.useRealTimers();
  });

  /** Goes from look to look, in the light and in the dark by turns. @returns all that is wrong with them. */
  async function lookAround(visit: Visit, language: Language, page: Page, stageFor: (entry: string) => Stage) {
    const problems: string[] = [];
    let theme: Theme = 'light';
    for (const look of visit.looks) {
      const stage = stageFor(look.entry ?? visit.entry);
      if (look.width !== undefined)
        await page.setViewportSize({ width: look.width, height: visit.height ?? SIZE.height });
      await look.come(stage);
      await pointAtNothing(stage);
      // The shell, too: how high its bar is, by its words, is how much of the window is left for the app.
      await dress(page.mainFrame());
      await dress(stage.app());
      const other: Theme = theme === 'light' ? 'dark' : 'light';
      for (const now of [theme, other]) {
        if (now !== theme) await changeTheme(stage, now);
        const name = `${look.name}.${language}.${now}`;
        const problem = await photograph(name, look, stage);
        if (problem !== null) problems.push(problem);
        if (now !== JUDGED[language]) continue;
        for (const found of await accessibilityProblems(stage.app(), look.part)) problems.push(`${name}: ${found}`);
      }
      theme = other;
      await look.leave?.(stage);
    }
    return problems;
  }

  async function make(visit: Visit, language: Language): Promise<string[]> {
    const sandbox = await visit.site();
    const page = await windows.get(language)!.newPage();
    try {
      await page.clock.setFixedTime(NOW);
      if (!visit.isFirst) await page.addInitScript(rememberTour);
      const stageFor = (entry: string): Stage => stageOf(page, sandbox, entry, language);
      await visit.before?.(stageFor(visit.entry));
      await page.setViewportSize({ ...SIZE, height: visit.height ?? SIZE.height });
      await page.goto(`${sandbox.url}${visit.path}?as=${visit.as}&lang=${language}&theme=light`);
      return await lookAround(visit, language, page, stageFor);
    } finally {
      await page.close();
      await sandbox.close();
    }
  }

  test.each(VISITS.map((visit) => [visit.name, visit] as const))(
    '%s: each state looks as accepted and is accessible, in both themes and languages',
    async (_name, visit) => {
      // Side by side: while one waits for its page, the other is looked at.
      const problems = await Promise.all(LANGUAGES.map((language) => make(visit, language)));
      expect(problems.flat()).toEqual([]);
    },
    180_000,
  );
});
