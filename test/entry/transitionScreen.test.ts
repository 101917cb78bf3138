import type { Check } from '../../src/domain/gates/gate';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { gatesWithDone } from '../builders/gates';
import { startApp, valueOf, type App } from '../fakes/app';

/**
 * Fields of a transition screen in other forms than the one in which Jira reads issues: ids and keys without names, plain
 * text, numbers as they were typed. Forge promises the form of reading; nobody has seen what a live Jira sends.
 */

let app: App;
let key: string;
const base = { text: null, issueTypeIds: [], onlyJql: null };
const configuration = { v: 1, gate: { type: 'done' }, message: null, whenUnknown: 'block' };
const POINTS = { fieldId: 'customfield_10035', fieldName: 'Story Points' };

const passes = async (check: Check, modifiedFields: Record<string, unknown>) => {
  const settings = { ...STARTING_SETTINGS, gates: gatesWithDone([check]) };
  const { revision } = valueOf(await app.call('getProject', {}, { as: 'admin' }));
  valueOf(await app.call('saveSettings', { settings, revision }, { as: 'admin' }));
  const call = { issue: { key }, configuration, transition: { from: { id: '1' }, to: { id: '3' }, modifiedFields } };
  return ((await app.host.run('validate', call, { person: null })) as { result: boolean }).result;
};

beforeEach(async () => {
  app = await startApp();
  ({ key } = await app.createIssue({}));
});
afterEach(() => app.expectContractKept());

const PARENT: Check = { ...base, id: 'a', type: 'parentSet' };
const VERSION: Check = { ...base, id: 'a', type: 'fixVersionSet' };
const CRITERIA: Check = { ...base, id: 'a', type: 'criteriaPresent' };
const TICKED: Check = { ...base, id: 'a', type: 'criteriaTicked' };
const ASSIGNED: Check = { ...base, id: 'a', type: 'fieldSet', fieldId: 'assignee', fieldName: 'Assignee' };
const atMost = (most: number): Check => ({ ...base, ...POINTS, id: 'a', type: 'fieldAtMost', most });
const ofType = (id: string): Check => ({ ...base, id: 'a', type: 'labelSet', labels: ['never'], issueTypeIds: [id] });

test.each<[string, Check, Record<string, unknown>, boolean]>([
  ['a parent by its id', PARENT, { parent: { id: '10001' } }, true],
  ['a parent by an id that is a number', PARENT, { parent: { id: 10001 } }, true],
  ['a parent by its key', PARENT, { parent: { key: 'SHOP-1' } }, true],
  ['no parent', PARENT, { parent: null }, false],
  ['a parent that says nothing', PARENT, { parent: {} }, false],
  ['versions by their ids', VERSION, { fixVersions: [{ id: '10000' }] }, true],
  ['no versions', VERSION, { fixVersions: null }, false],
  ['versions that say nothing', VERSION, { fixVersions: [{}] }, false],
  ['a person by the id', ASSIGNED, { assignee: { id: '712020:0f3c' } }, true],
  ['nobody', ASSIGNED, { assignee: null }, false],
  ['a number as text', atMost(5), { [POINTS.fieldId]: '3' }, true],
  ['a number as text, with a comma', atMost(5), { [POINTS.fieldId]: '5,5' }, false],
  ['an empty number', atMost(5), { [POINTS.fieldId]: '' }, false],
  ['a text that is no number', atMost(5), { [POINTS.fieldId]: '3 or 4' }, false],
  ['criteria in plain text', CRITERIA, { description: 'Acceptance criteria:\n- Pays\n- Mails' }, true],
  ['criteria in wiki text', CRITERIA, { description: 'h3. Acceptance criteria\r\n* Pays' }, true],
  ['criteria under a bold line', CRITERIA, { description: '*Acceptance criteria*\n\n# Pays\n# Mails' }, true],
  ['plain text without criteria', CRITERIA, { description: 'Pay with iDEAL\n- soon' }, false],
  ['ticked criteria in plain text', TICKED, { description: '[x] Pays\n- [x] Mails' }, true],
  ['an open criterion in plain text', TICKED, { description: '- [x] Pays\n- [ ] Mails' }, false],
  ['another issue type by its id', ofType('10001'), { issuetype: { id: '10003' } }, true],
])('%s', async (_what, check, modified, expected) => {
  expect(await passes(check, modified)).toBe(expected);
});
