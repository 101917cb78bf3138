import { DONE, type Check } from '../../src/domain/gates/gate';
import { doc, heading, paragraph, tasks } from '../domain/gates/judge';
import { errorOf, startApp, valueOf, type App } from '../fakes/app';
import { gatesWithDone } from '../builders/gates';

/** Checks of the issue's own data, as the gates panel shows them, on the sandbox's Jira. */

let app: App;
let issue: { id: string; key: string };

const base = { text: null, issueTypeIds: [], onlyJql: null };
const CHECKS: Check[] = [
  { ...base, id: 'testable', type: 'criteriaTestable' },
  { ...base, id: 'story', type: 'userStory' },
  { ...base, id: 'bugs', type: 'noOpenBugs', bugTypeIds: [] },
  { ...base, id: 'priority', type: 'fieldEquals', fieldId: 'priority', fieldName: 'Priority', value: 'high' },
  { ...base, id: 'version', type: 'fixVersionSet' },
  { ...base, id: 'parent', type: 'parentSet' },
  { ...base, id: 'scan', type: 'labelSet', labels: ['scan-ok'] },
  { ...base, id: 'privacy', type: 'privacyReviewed', labels: ['avg-ok'] },
  { ...base, id: 'gone', type: 'fieldAtMost', fieldId: 'customfield_99999', fieldName: 'Story points', most: 8 },
];
const save = async (checks: readonly Check[]) => {
  const { settings, revision } = valueOf(await app.call('getProject', {}, { as: 'admin' }));
  const changed = { ...settings, gates: gatesWithDone(checks) };
  return app.call('saveSettings', { settings: changed, revision }, { as: 'admin' });
};

beforeEach(async () => {
  app = await startApp();
  issue = await app.createIssue({
    summary: 'Store the e-mail address',
    description: doc(
      paragraph('As a customer I want to be mailed.'),
      heading('Acceptance criteria'),
      tasks('The mail shows the order number', 'It arrives fast enough'),
    ),
  });
  valueOf(await save(CHECKS));
});
afterEach(() => app.expectContractKept());

const view = async () => valueOf(await app.call('getGates', {}, { as: 'viewer', issueId: issue.id }));
const done = async () => (await view()).gates.find(({ id }) => id === DONE)!.result;
const findings = async () =>
  Object.fromEntries((await done()).results.map(({ check, finding }) => [check.id, finding]));
const project = () => app.jira.site.data.projects[0]!;

test('the panel says what the issue lacks', async () => {
  const bug = await app.createIssue({ issuetype: { name: 'Bug' }, summary: 'Mails are lost' });
  await link(bug.key);
  expect(await findings()).toMatchObject({
    testable: {
      status: 'fail',
      reason: { criteria: [{ text: 'It arrives fast enough', problem: { code: 'vague', words: ['fast'] } }], count: 2 },
    },
    story: { status: 'fail', reason: { code: 'storyIncomplete', missing: ['benefit'] } },
    bugs: { status: 'fail', reason: { code: 'openBugs', issues: [{ key: bug.key, type: { name: 'Bug' } }] } },
    priority: { status: 'fail', reason: { code: 'fieldDiffers', values: ['Medium'] } },
    version: { status: 'fail', reason: { code: 'noFixVersion' } },
    parent: { status: 'fail', reason: { code: 'noParent' } },
    scan: { status: 'fail', reason: { code: 'noLabel' } },
    privacy: { status: 'fail', reason: { code: 'privacyNotReviewed', words: ['e-mail address'] } },
    gone: { status: 'unknown', reason: { code: 'fieldNotShown', field: 'Story points' } },
  });
});

test('what it names can be mended in Jira', async () => {
  const epic = await app.createIssue({ issuetype: { name: 'Epic' }, summary: 'Mail' });
  const fields = {
    priority: { name: 'High' },
    labels: ['scan-ok', 'AVG-ok'],
    fixVersions: [{ id: project().versions[0]!.id }],
    parent: { key: epic.key },
    description: doc(
      paragraph('As a customer I want to be mailed so that I know when to be at home.'),
      tasks('The mail shows the order number', 'It arrives fast: within 5 minutes'),
    ),
  };
  expect((await app.rest('dev', 'PUT', `/rest/api/3/issue/${issue.key}`, { fields })).status).toBe(204);
  const all = await findings();
  expect(Object.values(all).map(({ status }) => status)).toEqual([...Array<string>(8).fill('pass'), 'unknown']);
  expect(all.parent).toMatchObject({ reason: { parent: { key: epic.key } } });
});

test('none of these checks costs a request more', async () => {
  app.exchanges.length = 0;
  await view();
  expect(app.exchanges).toHaveLength(2);
});

test('a gate of 200 checks of 500 characters is saved and judged', async () => {
  const checks = Array.from({ length: 200 }, (_, n): Check => {
    const check = CHECKS[n % CHECKS.length]!;
    return { ...check, id: `c${n}`, text: 'é'.repeat(500) };
  });
  valueOf(await save(checks));
  expect(await done()).toMatchObject({ verdict: 'fail', applicable: 200 });
});

test.each<[string, object]>([
  ['no value', { ...CHECKS[3], value: ' ' }],
  ['no labels', { ...CHECKS[6], labels: [] }],
  ['a label of nothing', { ...CHECKS[6], labels: [''] }],
  ['no number', { ...CHECKS[8], most: null }],
])('a check with %s is refused', async (_name, check) => {
  const { settings, revision } = valueOf(await app.call('getProject', {}, { as: 'admin' }));
  const changed = { ...settings, gates: gatesWithDone([check as Check]) };
  const answer = await app.callRaw('saveSettings', { settings: changed, revision }, { as: 'admin' });
  expect(errorOf(answer).code).toBe('INVALID_INPUT');
});

const link = (key: string) =>
  app.rest('admin', 'POST', '/rest/api/3/issueLink', {
    type: { name: 'Relates' },
    inwardIssue: { key },
    outwardIssue: { key: issue.key },
  });
