import { randomUUID } from 'node:crypto';
import type { Check } from '../../../src/domain/gates/gate';
import { STARTING_SETTINGS } from '../../../src/domain/settings';
import { jiraGateway } from '../../../src/jira/gateway';
import { applicationStore } from '../../../src/storage/applications';
import { preferenceStore } from '../../../src/storage/preferences';
import { viewStore } from '../../../src/storage/views';
import { refreshQueue } from '../../../src/storage/refreshQueue';
import { settingsStore } from '../../../src/storage/settings';
import { verdictStore } from '../../../src/storage/verdicts';
import { issuesWithEvidence } from '../../../src/usecases/gates/gateEvidence';
import { getApprovals } from '../../../src/usecases/gates/getApprovals';
import { judgeGate } from '../../../src/usecases/gates/judgeGates';
import type { Ports } from '../../../src/usecases/ports';
import { makeGrachtshop } from '../../../sandbox/grachtshop';
import { createJira, createSite, type Exchange, type Jira, type SiteIssue } from '../../../sandbox/jira';
import { doneGate, readyGate } from '../../builders/gates';
import { checkExchange, expectNoContractViolations } from '../../contract';
import { accountOf, acceptedBy, byPeople, byRole, MEMBERS, PRODUCT_OWNERS, tickedBy } from '../../fakes/gates';
import { startFunction, type Function } from '../../fakes/inFunction';
import { sandboxTransport } from '../../fakes/transport';

/** The evidence of many issues at once: what it costs of Jira and of storage, and whom it lets see what. */

const NOW = new Date('2026-11-23T12:00:00Z');
const AT = NOW.toISOString();
const base = { text: null, issueTypeIds: [], onlyJql: null };
const jql = (id: string, query: string): Check => ({ ...base, id, type: 'jql', jql: query });

let installation: Function;
let jira: Jira;
let exchanges: Exchange[];
/** What was asked of Forge's storage. */
let stored: string[];

const ports = (as: 'admin' | 'po' = 'admin'): Ports => {
  const gateway = () => jiraGateway(sandboxTransport(jira, as));
  return {
    jira: gateway(),
    app: jiraGateway(sandboxTransport(jira, 'admin')),
    settings: settingsStore,
    verdicts: verdictStore,
    refreshQueue: refreshQueue(() => NOW),
    applications: applicationStore,
    views: viewStore,
    preferences: preferenceStore,
    now: () => NOW,
    newId: randomUUID,
  };
};
const project = () => jira.site.data.projects[0]!;
const issuesOf = (projectId: string, done: boolean) =>
  jira.site.data.issues.filter((issue) => issue.projectId === projectId && isDone(issue) === done).map(({ id }) => id);
const isDone = ({ fields }: SiteIssue): boolean => {
  const status = fields.status as { id: string };
  return jira.site.data.statuses.find(({ id }) => id === status.id)?.category === 'done';
};

async function start(checks: Check[], issues = 60): Promise<void> {
  installation = await startFunction(() => NOW);
  exchanges = [];
  jira = createJira(createSite(makeGrachtshop({ seed: 7, issues, now: NOW }), { now: () => NOW }), {
    onExchange: (exchange) => {
      exchanges.push(exchange);
      checkExchange(exchange);
    },
  });
  await installation.run(async () => {
    const before = await settingsStore.read(project().id);
    const settings = { ...STARTING_SETTINGS, gates: [readyGate([]), doneGate(checks)] };
    await settingsStore.write(project().id, { settings, revision: 1 }, before, { at: AT, by: accountOf('admin') });
  });
  stored = [];
  const { kvs } = installation.host;
  const whole = kvs.request.bind(kvs);
  kvs.request = (path, body) => {
    stored.push(path.replace('/api/v1/', ''));
    return whole(path, body);
  };
}
afterEach(expectNoContractViolations);

const evidenceOf = (ids: readonly string[]) =>
  installation.run(async () => {
    const settings = await settingsStore.read(project().id);
    stored.length = 0;
    return issuesWithEvidence(ports(), project().id, settings, ids);
  });
const asked = () => exchanges.map(({ method, path }) => `${method} ${path.replace('/rest/api/3/', '')}`);

test('many issues cost one read, one question of JQL, each role once, and storage in batches', async () => {
  const named = [tickedBy('a', MEMBERS), tickedBy('b', MEMBERS), acceptedBy(PRODUCT_OWNERS)];
  await start([...named, jql('c', 'labels = x'), jql('d', 'priority = High')]);
  const ids = issuesOf(project().id, false).slice(0, 30);
  const judged = await evidenceOf([...ids, ids[0]!]);
  expect(judged.map(({ issue }) => issue.id).sort()).toEqual([...ids].sort());
  expect(asked()).toEqual([
    'POST issue/bulkfetch',
    'POST jql/match',
    'GET project/10000/role/10003',
    'GET project/10000/role/10005',
  ]);
  expect(stored).toEqual(['batch/get', 'batch/get']);
});

