import type { Jira } from '../../sandbox/jira';
import type { Check } from '../../src/domain/gates/gate';
import { valueOf } from '../fakes/app';
import { acceptedBy, breakStorage, byPeople, saying, tickedBy } from '../fakes/gates';
import { jqlCheck, REVIEWED, startRefreshing } from '../fakes/refreshing';

/** What people say while the refresher is at work, or while part of the evidence cannot be had, is not lost on JQL. */

type Started = Awaited<ReturnType<typeof startRefreshing>>;
type Request = Parameters<Jira['handle']>[0];
let on: Started;
let issue: { id: string; key: string };
afterEach(() => on.app.expectContractKept());

const EDITORS = { type: 'editors' } as const;
const SAID = tickedBy('said', EDITORS);
const SAID_BY_PO = tickedBy('said', byPeople('po'));

async function start(checks: readonly Check[]): Promise<void> {
  on = await startRefreshing(checks);
  issue = await on.app.createIssue({ labels: ['reviewed'], description: saying('Pay with iDEAL') });
  await on.follow();
}

const tick = async (as: 'dev' | 'po', ticked = true) =>
  on.app.call('setTick', { checkId: 'said', ticked, replaceDamaged: false }, { as, issueId: issue.id });
const accept = async () => {
  const { seen } = valueOf(await on.app.call('getGates', {}, { as: 'po', issueId: issue.id }));
  return on.app.call('setAcceptance', { checkId: 'accepted', accepted: true, seen }, { as: 'po', issueId: issue.id });
};
const noted = () => on.app.host.kvs.store.list('plain').filter(({ key }) => /^(refresh|taken)/.test(key));
const verdict = async () => {
  const { gates } = valueOf(await on.app.call('getGates', {}, { as: 'viewer', issueId: issue.id }));
  return gates.find(({ id }) => id === 'done')!.result.verdict;
};

/** Lets something happen just before Jira gets a request of the app. */
function before(isSuch: (request: Request) => boolean, happens: () => Promise<unknown>): { hasHappened: boolean } {
  const state = { hasHappened: false };
  const handle = on.app.jira.handle.bind(on.app.jira);
  on.app.jira.handle = async (request, person) => {
    if (!state.hasHappened && request.viaApp === true && isSuch(request)) {
      state.hasHappened = true;
      await happens();
    }
    return handle(request, person);
  };
  return state;
}
const isIndexWrite = ({ method, path }: Request) => method === 'PUT' && path.includes('voorrang-index');

describe.each([
  ['a tick', [SAID], () => tick('dev')],
  ['a tick of a named person', [SAID_BY_PO], () => tick('po')],
  ['an acceptance', [acceptedBy(byPeople('po'))], accept],
] as const)('%s between the refresher’s read of an issue and its write', (_what, checks, say) => {
  test('is what JQL finds in the end', async () => {
    await start(checks);
    // So that the refresher has something to write.
    await on.save([...checks, REVIEWED]);
    const said = before(isIndexWrite, async () => expect(await say()).toMatchObject({ ok: true }));
    await on.follow();
    expect(said.hasHappened).toBe(true);
    expect(await verdict()).toBe('pass');
    expect(await on.find('voorrangDone = pass')).toEqual([issue.key]);
  });

  test('is no reason to look again where the refresher is not at work', async () => {
    await start(checks);
    expect(await say()).toMatchObject({ ok: true });
    expect(noted()).toEqual([]);
    expect(await on.find('voorrangDone = pass')).toEqual([issue.key]);
  });
});

test('of 200 issues a run writes few from what it read before someone said something', async () => {
  await start([SAID]);
  for (let n = 0; n < 199; n += 1) await on.app.createIssue({});
  await on.app.host.settle();
  on.requests();
  await on.app.host.drainQueue();
  const kinds = on.requests().map((request) => (request.startsWith('PUT') ? 'write' : 'read'));
  expect(kinds.filter((kind) => kind === 'read').length).toBeGreaterThanOrEqual(4);
  expect(
    Math.max(
      ...kinds
        .join(' ')
        .split('read')
        .map((writes) => writes.split('write').length - 1),
    ),
  ).toBe(50);
});

describe('while Jira does not answer to JQL', () => {
  test.each([
    ['a tick', () => tick('dev')],
    ['a tick of a named person', () => tick('po')],
  ])('%s is kept, and JQL goes on finding what it found until there is an answer', async (what, say) => {
    const said = what === 'a tick' ? SAID : SAID_BY_PO;
    await start([said, jqlCheck('reviewed', 'labels = reviewed')]);
    expect(await on.find('voorrangDone = fail')).toEqual([issue.key]);
    const handle = on.app.jira.handle.bind(on.app.jira);
    on.app.jira.handle = (request, person) =>
      request.path.includes('jql/match')
        ? Promise.resolve({ status: 500, headers: {}, body: '' })
        : handle(request, person);
    expect(await say()).toMatchObject({ ok: true });
    expect(await on.find('voorrangDone = fail')).toEqual([issue.key]);
    on.app.jira.handle = handle;
    expect(await verdict()).toBe('pass');
    await on.follow();
    expect(await on.find('voorrangDone = pass')).toEqual([issue.key]);
  });
});

test('while storage does not say who ticked, a score is kept, and JQL goes on finding what it found', async () => {
  await start([SAID_BY_PO]);
  valueOf(await tick('po'));
  expect(await on.find('voorrangDone = pass')).toEqual([issue.key]);
  const { kvs } = on.app.host;
  const whole = kvs.request.bind(kvs);
  breakStorage(on.app, (path, body) => path.endsWith('entity/get') && body.includes('approvals'));
  const change = { model: 'starter', inputs: {}, replaceDamaged: false };
  expect(await on.app.callRaw('saveScore', change, { as: 'dev', issueId: issue.id })).toMatchObject({ ok: true });
  expect(await on.find('voorrangDone = pass')).toEqual([issue.key]);
  expect(noted()).not.toEqual([]);
  kvs.request = whole;
  await on.follow();
  expect(await on.find('voorrangDone = pass')).toEqual([issue.key]);
});

test('an index that Jira refuses is no error of the tick, and JQL follows', async () => {
  await start([SAID]);
  const handle = on.app.jira.handle.bind(on.app.jira);
  on.app.jira.handle = (request, person) =>
    isIndexWrite(request) ? Promise.resolve({ status: 502, headers: {}, body: '' }) : handle(request, person);
  expect(await tick('dev')).toMatchObject({ ok: true });
  on.app.jira.handle = handle;
  expect(await on.find('voorrangDone = fail')).toEqual([issue.key]);
  await on.follow();
  expect(await on.find('voorrangDone = pass')).toEqual([issue.key]);
});
