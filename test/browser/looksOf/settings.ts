import { byEscape, type Look, type Stage } from './look';
import { callAsAdmin } from '../settingsGates';

/** The settings of a project, as its administrator changes them. */

export const SETTINGS = '/projects/SHOP/settings/apps/voorrang-settings';

const tab = ({ frame, text }: Stage, name: 'scoring' | 'gates' | 'health' | 'order') =>
  frame.getByRole('tab', { name: text(`settings.tab.${name}`) }).click();
const discard = async ({ button }: Stage): Promise<void> => {
  await button('settings.save.discard').click();
  await button('settings.save.discard').waitFor({ state: 'detached' });
};

/** So that the Definition of Ready has versions to look back at. */
export async function changeGate(stage: Stage): Promise<void> {
  const { settings, revision } = await callAsAdmin(stage, 'getSettingsForm', {});
  const [ready, ...others] = settings.gates;
  const less = { ...settings, gates: [{ ...ready!, checks: ready!.checks.slice(1) }, ...others] };
  const saved = await callAsAdmin(stage, 'saveSettings', { settings: less, revision });
  await callAsAdmin(stage, 'saveSettings', { settings, revision: saved.revision });
}

export const SETTINGS_LOOKS: readonly Look[] = [
  { name: 'settings', come: ({ frame }) => frame.getByRole('table').waitFor() },
  {
    name: 'settings-criterion',
    come: ({ frame }) => frame.locator('.card-toggle').nth(1).click(),
    leave: ({ frame }) => frame.locator('.card-toggle').nth(1).click(),
  },
  {
    name: 'settings-formula',
    come: async ({ frame }) => {
      await frame.locator('input[name=model][value=formula]').check();
      await frame.locator('textarea').first().fill('value / (effort +');
      await frame.locator('.formula-mark').waitFor();
    },
    leave: discard,
  },
  {
    name: 'settings-gates',
    come: async (stage) => {
      await tab(stage, 'gates');
      await stage.frame.getByRole('navigation').getByRole('button').first().waitFor();
    },
  },
  {
    name: 'settings-check',
    come: async ({ frame, button, page, text }) => {
      await frame.getByRole('combobox', { name: text('settings.gates.addLabel') }).fill('JQL');
      await page.keyboard.press('Enter');
      await button('settings.gates.addCheck').click();
      await frame.getByRole('textbox', { name: text('settings.check.query') }).fill('colour = red');
      await frame.getByText(text('settings.check.jqlProblem')).first().waitFor();
    },
    leave: discard,
  },
  {
    name: 'settings-template',
    part: '[role=dialog]',
    come: async ({ button, frame }) => {
      await button('gateTools.open.templates').click();
      await frame.getByRole('dialog').getByRole('radio').first().waitFor();
    },
    leave: byEscape,
  },
  {
    name: 'settings-dry-run',
    part: '[role=dialog]',
    come: async ({ button, frame, text }) => {
      await button('gateTools.open.dryRun').click();
      await frame
        .getByRole('dialog')
        .getByRole('button', { name: text('dryRun.start') })
        .click();
      await frame.getByRole('dialog').getByRole('table').waitFor();
    },
    leave: byEscape,
  },
  {
    name: 'settings-history',
    part: '[role=dialog]',
    come: async ({ button }) => {
      await button('gateTools.open.history').click();
      await button('gateHistory.restore').waitFor();
    },
    leave: byEscape,
  },
  {
    name: 'settings-export',
    part: '[role=dialog]',
    come: async ({ button, frame }) => {
      await button('gateTools.open.transfer').click();
      await frame.getByRole('dialog').getByRole('textbox').waitFor();
    },
  },
  {
    name: 'settings-import',
    part: '[role=dialog]',
    come: async ({ frame, text }) => {
      const dialog = frame.getByRole('dialog');
      await dialog.getByRole('tab', { name: text('transfer.tab.import') }).click();
      await dialog
        .getByRole('textbox', { name: text('transfer.import.text') })
        .fill('{"format": "voorrang-gates",\n "v": 1,\n "gates": [}');
      await dialog.getByText(text('transfer.import.refused')).waitFor();
    },
    leave: byEscape,
  },
  { name: 'settings-health', come: (stage) => tab(stage, 'health') },
  { name: 'settings-order', come: (stage) => tab(stage, 'order') },
  {
    name: 'settings-unsaved',
    come: async (stage) => {
      await stage.frame.getByRole('radio').last().check();
      await stage.button('settings.save.discard').waitFor();
    },
    leave: discard,
  },
  { name: 'settings-phone', width: 360, come: (stage) => tab(stage, 'gates') },
];
