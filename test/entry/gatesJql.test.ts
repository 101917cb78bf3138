import type { Development } from '../../sandbox/jira';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import type { GatesView } from '../../src/contract/views';
import { DONE, type Check } from '../../src/domain/gates/gate';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { NOW, startApp, valueOf, type App, type AppOptions } from '../fakes/app';
import { EDITORS, gatesWithDone } from '../builders/gates';

/** Checks that only Jira can answer, through the real handlers. */

let app: App;
let issue: { id: string; key: string };

const base = { text: null, issueTypeIds: [], onlyJql: null };
const jqlCheck = (id: string, jql: string): Check => ({ ...base, id, type: 'jql', jql });
const urgent = jqlCheck('urgent', 'labels = urgent');
const demo: Check = { ...base, id: 'demo', type: 'manual', text: 'Demo given', who: EDITORS };
const DEVELOPMENT: Check[] = [
  { ...base, id: 'merged', type: 'pullRequestsMerged' },
  { ...base, id: 'green', type: 'buildsGreen' },
  { ...base, id: 'live', type: 'deployedTo', environment: 'production' },
  { ...base, id: 'reviewed', type: 'codeReviewed' },
];

async function start(checks: Check[], options: AppOptions = {}): Promise<void> {
  app = await startApp(options);
  issue = await app.createIssue({ labels: ['urgent'] });
  const settings = { ...STARTING_SETTINGS, activeModel: 'rice' as const, gates: gatesWithDone(checks) };
  valueOf(await app.call('saveSettings', { settings, revision: 0 }, { as: 'admin' }));
  app.exchanges.length = 0;
}
afterEach(() => app.expectContractKept());

const doneOf = ({ gates }: GatesView) => gates.find(({ id }) => id === DONE)!.result;
const gate = async (as: 'viewer' | 'po' = 'viewer') =>
  doneOf(valueOf(await app.call('getGates', {}, { as, issueId: issue.id })));
const findings = async () =>
  Object.fromEntries((await gate()).results.map(({ check, finding }) => [check.id, finding]));
const statuses = async () =>
  Object.fromEntries(Object.entries(await findings()).map(([id, { status }]) => [id, status]));
const relabel = (labels: string[]) => app.rest('dev', 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { labels } });
const tick = () =>
  app.call('setTick', { checkId: 'demo', ticked: true, replaceDamaged: false }, { as: 'dev', issueId: issue.id });
