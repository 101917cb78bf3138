import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** The frame of one of the app's pages, by its entry in the manifest. */
export const appFrame = (page: Page, entry: string): Frame =>
  page.frames().find((one) => one.url().includes(`/${entry}.html`))!;

/** Holds a page of the app, as it stands, to WCAG 2.1 A and AA, and to its own width. */
export async function expectAccessible(frame: Frame): Promise<void> {
  // Loading and fading in, nothing has its own contrast yet.
  await frame.waitForFunction(
    () => document.querySelector('[aria-busy=true]') === null && document.getAnimations().length === 0,
  );
  // Evaluated by the debugger, not by the page: Forge's policy has no say in it.
  await frame.evaluate(axe);
  const violations = await frame.evaluate(async (tags) => {
    const { axe: tool } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await tool.run({ runOnly: { type: 'tag', values: tags } });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, TAGS);
  expect(violations).toEqual([]);
  const overflow = await frame.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}
