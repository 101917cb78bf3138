import type { Page, Route } from 'playwright-core';
import { byEscape, type Look, type Stage } from './look';

/** The ranked backlog as its product owner works in it: being read, as a table, and what opens from there. */

export const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';

/** All is judged, and how sure each place is has been simulated: nothing comes later. */
export async function whole({ frame, text }: Stage): Promise<void> {
  await frame.getByText(text('health.complete')).waitFor({ state: 'attached' });
  await frame.getByLabel(text('table.group.by')).waitFor();
  await frame.getByRole('progressbar').waitFor({ state: 'detached' });
}

const READING = '**/issue/bulkfetch';
const SAVING = '**/sandbox/invoke';
const refuse = (route: Route): Promise<void> =>
  (route.request().postData() ?? '').includes('saveScores') ? route.abort() : route.fallback();

/** In a row of the table, by its number: the first cell that people fill in. */
const cell = ({ frame }: Stage, row: number) => frame.locator(`[data-index="${row}"] .cell-entered`).first();

/** Of the pages whose first look is that nothing has come yet: lets the answer through. */
const held = new WeakMap<Page, () => void>();
export async function holdReading({ page }: Stage): Promise<void> {
  const released = new Promise<void>((resolve) => held.set(page, resolve));
  await page.route(READING, async (route) => {
    await released;
    await route.fulfill({ status: 500, body: '' });
  });
}

export const READING_LOOKS: readonly Look[] = [
  { name: 'backlog-reading', come: ({ frame }) => frame.locator('.load-progress').waitFor() },
  {
    name: 'backlog-unread',
    come: async ({ page, button }) => {
      held.get(page)?.();
      await button('error.retry').waitFor();
    },
    leave: async ({ page, button }) => {
      await page.unroute(READING);
      await button('error.retry').click();
    },
  },
];

