import { byEscape, type Look } from './look';
import { whole } from './table';

/** What-if mode: nothing tried out yet, something, and all that opens from there. */

export const TRYING_LOOKS: readonly Look[] = [
  {
    name: 'what-if',
    come: async (stage) => {
      const { button } = stage;
      await whole(stage);
      await button('whatIf.start').click();
      await button('whatIf.compare.open').waitFor();
    },
  },
  {
    name: 'what-if-links',
    part: '.what-if',
    come: async ({ button, frame }) => {
      await button('whatIf.links.open').click();
      await frame.locator('.what-if-panel').getByRole('textbox').first().waitFor();
    },
  },
  {
    name: 'what-if-model',
    come: async ({ button, frame, page, text }) => {
      await frame.getByLabel(text('whatIf.links.first')).fill('SHOP-20');
      const [first] = await frame.locator('[data-index="0"] .issue-key').allInnerTexts();
      await frame.getByLabel(text('whatIf.links.then')).fill(first!);
      await page.keyboard.press('Enter');
      await button('whatIf.model.open').click();
      await frame.locator('.what-if-panel').getByRole('combobox').click();
      await frame.getByRole('option', { name: text('model.starter.name') }).click();
      await frame.locator('.what-if-weights').waitFor();
    },
  },
  {
    name: 'what-if-changes',
    come: async ({ button, frame }) => {
      await button('whatIf.changes.open').click();
      await frame.locator('.what-if-panel').getByRole('table').waitFor();
    },
  },
  {
    name: 'what-if-share',
    come: async ({ button, frame }) => {
      await button('whatIf.share.open').click();
      await frame.locator('.what-if-share button:enabled').waitFor();
    },
  },
  {
    name: 'compare',
    part: '[role=dialog]',
    come: async ({ button, frame, text }) => {
      await button('whatIf.compare.open').click();
      await frame.getByText(text('whatIf.compare.moved')).waitFor();
    },
    leave: byEscape,
  },
  {
    name: 'keep',
    part: '[role=dialog]',
    come: async ({ button, frame, text }) => {
      await button('whatIf.keep.open').click();
      await frame.getByRole('dialog').waitFor();
      await frame.getByText(text('whatIf.keep.links.asking')).waitFor({ state: 'detached' });
    },
    leave: byEscape,
  },
  {
    name: 'discard',
    part: '[role=alertdialog]',
    come: ({ button }) => button('whatIf.discard').click(),
    leave: async ({ frame, text, button }) => {
      await frame
        .getByRole('alertdialog')
        .getByRole('button', { name: text('whatIf.discard') })
        .click();
      await button('whatIf.start').waitFor();
    },
  },
];
