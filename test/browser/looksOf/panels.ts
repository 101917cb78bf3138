import { STARTING_VALIDATOR } from '../../../src/contract/validator';
import type { Look, Stage } from './look';

/** The panels of an issue, and what the workflow shows of the validator. */

export const WORKFLOW = '/projects/SHOP/settings/workflow';

const listed = ({ frame }: Stage) => frame.getByRole('listitem').first().waitFor();
const placed = ({ frame }: Stage) =>
  frame.locator('.score-place:is([data-status=ready], [data-status=done])').waitFor();

const gates = (name: string): Look => ({ name, entry: 'gates-panel', come: listed });
const score = (name: string): Look => ({ name, entry: 'score-panel', come: placed });

export const PANEL_LOOKS: readonly Look[] = [
  gates('gates-panel'),
  {
    name: 'gates-panel-missing',
    entry: 'gates-panel',
    come: async ({ frame, button }) => {
      await frame.getByRole('tab').nth(1).click();
      await button('gatesPanel.showMissing').click();
    },
  },
  score('score-panel'),
  {
    name: 'score-panel-range',
    entry: 'score-panel',
    come: async ({ frame, text }) => {
      await frame
        .getByRole('button', { name: text('scorePanel.range.toggleOf') })
        .first()
        .click();
      const range = frame.locator('.range').first().getByRole('textbox');
      await range.first().fill('90000');
      await range.last().fill('95000');
      await range.last().blur();
      await frame.getByText(text('scorePanel.range.notAround')).first().waitFor();
    },
  },
  { ...gates('gates-panel-phone'), width: 360 },
  { ...score('score-panel-phone'), width: 360 },
];

export const VIEWER_PANEL_LOOKS: readonly Look[] = [gates('gates-panel-viewer'), score('score-panel-viewer')];
export const DONE_PANEL_LOOKS: readonly Look[] = [gates('gates-panel-done'), score('score-panel-done')];
export const DAMAGED_PANEL_LOOKS: readonly Look[] = [
  gates('gates-panel-damaged'),
  { name: 'score-panel-damaged', entry: 'score-panel', come: ({ frame }) => frame.locator('.score-place').waitFor() },
];

const add = ({ page }: Stage) =>
  page
    .getByRole('button', { name: /(Add validator|Validator toevoegen)/ })
    .last()
    .click();
const confirm = ({ page }: Stage) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Add|Toevoegen)$/ })
    .click();

export const VALIDATOR_LOOKS: readonly Look[] = [
  {
    name: 'validator',
    entry: 'validator-create',
    come: async (stage) => {
      await add(stage);
      await stage.frame.getByRole('radio').first().waitFor();
    },
  },
  {
    name: 'validator-wrong',
    entry: 'validator-create',
    come: async (stage) => {
      await stage.frame.getByRole('radio', { name: stage.text('validator.gate.own') }).check();
      await confirm(stage);
      await stage.frame.getByText(stage.text('validator.problem.required')).waitFor();
      // Jira's own button may have kept the focus of the window.
      await stage.frame.getByRole('textbox').first().click();
    },
  },
];

/** As an administrator set it once. */
export function putRule({ sandbox }: Stage): Promise<void> {
  const toStatusId = sandbox.site.data.statuses.find(({ name }) => name === 'Done')!.id;
  const configuration = {
    ...STARTING_VALIDATOR,
    gate: { type: 'own', name: 'Release to customers' },
    message: 'Tick everything first.',
  };
  const rule = { id: 'rule', toStatusId, moduleKey: 'voorrang-gate-validator', configuration };
  sandbox.site.workflowRules.set('10000', [rule]);
  return Promise.resolve();
}

export const RULE_LOOKS: readonly Look[] = [
  {
    name: 'validator-view',
    entry: 'validator-view',
    come: ({ frame, text }) => frame.getByText(text('validator.view.message')).waitFor(),
  },
  {
    name: 'validator-edit',
    entry: 'validator-edit',
    come: async ({ page, frame }) => {
      await page
        .getByRole('region', { name: 'Done', exact: true })
        .getByRole('button', { name: /^(Edit|Bewerken)$/ })
        .click();
      await frame.getByRole('radio').first().waitFor();
    },
  },
];
