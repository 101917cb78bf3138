import { APPLYING_LOOKS } from './applying';
import type { Look, Visit } from './look';
import { MATRIX_LOOKS, OTHER_WIDTHS } from './matrix';
import {
  DAMAGED_PANEL_LOOKS,
  DONE_PANEL_LOOKS,
  PANEL_LOOKS,
  putRule,
  RULE_LOOKS,
  VALIDATOR_LOOKS,
  VIEWER_PANEL_LOOKS,
  WORKFLOW,
} from './panels';
import { changeGate, SETTINGS, SETTINGS_LOOKS } from './settings';
import { damagedShop, emptyShop, scoredShop, unscoredShop } from './sites';
import { BACKLOG, holdReading, READING_LOOKS, TABLE_LOOKS, whole } from './table';
import { TRYING_LOOKS } from './trying';

const onBacklog = (name: string, looks: readonly Look[]): Visit => ({
  ...{ name, site: scoredShop, path: BACKLOG, entry: 'backlog', as: 'po', looks },
});
const onPanels = (name: string, issue: string, as: string, looks: readonly Look[]): Visit => ({
  ...{ name, site: scoredShop, path: `/browse/${issue}`, entry: 'gates-panel', as, height: 3000, looks },
});

const FIRST_LOOKS: readonly Look[] = [
  {
    name: 'tour',
    come: async (stage) => {
      await whole(stage);
      await stage.frame.getByRole('dialog').waitFor();
      await stage.button('tour.next').click();
    },
    leave: async ({ button, frame }) => {
      await button('tour.notNow').click();
      await frame.getByRole('dialog').waitFor({ state: 'detached' });
    },
  },
  { name: 'backlog-unscored', come: whole },
  { name: 'matrix-empty', come: ({ button }) => button('matrix.layout.matrix').click() },
];

const EMPTY_LOOKS: readonly Look[] = [
  { name: 'backlog-empty', come: ({ frame, text }) => frame.getByText(text('backlog.empty.noIssues.title')).waitFor() },
];

const VIEWER_LOOKS: readonly Look[] = [
  { name: 'backlog-viewer', come: whole },
  {
    name: 'drawer-viewer',
    part: '#issue-drawer',
    come: async ({ frame }) => {
      await frame.locator('.cell-summary').nth(2).click();
      await frame.locator('#issue-drawer').getByRole('heading', { level: 3 }).first().waitFor();
    },
  },
];

/** One page load each, and then one look after the other. */
export const VISITS: readonly Visit[] = [
  { ...onBacklog('the table', [...READING_LOOKS, ...TABLE_LOOKS]), before: holdReading },
  onBacklog('what-if mode, the matrix and other widths', [...TRYING_LOOKS, ...MATRIX_LOOKS, ...OTHER_WIDTHS]),
  onBacklog('applying', APPLYING_LOOKS),
  { ...onBacklog('the backlog of a reader', VIEWER_LOOKS), as: 'viewer' },
  { ...onBacklog('a first visit', FIRST_LOOKS), site: unscoredShop, isFirst: true },
  { ...onBacklog('an empty backlog', EMPTY_LOOKS), site: emptyShop },
  {
    ...{ name: 'the settings', site: scoredShop, path: SETTINGS, entry: 'settings', as: 'admin' },
    before: changeGate,
    looks: SETTINGS_LOOKS,
  },
  onPanels('the panels', 'SHOP-20', 'po', PANEL_LOOKS),
  onPanels('the panels of a reader', 'SHOP-20', 'viewer', VIEWER_PANEL_LOOKS),
  onPanels('the panels of a done issue', 'SHOP-12', 'po', DONE_PANEL_LOOKS),
  { ...onPanels('the panels of damaged data', 'SHOP-20', 'admin', DAMAGED_PANEL_LOOKS), site: damagedShop },
  {
    name: 'a validator',
    site: scoredShop,
    path: WORKFLOW,
    entry: 'validator-create',
    as: 'admin',
    looks: VALIDATOR_LOOKS,
  },
  {
    ...{ name: 'a validator that is there', site: scoredShop, path: WORKFLOW, entry: 'validator-view', as: 'admin' },
    before: putRule,
    looks: RULE_LOOKS,
  },
];
