import { byEscape, type Look, type Stage } from './look';

/** The matrix, in a wide window and on a phone, and the table in the widths that are not a laptop's. */

const drawn = ({ frame }: Stage) => frame.locator('.matrix-plot canvas').waitFor();

export const MATRIX_LOOKS: readonly Look[] = [
  {
    name: 'matrix',
    come: async (stage) => {
      await stage.button('matrix.layout.matrix').click();
      await drawn(stage);
    },
  },
  {
    name: 'matrix-selected',
    come: async ({ frame, press, text }) => {
      await frame.getByLabel(text('matrix.bubbles')).selectOption('reason');
      await frame.getByRole('application').focus();
      await press('Home', 'x', 'Shift+ArrowRight', 'Shift+ArrowRight');
      await frame.locator('.matrix-tooltip').waitFor();
    },
    leave: ({ button }) => button('apply.selected.clear').click(),
  },
  {
    name: 'matrix-table',
    come: async ({ button, frame }) => {
      await button('matrix.asTable').click();
      await frame.getByRole('table').first().waitFor();
      await button('matrix.unplaced').click();
    },
    leave: async (stage) => {
      await stage.button('matrix.unplaced').click();
      await stage.button('matrix.asTable').click();
      await drawn(stage);
    },
  },
];

export const OTHER_WIDTHS: readonly Look[] = [
  {
    name: 'matrix-phone',
    width: 360,
    come: ({ frame }) => frame.locator('.matrix-plot').evaluate((plot) => plot.scrollIntoView()),
  },
  {
    name: 'backlog-phone',
    width: 360,
    come: async ({ button, frame }) => {
      await button('matrix.layout.table').click();
      await frame.getByRole('row').nth(2).waitFor();
    },
  },
  {
    name: 'drawer-phone',
    width: 360,
    part: '#issue-drawer',
    come: async ({ frame }) => {
      await frame.locator('.backlog-row .cell-summary').first().click();
      await frame.locator('#issue-drawer').getByRole('heading', { level: 3 }).first().waitFor();
    },
    leave: async ({ press, frame }) => {
      await press('Escape');
      await frame.locator('#issue-drawer').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'why-here-phone',
    width: 360,
    part: '.why-here',
    come: async ({ frame, text }) => {
      await frame
        .getByRole('button', { name: text('why.open') })
        .first()
        .click();
      await frame.getByText(text('why.lift.searching')).waitFor({ state: 'detached' });
    },
    leave: byEscape,
  },
  { name: 'backlog-320', width: 320, come: ({ frame }) => frame.getByRole('row').nth(2).waitFor() },
  {
    name: 'filtered-320',
    width: 320,
    come: async ({ button, frame, text }) => {
      await button('filter.add').click();
      await frame
        .getByRole('listbox')
        .getByRole('option', { name: text('filter.facet.epic') })
        .click();
      for (const value of [1, 2])
        await frame.getByRole('listbox').getByRole('option', { name: /\d/ }).nth(value).click();
    },
    leave: async (stage) => {
      await byEscape(stage);
      await stage.button('backlog.filter.clear').click();
    },
  },
  { name: 'backlog-2560', width: 2560, come: ({ frame }) => frame.getByRole('row').nth(2).waitFor() },
];
