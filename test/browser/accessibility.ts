import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** The frame of one of the app's pages, by its entry in the manifest. */
export const appFrame = (page: Page, entry: string): Frame =>
  page.frames().find((one) => one.url().includes(`/${entry}.html`))!;

/**
 * What WCAG 2.1 A and AA have against a page of the app as it stands, and how much of it is wider than its window.
 * @param part what alone is to be judged, as a selector; what stands last, where several are found.
 */
export async function accessibilityProblems(frame: Frame, part?: string): Promise<string[]> {
  // Evaluated by the debugger, not by the page: Forge's policy has no say in it. Once is enough.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe);
  return frame.evaluate(
    async ({ tags, only }) => {
      const { axe: tool } = window as unknown as { axe: Axe };
      const include = only === undefined ? document : [...document.querySelectorAll(only)].at(-1)!;
      const { violations } = await tool.run(include, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      });
      const { scrollWidth, clientWidth } = document.documentElement;
      const tooWide = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px wider than its window`] : [];
      return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), ...tooWide];
    },
    { tags: TAGS, only: part },
  );
}

/** Holds a page of the app, as it stands, to WCAG 2.1 A and AA, and to its own width. */
export async function expectAccessible(frame: Frame): Promise<void> {
  // Loading and fading in, nothing has its own contrast yet.
  await frame.waitForFunction(
    () => document.querySelector('[aria-busy=true]') === null && document.getAnimations().length === 0,
  );
  expect(await accessibilityProblems(frame)).toEqual([]);
}
