import type { SettingsFormView } from '../../../../src/contract';
import { STARTING_SETTINGS } from '../../../../src/domain/settings';

/** The settings form of a project, as its page is given it. */
export const aForm = (overrides: Partial<SettingsFormView> = {}): SettingsFormView => ({
  settings: STARTING_SETTINGS,
  revision: 1,
  damaged: false,
  gateStamps: {},
  canAdminister: true,
  numberFields: [{ id: 'customfield_1', name: 'Story points' }],
  fields: [
    { id: 'customfield_1', name: 'Story points' },
    { id: 'customfield_2', name: 'Team' },
    { id: 'duedate', name: 'Due' },
  ],
  linkTypes: [],
  issueTypes: [
    { id: '10001', name: 'Story' },
    { id: '10002', name: 'Bug' },
    { id: '10003', name: 'Task' },
  ],
  roles: [
    { id: '10100', name: 'Product owners' },
    { id: '10101', name: 'Testers' },
  ],
  ...overrides,
});