const requests = async (work: () => Promise<unknown>) => {
  app.exchanges.length = 0;
  await work();
  return app.exchanges.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '').replace(issue.id, '…')}`);
};

test('an issue passes while it answers to the JQL, and fails when it no longer does', async () => {
  await start([urgent]);
  expect(await gate()).toMatchObject({ verdict: 'pass', open: 0 });
  await relabel([]);
  expect(await gate()).toMatchObject({ verdict: 'fail', open: 1 });
});

test('a check can apply to the issues of a JQL only', async () => {
  await start([{ ...demo, onlyJql: 'labels = urgent' }]);
  expect(await statuses()).toEqual({ demo: 'fail' });
  await relabel(['later']);
  expect(await findings()).toEqual({
    demo: { status: 'notApplicable', reason: { code: 'outsideJql', jql: 'labels = urgent' } },
  });
});

test.each([
  ['a JQL that does not parse', 'labels =', /Error in the JQL Query/],
  ['a field that was deleted', '"Security scan" = passed', /Field 'Security scan' does not exist/],
  ['a function whose app is gone', 'issue in scannedBy(sonar)', /Unable to find JQL function 'scannedBy/],
])(
  '%s is unknown with Jira’s sentence, as check and as condition, and the other checks still count',
  async (_what, jql, sentence) => {
    await start([jqlCheck('broken', jql), { ...demo, onlyJql: jql }, urgent]);
    expect(await findings()).toEqual({
      broken: { status: 'unknown', reason: { code: 'jqlRefused', sentence: expect.stringMatching(sentence) } },
      demo: { status: 'unknown', reason: { code: 'conditionRefused', jql, sentence: expect.stringMatching(sentence) } },
      urgent: { status: 'pass', reason: { code: 'jqlHolds' } },
    });
    expect(await gate()).toMatchObject({ verdict: 'unknown', open: 2 });
  },
);

test('JQL is asked as the person who looks', async () => {
  await start([jqlCheck('mine', 'assignee = currentUser()')]);
  const { accountId } = (await app.rest('viewer', 'GET', '/rest/api/3/myself')).json;
  await app.rest('admin', 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { assignee: { accountId } } });
  expect((await gate()).verdict).toBe('pass');
  expect((await gate('po')).verdict).toBe('fail');
});

test('JQL finds the verdict of what Jira could not tell', async () => {
  await start([demo, jqlCheck('broken', 'colour = red')]);
  valueOf(await tick());
  const body = { jql: 'voorrangDone = unknown AND voorrangDoneOpen = 1', fields: ['key'] };
  expect((await app.rest('viewer', 'POST', '/rest/api/3/search/jql', body)).json.issues).toHaveLength(1);
});

describe('one question to Jira', () => {
  const [PERMISSIONS, ISSUE, MATCH, WRITE, HISTORY, INDEX] = [
    'GET /rest/api/3/mypermissions',
    'GET /rest/api/3/issue/…',
    'POST /rest/api/3/jql/match',
    'PUT /rest/api/3/issue/…/properties/voorrang',
    'PUT /rest/api/3/issue/…/properties/voorrang-history',
    'PUT /rest/api/3/issue/…/properties/voorrang-index',
  ];
  const save = () =>
    app.call(
      'saveScore',
      { model: 'rice', inputs: { reach: 5 }, replaceDamaged: false },
      { as: 'dev', issueId: issue.id },
    );

  it('answers for all checks: three requests for the panel, four for a tick or a score, two more for its history, one more for JQL', async () => {
    await start([demo, urgent, jqlCheck('other', 'status = Done'), jqlCheck('broken', 'x ='), ...DEVELOPMENT]);
    expect(await requests(() => gate())).toEqual([PERMISSIONS, ISSUE, MATCH]);
    expect(await requests(tick)).toEqual([PERMISSIONS, ISSUE, MATCH, WRITE, INDEX]);
    // One input of four changes neither the score nor a verdict; the history of the score reads what there is, and adds to it.
    expect(await requests(save)).toEqual([PERMISSIONS, ISSUE, MATCH, WRITE, ISSUE, HISTORY]);
  });

  it('is not asked where no check needs it, nor by the Priority panel', async () => {
    await start([demo]);
    expect(await requests(() => gate())).toEqual([PERMISSIONS, ISSUE]);
    expect(await requests(save)).toEqual([PERMISSIONS, ISSUE, WRITE, INDEX, ISSUE, HISTORY]);
    await start([urgent]);
    expect(await requests(() => app.call('getScore', {}, { as: 'dev', issueId: issue.id }))).toEqual([
      PERMISSIONS,
      ISSUE,
    ]);
  });

  it.each([500, 502])('that Jira answers with %s leaves its checks unknown, and nothing else', async (status) => {
    await start([demo, urgent], { faults: `match=${status}:1` });
    expect(await findings()).toEqual({
      demo: { status: 'fail', reason: { code: 'notTicked' } },
      urgent: { status: 'unknown', reason: { code: 'jqlNoAnswer' } },
    });
    expect(doneOf(valueOf(await tick()))).toMatchObject({ verdict: 'unknown', open: 1 });
  });

  it('that Jira refuses as a whole is unknown too', async () => {
    await start([urgent, jqlCheck('other', 'status = Done')], { faults: 'match=400:1' });
    expect(await statuses()).toEqual({ urgent: 'unknown', other: 'unknown' });
  });
});

describe('development data', () => {
  const startWith = async (told: Development) => {
    const data = makeGrachtshop({ seed: 7, issues: 0, now: NOW });
    await start(DEVELOPMENT, { data: { ...data, development: {} } });
    app.jira.site.data.development![issue.id] = told;
  };

  it('is unknown with Jira’s sentence where no tool is connected', async () => {
    await start(DEVELOPMENT);
    for (const finding of Object.values(await findings()))
      expect(finding).toEqual({
        status: 'unknown',
        reason: { code: 'developmentNotHere', sentence: expect.stringMatching(/does not exist/) },
      });
    expect((await gate()).verdict).toBe('unknown');
  });

  it('is unknown for an issue that no tool told anything of', async () => {
    await startWith({});
    for (const finding of Object.values(await findings()))
      expect(finding).toMatchObject({ status: 'unknown', reason: { code: 'noDevelopmentData' } });
  });

  it('passes when all is merged, green, deployed and reviewed', async () => {
    await startWith({
      pullRequests: { all: 2, open: 0 },
      reviews: { all: 1, open: 0 },
      builds: ['successful', 'successful'],
      deployments: [{ environmentType: 'production', state: 'successful' }],
    });
    expect(await gate()).toMatchObject({ verdict: 'pass', passed: 4 });
  });

  it('fails when something is open, red or only on staging', async () => {
    await startWith({
      pullRequests: { all: 2, open: 1 },
      reviews: { all: 1, open: 1 },
      builds: ['successful', 'failed'],
      deployments: [{ environmentType: 'staging', state: 'successful' }],
    });
    expect(await statuses()).toEqual({ merged: 'fail', green: 'fail', live: 'fail', reviewed: 'fail' });
  });

  it('does not take a deployment that went well elsewhere for one to production', async () => {
    await startWith({
      deployments: [
        { environmentType: 'staging', state: 'successful' },
        { environmentType: 'production', state: 'failed' },
      ],
    });
    expect(await findings()).toMatchObject({ live: { status: 'unknown', reason: { code: 'deploymentsMixed' } } });
  });
});
