import type { FrameLocator, Locator } from 'playwright-core';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import type { ModelId } from '../../src/domain/scoring/model';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { callAsAdmin } from './settingsGates';
import type { Visit } from './visit';

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';
const AT = '2026-11-01T10:00:00.000Z';

/**
 * A shop whose issues have values and efforts from 1 to 10, and all that RICE asks; all but every eleventh.
 * @param more so many issues besides, all alike but for their keys: to make up lives for them would take long.
 */
export function scoredShop(more = 0) {
  const data = makeGrachtshop({ seed: 1, issues: 160, now: new Date() });
  const open = data.issues.findLast(
    ({ parentId, key, fields }) => parentId === null && key.startsWith('SHOP-') && fields['resolution'] === null,
  )!;
  for (let number = 10_000; number < 10_000 + more; number += 1)
    data.issues.push({
      ...open,
      id: `9${number}`,
      key: `SHOP-${number}`,
      rank: `${open.rank}:${number}`,
      changelog: [],
    });
  data.issues.forEach((issue, index) => {
    if (index % 11 === 10) return;
    const stored = (value: number) => ({ value, at: AT, by: 'po' });
    const inputs = { value: stored(1 + ((index * 7) % 10)), effort: stored(1 + (Math.floor(index / 10) % 10)) };
    const rice = {
      reach: stored(100 * (1 + (index % 9))),
      impact: stored([3, 2, 1, 0.5, 0.25][index % 5]!),
      confidence: stored(1),
      effort: stored(1 + (index % 10)),
    };
    issue.properties = { voorrang: { v: 1, ticks: {}, inputs: { valueEffort: inputs, rice } } };
  });
  return data;
}

/** What tests do in the matrix of the backlog. */
export function matrixVisit(visit: () => Visit) {
  const frame = (): FrameLocator => visit().page().frameLocator('iframe[src*="backlog"]');
  const button = (name: string | RegExp) =>
    frame().getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  const plot = () => frame().getByRole('application');
  const press = (key: string) => visit().page().keyboard.press(key);
  return {
    frame,
    button,
    plot,
    press,
    said: (text: string | RegExp) =>
      frame().getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' }),
    goToBacklog: (query: string) => visit().open(`${BACKLOG}?${query}`),
    open: async (query = 'as=po'): Promise<void> => {
      await visit().open(`${BACKLOG}?${query}`);
      await frame().getByRole('button', { name: 'Matrix' }).click();
      await plot().getByRole('img').waitFor();
      await plot().scrollIntoViewIfNeeded();
    },
    choose: async (activeModel: ModelId): Promise<void> => {
      const { revision } = await callAsAdmin(visit(), 'getSettingsForm', {});
      await callAsAdmin(visit(), 'saveSettings', { settings: { ...STARTING_SETTINGS, activeModel }, revision });
    },
    centreOf: async (locator: Locator): Promise<[number, number]> => {
      const { x, y, width, height } = (await locator.boundingBox())!;
      return [x + width / 2, y + height / 2];
    },
    painted: () => plot().evaluate(() => new Promise((done) => requestAnimationFrame(done))),
    /** Drags over places that are shares of the plot. */
    draw: async (...line: [number, number][]): Promise<void> => {
      const { x, y, width, height } = (await plot().boundingBox())!;
      const { mouse } = visit().page();
      const [first, ...others] = line.map(([across, down]) => [x + across * width, y + down * height] as const);
      await mouse.move(...first!);
      await mouse.down();
      for (const to of others) await mouse.move(...to, { steps: 3 });
      await mouse.up();
    },
    selectedOf: async (): Promise<number> => {
      const text = await frame().locator('.apply-selected [role=status]').innerText();
      return Number(/^[\d,]+/.exec(text)![0].replace(',', ''));
    },
    /** The first bubble's key and values, as they are said when one comes to it. */
    first: async (): Promise<{ key: string; value: number; effort: number }> => {
      await plot().focus();
      await press('Home');
      const status = frame().getByRole('status').filter({ hasText: 'Place ' }).first();
      const text = await status.innerText();
      const [, key, value, effort] = /^(\S+) .*Value (\d+), Effort (\d+):/s.exec(text) ?? [];
      return { key: key!, value: Number(value), effort: Number(effort) };
    },
    /** As the table says it that stands for the picture. */
    valuesOf: async (key: string): Promise<string[]> => {
      const row = frame()
        .getByRole('row')
        .filter({ has: button(key) });
      await row.waitFor();
      return (await row.getByRole('cell').allInnerTexts()).slice(-2);
    },
  };
}
