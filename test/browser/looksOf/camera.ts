import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { isAccepting, lookProblem } from '../compareLooks';
import type { Look, Stage } from './look';

/** Takes pictures of pages that stand still. */

export type Theme = 'light' | 'dark';

/** One font for every machine. */
const FONT = [400, 600]
  .map((weight) => {
    const file = require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
    return `@font-face { font-family: Looks; font-weight: ${weight}; src: url(data:font/woff2;base64,${readFileSync(file, 'base64')}) }`;
  })
  .join('\n');
const STILL =
  '*, *::before, *::after { font-family: Looks !important; animation: none !important; transition: none !important; caret-color: transparent !important }';
/** Milliseconds. */
const QUIET = 60;
const BETWEEN_PICTURES = 250;

/** Once for each page of the app. */
export const dress = (app: Frame): Promise<void> =>
  app.evaluate((css) => {
    if (document.querySelector('#looks')) return;
    const style = document.createElement('style');
    style.id = 'looks';
    style.textContent = css;
    document.head.append(style);
  }, `${FONT}\n${STILL}`);

/** In the frame, since only what it is told of takes a hover away: in its corner, where nothing stands. */
export async function pointAtNothing({ page, app }: Stage): Promise<void> {
  const box = await (await app().frameElement()).boundingBox();
  if (box) await page.mouse.move(box.x + 2, box.y + 2);
}

export async function changeTheme({ page, app }: Stage, theme: Theme): Promise<void> {
  await page.locator('.top-bar select').last().selectOption(theme);
  await app().waitForFunction((mode) => document.documentElement.dataset.colorMode === mode, theme);
}

/** Until nothing of the page has changed for a moment. */
const settled = (app: Frame): Promise<void> =>
  app.evaluate(async (quiet) => {
    await document.fonts.ready;
    await new Promise<void>((resolve) => {
      let timer = setTimeout(done, quiet);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(done, quiet);
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      function done(): void {
        observer.disconnect();
        resolve();
      }
    });
  }, QUIET);

/** What is wrong with how it looks; null: it looks as accepted. */
export async function photograph(name: string, { part }: Look, stage: Stage): Promise<string | null> {
  const frame = stage.app();
  const whole = await frame.frameElement();
  const element = part === undefined ? whole : stage.frame.locator(part).last();
  // Of the page, with the element's edges: an element's own takes twice as long, since it first scrolls and waits.
  const take = async (): Promise<Buffer> => {
    const clip = await element.boundingBox();
    if (clip === null) throw new Error(`${name}: there is nothing to take a picture of`);
    return stage.page.screenshot({ clip, caret: 'initial' });
  };
  // Where a narrow window's bar leaves the frame less room than it asks for, what was clicked last decided how far one scrolled.
  if (part === undefined) await whole.evaluate((shown: Element) => shown.scrollIntoView({ block: 'nearest' }));
  await settled(frame);
  let before = await take();
  if (!isAccepting && lookProblem(name, before) === null) return null;
  // What is drawn late, as on a canvas, has come when two pictures are the same.
  for (;;) {
    await stage.page.waitForTimeout(BETWEEN_PICTURES);
    const now = await take();
    if (now.equals(before)) return lookProblem(name, now);
    before = now;
  }
}
