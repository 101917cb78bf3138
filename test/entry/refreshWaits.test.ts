import type { JiraAnswer } from '../../sandbox/jira';
import { jqlCheck, REVIEWED, startRefreshing } from '../fakes/refreshing';

/** Jira that has no time, and storage that lists late. */

type Started = Awaited<ReturnType<typeof startRefreshing>>;
let on: Started;
afterEach(() => on.app.expectContractKept());

const QUOTA = {
  status: 429,
  headers: { 'retry-after': '600', 'ratelimit-reason': 'jira-quota-global-based' },
  body: '<html>Too many requests</html>',
};
const AWAY = { status: 502, headers: {}, body: '' };

/** From now on Jira answers so to what the app itself asks under this path, until told otherwise. */
function answerWith(answer: JiraAnswer, place: string) {
  const handle = on.app.jira.handle.bind(on.app.jira);
  const state = { counts: 0, isOver: false };
  on.app.jira.handle = (request, person) => {
    if (state.isOver || request.viaApp !== true || !request.path.includes(place)) return handle(request, person);
    state.counts += 1;
    return Promise.resolve(answer);
  };
  return state;
}

const projectId = () => on.app.jira.site.data.projects[0]!.id;
const plain = () => on.app.host.kvs.store.list('plain');
/** Ids of the issues that were noted, and of those that a run left undone. */
const waiting = () =>
  plain().flatMap(({ key, json }) => {
    if (key.startsWith('refresh:')) return key.split(':')[2]!;
    return key.startsWith('taken:')
      ? (JSON.parse(json) as { issues: { id: string }[] }).issues.map(({ id }) => id)
      : [];
  });
const runNow = () => on.app.host.run('refresh', { body: { projectId: projectId(), holdsKey: true } }, { person: null });
const secondsUntilWoken = () => {
  const { json } = plain().find(({ key }) => key.startsWith('refreshing:'))!;
  const patience = 5 * 60;
  return (Date.parse((JSON.parse(json) as { until: string }).until) - Date.now()) / 1000 - patience;
};

test.each([
  ['asks to wait', QUOTA, 600],
  ['is away', AWAY, 300],
])('issues that cannot be read while Jira %s wait, and are judged later', async (_what, answer, seconds) => {
  on = await startRefreshing([REVIEWED]);
  const issue = await on.app.createIssue({ labels: ['reviewed'] });
  await on.app.host.settle();
  const trouble = answerWith(answer, 'bulkfetch');
  await runNow();
  expect(waiting()).toEqual([issue.id]);
  expect(secondsUntilWoken()).toBeGreaterThan(seconds - 30);
  expect(secondsUntilWoken()).toBeLessThanOrEqual(seconds);
  trouble.isOver = true;
  await on.follow();
  expect(await on.find('voorrangDone = pass')).toEqual([issue.key]);
  expect(waiting()).toEqual([]);
});

test('while Jira asks to wait, changes do not make the app ask again', async () => {
  on = await startRefreshing([REVIEWED]);
  const { key } = await on.app.createIssue({});
  await on.app.host.settle();
  const trouble = answerWith(QUOTA, 'bulkfetch');
  await runNow();
  expect(trouble.counts).toBe(1);
  for (let n = 0; n < 20; n += 1) await on.edit(key, { summary: `Summary ${n}` });
  await on.app.host.settle();
  trouble.isOver = true;
  on.requests();
  // The event that had been on its way, the one that waits, and for each the look at what is listed late.
  expect(await on.app.host.drainQueue()).toBe(4);
});

test('of issues that cannot be written only the rest waits', async () => {
  on = await startRefreshing([REVIEWED]);
  for (let n = 0; n < 12; n += 1) await on.app.createIssue({ labels: ['reviewed'] });
  await on.app.host.settle();
  const handle = on.app.jira.handle.bind(on.app.jira);
  let writes = 0;
  on.app.jira.handle = (request, person) => {
    if (request.method === 'PUT') writes += 1;
    return request.method === 'PUT' && writes > 6 ? Promise.resolve(QUOTA) : handle(request, person);
  };
  await runNow();
  expect(await on.find('voorrangDone = pass')).toHaveLength(6);
  expect(waiting()).toHaveLength(6);
  // Of five under way at a time, no further ones are begun.
  expect(writes).toBe(10);
  on.app.jira.handle = handle;
  await on.follow();
  expect(await on.find('voorrangDone = pass')).toHaveLength(12);
});