export const TABLE_LOOKS: readonly Look[] = [
  { name: 'backlog', come: whole },
  {
    name: 'columns',
    part: '.columns-popup',
    come: ({ button }) => button('table.columns.open').click(),
    leave: byEscape,
  },
  { name: 'views', part: '.filter-popup', come: ({ button }) => button('views.button').click(), leave: byEscape },
  {
    name: 'filter-values',
    part: '.filter-popup',
    come: async ({ button, frame, text }) => {
      await button('filter.add').click();
      await frame.getByRole('option', { name: text('filter.facet.status') }).click();
      await frame.getByRole('option', { name: /\d/ }).first().waitFor();
    },
    leave: byEscape,
  },
  {
    name: 'filter-jql',
    part: '.filter-popup',
    come: async ({ button, frame, text }) => {
      await button('filter.add').click();
      await frame.getByRole('option', { name: text('filter.facet.jql') }).click();
      await frame.getByRole('textbox', { name: 'JQL' }).fill('flavour = sweet');
      await frame.locator('.jql-form').getByRole('button').first().click();
      await frame.getByRole('dialog').getByRole('alert').waitFor();
    },
    leave: byEscape,
  },
  {
    name: 'filtered',
    come: async ({ button, frame, text, press }) => {
      for (const facet of ['filter.facet.type', 'filter.facet.assignee'] as const) {
        await button('filter.add').click();
        await frame.getByRole('option', { name: text(facet) }).click();
        await frame.getByRole('option', { name: /\d/ }).first().click();
        await press('Escape');
      }
    },
    leave: ({ button }) => button('backlog.filter.clear').click(),
  },
  {
    name: 'filter',
    come: async ({ frame }) => {
      await frame.getByRole('searchbox').fill('xyzzy');
      await frame.getByRole('heading', { level: 2 }).first().waitFor();
    },
    leave: ({ button }) => button('backlog.filter.clear').click(),
  },
  {
    name: 'notes',
    part: '.notes-popup',
    come: ({ button }) => button('backlog.note.count').click(),
    leave: byEscape,
  },
  {
    name: 'why-here',
    part: '.why-here',
    come: async ({ frame, text }) => {
      await frame
        .locator('[data-index="6"]')
        .getByRole('button', { name: text('why.open') })
        .click();
      await frame.locator('.why-here').waitFor();
      await frame.getByText(text('why.lift.searching')).waitFor({ state: 'detached' });
    },
    leave: byEscape,
  },
  {
    name: 'row-details',
    come: async ({ frame }) => {
      await frame.locator('[data-index="1"] .row-toggle[aria-expanded]').click();
      await frame.locator('.row-detail').waitFor();
    },
    leave: ({ frame }) => frame.locator('[data-index="1"] .row-toggle[aria-expanded]').click(),
  },
  {
    name: 'grouped',
    come: async ({ frame, text }) => {
      await frame.getByLabel(text('table.group.by')).selectOption({ index: 1 });
      await frame.locator('.group-row').first().click();
    },
    leave: ({ frame, text }) => frame.getByLabel(text('table.group.by')).selectOption({ index: 0 }),
  },
  {
    name: 'selected',
    come: async ({ frame }) => {
      for (const row of [1, 2, 4]) await frame.locator(`[data-index="${row}"]`).getByRole('checkbox').check();
    },
  },
  {
    name: 'bulk-edit',
    part: '[role=dialog]',
    come: ({ button }) => button('table.bulk.open').click(),
    leave: async (stage) => {
      await byEscape(stage);
      await stage.button('apply.selected.clear').click();
    },
  },
  {
    name: 'cell-editing',
    come: async (stage) => {
      await cell(stage, 3).dblclick();
      await stage.press('Control+a');
      await stage.type('9000');
      await stage.frame.locator('[data-index="0"] .cell-editor').waitFor();
    },
    leave: ({ press }) => press('Escape'),
  },
  {
    name: 'cell-wrong',
    come: async (stage) => {
      await cell(stage, 3).dblclick();
      await stage.press('Control+a');
      await stage.type('-4');
      await stage.press('Enter');
      await stage.frame.getByRole('alert').first().waitFor();
    },
    leave: ({ press }) => press('Escape'),
  },
  {
    name: 'not-saved',
    come: async (stage) => {
      await stage.page.route(SAVING, refuse);
      // The first one stays first: its row stays in sight.
      await cell(stage, 0).click();
      await stage.type('9000');
      await stage.press('Enter');
      await stage.frame.locator('.cell-failed').waitFor();
      await stage.frame.locator('.cell-failed').click();
    },
    leave: async ({ page, press, frame, text }) => {
      await page.unroute(SAVING);
      await press('Control+z');
      await frame.locator('.cell-failed').waitFor({ state: 'detached' });
      await frame.getByText(text('edits.saving')).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'explained',
    come: async ({ button, frame }) => {
      await button('backlog.how.title').click();
      await button('health.explain').click();
      await frame.getByText('Score =').or(frame.getByRole('definition').first()).first().waitFor();
    },
    leave: async ({ button }) => {
      await button('backlog.how.title').click();
      await button('health.explain').click();
    },
  },
  {
    name: 'drawer',
    come: async ({ frame }) => {
      await frame.locator('.cell-summary').nth(2).click();
      await frame.getByRole('complementary').getByRole('heading', { level: 3 }).first().waitFor();
    },
  },
  {
    name: 'drawer-damaged',
    part: '#issue-drawer',
    come: async ({ frame, press, page }) => {
      await press('Escape');
      await frame.locator('[data-index="0"] .cell-summary').focus();
      await press('Control+End');
      await page.keyboard.press('Home');
      await frame.locator('.backlog-row .cell-summary').last().click();
      await frame.locator('#issue-drawer').getByRole('heading', { level: 3 }).first().waitFor();
    },
    leave: async ({ frame, press, button }) => {
      await button('drawer.close').click();
      await frame.locator('#issue-drawer').waitFor({ state: 'detached' });
      await press('Control+Home');
    },
  },
  {
    name: 'export-menu',
    part: '[role=menu]',
    come: async ({ button, frame }) => {
      await button('export.open').click();
      await frame.getByRole('menu').waitFor();
    },
    leave: async ({ press, frame }) => {
      await press('Escape');
      await frame.getByRole('menu').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'print',
    part: '.print-view',
    come: async ({ button, frame, text }) => {
      await button('export.open').click();
      await frame.getByText(text('export.print')).click();
      await frame.getByText(text('export.print.how')).waitFor();
    },
    leave: byEscape,
  },
  {
    name: 'keys',
    part: '[role=dialog]',
    come: async ({ button, frame }) => {
      await button('help.title').click();
      await frame.getByRole('dialog').waitFor();
    },
    leave: byEscape,
  },
];
