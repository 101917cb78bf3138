import type { GatesView } from '../../src/contract/views';
import { DONE, type Check } from '../../src/domain/gates/gate';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { errorOf, startApp, valueOf, type App } from '../fakes/app';
import { EDITORS, gatesWithDone } from '../builders/gates';

let app: App;
let issue: { id: string; key: string };

const base = { text: null, issueTypeIds: [], onlyJql: null };
const CHECKS: Check[] = [
  { ...base, id: 'demo', type: 'manual', text: 'Demo given to the product owner', who: EDITORS },
  { ...base, id: 'criteria', type: 'criteriaPresent' },
  { ...base, id: 'ticked', type: 'criteriaTicked' },
  { ...base, id: 'subtasks', type: 'subtasksDone' },
  { ...base, id: 'blockers', type: 'noOpenBlockers' },
  { ...base, id: 'due', type: 'fieldSet', fieldId: 'duedate', fieldName: 'Due date' },
];
const task = (text: string, state: string) => ({
  type: 'taskItem',
  attrs: { localId: text, state },
  content: [{ type: 'text', text }],
});
const description = (...tasks: unknown[]) => ({
  type: 'doc',
  version: 1,
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Acceptatiecriteria' }] },
    { type: 'taskList', attrs: { localId: 'list' }, content: tasks },
  ],
});

beforeEach(async () => {
  app = await startApp();
  issue = await app.createIssue({ description: description(task('pays', 'DONE'), task('gets a receipt', 'TODO')) });
  const settings = { ...STARTING_SETTINGS, gates: gatesWithDone(CHECKS) };
  valueOf(await app.call('saveSettings', { settings, revision: 0 }, { as: 'admin' }));
});
afterEach(() => app.expectContractKept());

const view = async () => valueOf(await app.call('getGates', {}, { as: 'viewer', issueId: issue.id }));
const doneOf = ({ gates }: GatesView) => gates.find(({ id }) => id === DONE)!.result;
const done = async () => doneOf(await view());
const statuses = async () =>
  Object.fromEntries((await done()).results.map(({ check, finding }) => [check.id, finding.status]));
const tick = (ticked: boolean, as: 'dev' | 'viewer' = 'dev', checkId = 'demo') =>
  app.call('setTick', { checkId, ticked, replaceDamaged: false }, { as, issueId: issue.id });

test('the gates panel shows each check with its result', async () => {
  expect(await statuses()).toEqual({
    demo: 'fail',
    criteria: 'pass',
    ticked: 'fail',
    subtasks: 'notApplicable',
    blockers: 'pass',
    due: 'fail',
  });
  expect(await done()).toMatchObject({ verdict: 'fail', open: 3, passed: 2, applicable: 5 });
});

test('it passes when what it names is mended in Jira', async () => {
  await tick(true);
  await app.rest('dev', 'PUT', `/rest/api/3/issue/${issue.key}`, {
    fields: { duedate: '2026-12-05', description: description(task('pays', 'DONE')) },
  });
  expect(await done()).toMatchObject({ verdict: 'pass', open: 0 });
});

test('an open sub-task and an open blocker stand in the way until they are done', async () => {
  const blocker = await app.createIssue({ summary: 'Renew the certificate' });
  await app.createIssue({ summary: 'Translate', issuetype: { name: 'Sub-task' }, parent: { id: issue.id } });
  await app.rest('dev', 'POST', '/rest/api/3/issueLink', {
    type: { name: 'Blocks' },
    outwardIssue: { key: issue.key },
    inwardIssue: { key: blocker.key },
  });
  expect(await statuses()).toMatchObject({ subtasks: 'fail', blockers: 'fail' });
});

test('a tick says who ticked when, survives a second tick, and can be taken away', async () => {
  const first = doneOf(valueOf(await tick(true))).results[0]!;
  const dev = (await app.rest('dev', 'GET', '/rest/api/3/myself')).json.accountId;
  expect(first).toMatchObject({ finding: { status: 'pass' }, tick: { by: dev, at: expect.any(String) } });
  expect(doneOf(valueOf(await tick(true))).results[0]!.tick).toEqual(first.tick);
  expect(doneOf(valueOf(await tick(false))).results[0]!).toMatchObject({ finding: { status: 'fail' }, tick: null });
});

test('JQL finds the verdict and how much is open', async () => {
  await tick(true);
  const found = async (jql: string) =>
    (await app.rest('viewer', 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] })).json.issues.length;
  expect(await found('voorrangDone = fail AND voorrangDoneOpen = 2')).toBe(1);
  expect(await found('voorrangDone = pass')).toBe(0);
});

test('a forged verdict changes nothing', async () => {
  const verdict = { verdict: 'pass', open: 0, version: 1 };
  const forged = { v: 1, model: 'starter', ready: verdict, done: verdict, gates: [], approvals: false };
  const properties = `/rest/api/3/issue/${issue.key}/properties`;
  await app.rest('dev', 'PUT', `${properties}/voorrang`, { v: 1, inputs: {}, ticks: {}, done: verdict });
  await app.rest('dev', 'PUT', `${properties}/voorrang-index`, forged);
  expect((await done()).verdict).toBe('fail');
});

describe('a tick is refused', () => {
  it('to a viewer', async () => {
    expect(errorOf(await tick(true, 'viewer'))).toMatchObject({ code: 'FORBIDDEN', detail: 'EDIT_ISSUES' });
    expect((await view()).canEdit).toBe(false);
  });

  it('for a check that Jira answers, or that is gone', async () => {
    expect(errorOf(await tick(true, 'dev', 'blockers'))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(errorOf(await tick(true, 'dev', 'old'))).toMatchObject({ code: 'OUT_OF_DATE' });
    expect(errorOf(await tick(true, 'dev', '__proto__'))).toMatchObject({ code: 'OUT_OF_DATE' });
  });

  it('when the issue’s data would outgrow a Jira property', async () => {
    const input = { value: 1, at: '2026-11-01T10:00:00.000Z', by: 'x'.repeat(26) };
    const inputs = { rice: Object.fromEntries(Array.from({ length: 373 }, (_, n) => [`old-${n}`, input])) };
    const big = { v: 1, inputs, ticks: {} };
    expect(JSON.stringify(big).length).toBeLessThan(32_768);
    await app.rest('dev', 'PUT', `/rest/api/3/issue/${issue.key}/properties/voorrang`, big);
    expect(errorOf(await tick(true)).code).toBe('TOO_LARGE');
  });
});

test('the panel costs two requests, a tick three and a fourth where it changes what JQL finds', async () => {
  app.exchanges.length = 0;
  await view();
  expect(app.exchanges).toHaveLength(2);
  await tick(true);
  expect(app.exchanges.slice(2).map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`)).toEqual([
    'GET /rest/api/3/mypermissions',
    `GET /rest/api/3/issue/${issue.id}`,
    `PUT /rest/api/3/issue/${issue.id}/properties/voorrang`,
    `PUT /rest/api/3/issue/${issue.id}/properties/voorrang-index`,
  ]);
});

test('an issue that moved to another project is judged by that project’s settings', async () => {
  const [, other] = app.jira.site.data.projects.map(({ id }) => id);
  const answer = await app.call('getGates', {}, { as: 'admin', issueId: issue.id, projectId: other! });
  expect(doneOf(valueOf(answer))).toEqual(await done());
});