test('JQL that Jira has no time for leaves the verdict as it was, instead of unknown', async () => {
  on = await startRefreshing([jqlCheck('reviewed', 'labels = reviewed')]);
  const { key } = await on.app.createIssue({ labels: ['reviewed'] });
  await on.follow();
  const trouble = answerWith(AWAY, 'jql/match');
  await on.edit(key, { labels: [] });
  await on.app.host.settle();
  on.requests();
  await runNow();
  expect(trouble.counts).toBe(1);
  expect(on.requests().filter((request) => request.startsWith('PUT'))).toEqual([]);
  expect(await on.find('voorrangDone = pass')).toEqual([key]);
  trouble.isOver = true;
  await on.follow();
  expect(await on.find('voorrangDone = fail')).toEqual([key]);
});

test('an issue that storage lists late is found by the second look', async () => {
  on = await startRefreshing([REVIEWED]);
  const [early, late] = [await on.app.createIssue({}), await on.app.createIssue({})];
  await on.app.host.settle();
  const { kvs } = on.app.host;
  const request = kvs.request.bind(kvs);
  let queries = 0;
  kvs.request = (path, body) => {
    const answer = request(path, body);
    if (!path.endsWith('/query') || !body.includes('refresh:')) return answer;
    queries += 1;
    if (queries > 1) return answer;
    const data = kvs.store.list('plain').filter(({ key }) => key === `refresh:${projectId()}:${early.id}:near`);
    expect(data).toHaveLength(1);
    return Response.json({ data: data.map(({ key }) => ({ key, value: true })) });
  };
  expect(await on.app.host.drainQueue()).toBe(2);
  expect((await on.find('voorrangDone = fail')).sort()).toEqual([early.key, late.key].sort());
});

describe('storage that fails', () => {
  const failOn = (place: string) => {
    const { kvs } = on.app.host;
    const request = kvs.request.bind(kvs);
    kvs.request = (path, body) =>
      path.endsWith(place) ? Response.json({ code: 'TOO_MANY_REQUESTS' }, { status: 429 }) : request(path, body);
    return () => {
      kvs.request = request;
    };
  };

  test('has Forge deliver the event again, and nothing is lost', async () => {
    on = await startRefreshing([REVIEWED]);
    const { id } = await on.app.createIssue({});
    await on.app.host.settle();
    failOn('/query');
    expect(await runNow()).toMatchObject({ _retry: true, retryOptions: { retryAfter: 60 } });
    expect(waiting()).toEqual([id]);
  });

  test.each(['/batch/get', '/v1/set'])('at %s leaves an issue waiting, and it is kept later', async (place) => {
    on = await startRefreshing([REVIEWED]);
    const { key } = await on.app.createIssue({ labels: ['reviewed'] });
    await on.follow();
    await on.move(key, 'Done');
    await on.app.host.settle();
    const mend = failOn(place);
    await runNow().catch(() => undefined);
    mend();
    await on.follow();
    expect(waiting()).toEqual([]);
    expect(plain().filter((one) => one.key.startsWith('frozen:'))).toHaveLength(1);
  });

  test('throws nothing at Jira’s events', async () => {
    on = await startRefreshing([REVIEWED]);
    failOn('/batch/set');
    await on.app.createIssue({});
    await on.app.host.settle();
    expect(on.app.host.logs).toMatchObject([
      { level: 'warn', values: [expect.stringMatching(/"call":"issueEvent","code":"RATE_LIMITED"/)] },
    ]);
  });

  test('does not make what people accepted unknown in JQL', async () => {
    on = await startRefreshing([{ ...REVIEWED, type: 'accepted', who: { type: 'people', accountIds: ['po'] } }]);
    const { key } = await on.app.createIssue({});
    await on.follow();
    failOn('/batch/get');
    await on.edit(key, { summary: 'Paid with iDEAL' });
    await on.app.host.settle();
    on.requests();
    await runNow();
    expect(on.requests()).toEqual(['POST /rest/api/3/issue/bulkfetch']);
    expect(waiting()).toHaveLength(1);
  });
});