test('where no check needs more, it is one read; and no issues are no request at all', async () => {
  await start([{ ...base, id: 'blockers', type: 'noOpenBlockers' }]);
  const ids = issuesOf(project().id, false).slice(0, 30);
  expect(await evidenceOf(ids)).toHaveLength(30);
  expect(asked()).toEqual(['POST issue/bulkfetch']);
  expect(stored).toEqual([]);
  exchanges.length = 0;
  expect(await evidenceOf([])).toEqual([]);
  expect(await evidenceOf(['999999'])).toEqual([]);
  expect(asked()).toEqual(['POST issue/bulkfetch']);
});

test('each issue has its own answers: approvals, JQL, and how it passed', async () => {
  await start([tickedBy('demo', byPeople('po')), tickedBy('gone', byRole('10099', 'Testers')), jql('c', 'labels = x')]);
  const [first, second] = issuesOf(project().id, false) as [string, string];
  const [done] = issuesOf(project().id, true) as [string];
  jira.site.issue(second)!.fields.labels = ['x'];
  const frozen = { since: AT, gates: { done: { version: 1, at: AT, statuses: { demo: 'pass' as const } } } };
  jira.site.issue(done)!.fields.statuscategorychangedate = AT;
  await installation.run(async () => {
    await verdictStore.changeApprovals(project().id, first, () => ({ demo: { at: AT, by: accountOf('po') } }));
    await verdictStore.changeApprovals('10001', second, () => ({ demo: { at: AT, by: accountOf('po') } }));
    await verdictStore.freeze(project().id, done, frozen);
    // Of an issue that was reopened.
    await verdictStore.freeze(project().id, second, frozen);
  });
  const judged = await evidenceOf([first, second, done]);
  const statuses = Object.fromEntries(
    judged.map((one) => {
      const { result } = judgeGate(one.stored.settings.gates[1]!, one, one.stored.settings.gates[1]!.checks);
      return [one.issue.id, result.results.map(({ check, finding }) => `${check.id} ${finding.status}`)];
    }),
  );
  expect(statuses).toEqual({
    [first]: ['demo pass', 'gone unknown', 'c fail'],
    [second]: ['demo fail', 'gone unknown', 'c pass'],
    [done]: ['demo pass'],
  });
});

test('issues that are elsewhere or gone are left out', async () => {
  await start([jql('c', 'labels = x')]);
  const [other] = issuesOf('10001', false) as [string];
  const [own] = issuesOf(project().id, false) as [string];
  expect((await evidenceOf([own, other, '999999'])).map(({ issue }) => issue.id)).toEqual([own]);
});

test('what storage does not answer of many is unknown, not unsaid', async () => {
  await start([tickedBy('demo', byPeople('po'))]);
  const [own] = issuesOf(project().id, false) as [string];
  const { kvs } = installation.host;
  const whole = kvs.request.bind(kvs);
  kvs.request = (path, body) => {
    if (!path.includes('batch')) return whole(path, body);
    const failedKeys = [{ key: `10000:${own}`, entityName: 'approvals', error: { code: 'INTERNAL', message: 'down' } }];
    return new Response(JSON.stringify({ successfulKeys: [], failedKeys }));
  };
  const [judged] = await evidenceOf([own]);
  expect(judged!.evidence.approvals).toBeNull();
});

describe('the approvals that the backlog page asks for', () => {
  const ask = (issueIds: readonly string[], as: 'admin' | 'po' = 'po') =>
    installation.run(() =>
      getApprovals(
        ports(as),
        { projectId: project().id, accountId: accountOf(as), granted: new Set(['BROWSE_PROJECTS']) },
        { issueIds },
      ),
    );

  it('are those of issues of this project that the person may see', async () => {
    await start([tickedBy('demo', byPeople('po'))]);
    const [first, second] = issuesOf(project().id, false) as [string, string];
    const [elsewhere] = issuesOf('10001', false) as [string];
    const approval = { demo: { at: AT, by: accountOf('po') } };
    await installation.run(async () => {
      for (const id of [first, elsewhere, '999999'])
        for (const projectId of [project().id, '10001'])
          await verdictStore.changeApprovals(projectId, id, () => approval);
    });
    expect(await ask([first, second, elsewhere, '999999'])).toEqual({ approvals: { [first]: approval } });
    expect(asked()).toEqual(['POST issue/bulkfetch']);
    project().permissions.po = [];
    expect(await ask([first]).catch(() => 'refused')).toEqual({ approvals: {} });
  });

  it('cost nothing where no check names people', async () => {
    await start([jql('c', 'labels = x')]);
    expect(await ask(issuesOf(project().id, false).slice(0, 5))).toEqual({ approvals: {} });
    expect(asked()).toEqual([]);
  });
});
