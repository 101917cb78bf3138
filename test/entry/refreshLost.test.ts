import type { Jira, JiraAnswer } from '../../sandbox/jira';
import { REVIEWED, startRefreshing } from '../fakes/refreshing';
import { valueOf } from '../fakes/app';
import { breakStorage } from '../fakes/gates';

/** What does not come as it should: events that are lost, garbage, issues that are gone, requests that fail. */

type Started = Awaited<ReturnType<typeof startRefreshing>>;
let on: Started;
afterEach(() => on.app.expectContractKept());

const nobody = { person: null } as const;
const projectId = () => on.app.jira.site.data.projects[0]!.id;

const FORBIDDEN = { status: 403, headers: {}, body: JSON.stringify({ errorMessages: ['no'] }) };
/** Keys of what waits to be judged. */
const noted = () =>
  on.app.host.kvs.store.list('plain').flatMap(({ key }) => (/^(refresh|taken):/.test(key) ? key : []));

/** How many issues JQL finds to pass. */
const passing = () =>
  on.app.jira.site.data.issues.filter(({ properties }) =>
    JSON.stringify(properties['voorrang-index'] ?? {}).includes('"done":{"verdict":"pass"'),
  ).length;

/** From now on Jira answers so to such requests of the app, so many times. */
function answering(answer: JiraAnswer, isSuch: (request: Parameters<Jira['handle']>[0]) => boolean, times = Infinity) {
  const handle = on.app.jira.handle.bind(on.app.jira);
  const state = { counts: 0, isOver: false };
  on.app.jira.handle = (request, person) => {
    if (state.isOver || state.counts >= times || request.viaApp !== true || !isSuch(request))
      return handle(request, person);
    state.counts += 1;
    return Promise.resolve(answer);
  };
  return state;
}

/** An edit that Jira does not tell the app of. */
async function editUnheard(key: string, fields: Record<string, unknown>): Promise<void> {
  const body = JSON.stringify({ fields });
  const path = `/rest/api/3/issue/${key}`;
  expect((await on.app.jira.handle({ method: 'PUT', path, body, viaApp: true }, 'dev')).status).toBe(204);
}

test('the nightly sweep mends what a lost event left stale', async () => {
  on = await startRefreshing([REVIEWED]);
  const { key } = await on.app.createIssue({});
  await on.follow();
  await editUnheard(key, { labels: ['reviewed'] });
  expect(await on.follow()).toBe(0);
  expect(await on.find('voorrangDone = fail')).toEqual([key]);
  await on.app.host.runScheduled('voorrang-sweep');
  await on.follow();
  expect(await on.find('voorrangDone = pass')).toEqual([key]);
  expect(on.app.host.logs).toEqual([]);
});

test.each([
  ['nothing', undefined],
  ['no object', 'avi:jira:updated:issue'],
  ['no type', { issue: { id: '1' } }],
  ['a type nobody asked for', { eventType: 'avi:jira:viewed:issue', issue: { id: '10001' } }],
  ['no issue', { eventType: 'avi:jira:updated:issue' }],
  ['an id that is none', { eventType: 'avi:jira:updated:issue', issue: { id: '../10001' } }],
  ['an id of a key in storage', { eventType: 'avi:jira:created:issue', issue: { id: 'x:near' } }],
  ['half a link', { eventType: 'avi:jira:created:issuelink', sourceIssueId: '10001' }],
])('an event with %s changes nothing, throws nothing, and is logged without its content', async (_what, event) => {
  on = await startRefreshing([REVIEWED]);
  const before = on.app.host.kvs.store.list('plain').length;
  await on.app.host.run('note-change', event, nobody);
  expect(await on.follow()).toBe(0);
  expect(on.app.host.kvs.store.list('plain')).toHaveLength(before);
  expect(on.requests()).toEqual([]);
  expect(on.app.host.logs).toMatchObject([
    { level: 'warn', values: [expect.stringMatching(/^\{"id":"\w{8}","call":"issueEvent","code":"INVALID_INPUT"\}$/)] },
  ]);
});

test.each([
  ['without a project', { issue: { id: '…' } }],
  ['with a project in an unknown form', { issue: { id: '…', fields: { project: 'SHOP' } } }],
  ['with a changelog in an unknown form', { issue: { id: '…', fields: null }, changelog: { items: ['status', 7] } }],
])('of an event %s the issue is taken all the same', async (_what, event) => {
  on = await startRefreshing([REVIEWED]);
  const { id, key } = await on.app.createIssue({});
  await on.follow();
  await editUnheard(key, { labels: ['reviewed'] });
  const text = JSON.stringify({ eventType: 'avi:jira:updated:issue', ...event }).replace('…', id);
  await on.app.host.run('note-change', JSON.parse(text), nobody);
  await on.follow();
  expect(await on.find('voorrangDone = pass')).toEqual([key]);
});

test.each([undefined, {}, { body: { projectId: 'SHOP', holdsKey: true } }, { body: { projectId: '1' } }])(
  'the consumer does nothing with %j, and does not ask for it again',
  async (event) => {
    on = await startRefreshing([REVIEWED]);
    expect(await on.app.host.run('refresh', event, nobody)).toBeUndefined();
    expect(on.requests()).toEqual([]);
  },
);

test('an event that comes twice, or for a project without settings, does no harm', async () => {
  on = await startRefreshing([REVIEWED]);
  for (const id of [projectId(), projectId(), '99999'])
    await on.app.host.run('refresh', { body: { projectId: id, holdsKey: true } }, nobody);
  expect(on.requests()).toEqual([]);
  expect(on.app.host.logs).toEqual([]);
});

test('an issue that is gone is dropped, and the others are judged', async () => {
  on = await startRefreshing([REVIEWED]);
  const [gone, here] = [await on.app.createIssue({}), await on.app.createIssue({ labels: ['reviewed'] })];
  await on.app.host.settle();
  on.app.jira.site.removeIssue(on.app.jira.site.issue(gone.key)!);
  await on.app.host.drainQueue();
  expect(await on.find('voorrangDone = pass')).toEqual([here.key]);
  expect(on.app.host.kvs.store.list('plain').filter(({ key }) => key.startsWith('refresh'))).toEqual([]);
});

test('an issue that Jira refuses to write does not stop the others, is tried three times, and is logged', async () => {
  on = await startRefreshing([REVIEWED]);
  const issues = [];
  for (let n = 0; n < 12; n += 1) issues.push(await on.app.createIssue({ labels: ['reviewed'] }));
  const [refused, ...others] = issues as [{ id: string; key: string }, ...{ id: string; key: string }[]];
  const trouble = answering(FORBIDDEN, ({ method, path }) => method === 'PUT' && path.includes(`/${refused.id}/`));
  await on.follow();
  expect((await on.find('voorrangDone = pass')).sort()).toEqual(others.map(({ key }) => key).sort());
  expect(trouble.counts).toBe(3);
  expect(noted()).toEqual([]);
  expect(on.app.host.logs[0]).toMatchObject({ values: [expect.stringMatching(/"call":"refresh","code":"FORBIDDEN"/)] });
});

test('a read that Jira refuses once loses none of the issues', async () => {
  on = await startRefreshing([REVIEWED]);
  for (let n = 0; n < 210; n += 1) await on.app.createIssue({ labels: ['reviewed'] });
  await on.app.host.settle();
  const trouble = answering(FORBIDDEN, ({ path }) => path.includes('bulkfetch'), 1);
  await on.app.host.drainQueue();
  expect(trouble.counts).toBe(1);
  expect(passing()).toBe(210);
  expect(noted()).toEqual([]);
});

test('an issue whose read is always refused takes no others along, and is dropped in the end', async () => {
  on = await startRefreshing([REVIEWED]);
  const [bad] = [await on.app.createIssue({ labels: ['reviewed'] })];
  for (let n = 0; n < 69; n += 1) await on.app.createIssue({ labels: ['reviewed'] });
  await on.app.host.settle();
  const trouble = answering(
    FORBIDDEN,
    ({ path, body }) => path.includes('bulkfetch') && body?.includes(bad.id) === true,
  );
  await on.app.host.drainQueue();
  expect(passing()).toBe(69);
  expect(trouble.counts).toBe(3);
  expect(noted()).toEqual([]);
  trouble.isOver = true;
  await on.edit(bad.key, { summary: 'Paid with iDEAL' });
  await on.follow();
  expect(passing()).toBe(70);
});

test('notes that storage does not remove lose none of the issues', async () => {
  on = await startRefreshing([REVIEWED]);
  for (let n = 0; n < 40; n += 1) await on.app.createIssue({ labels: ['reviewed'] });
  await on.app.host.settle();
  const { kvs } = on.app.host;
  const whole = kvs.request.bind(kvs);
  let deletes = 0;
  kvs.request = (path, body) => {
    if (path.endsWith('batch/delete')) deletes += 1;
    return path.endsWith('batch/delete') && deletes === 2 ? Response.json({}, { status: 503 }) : whole(path, body);
  };
  await on.app.host.drainQueue();
  expect(deletes).toBeGreaterThan(2);
  expect(passing()).toBe(40);
  expect(noted()).toEqual([]);
});

test('a run that comes to a sudden end leaves all that it did not do to the next one', async () => {
  on = await startRefreshing([REVIEWED]);
  for (let n = 0; n < 120; n += 1) await on.app.createIssue({ labels: ['reviewed'] });
  await on.app.host.settle();
  const { kvs } = on.app.host;
  const whole = kvs.request.bind(kvs);
  let reads = 0;
  // From the second chunk on nothing is answered any more, as when Forge ends the function.
  answering(FORBIDDEN, ({ path }) => path.includes('bulkfetch') && (reads += 1) === 2, 1);
  kvs.request = (path, body) => (reads >= 2 ? Response.json({}, { status: 503 }) : whole(path, body));
  await on.app.host.run('refresh', { body: { projectId: projectId(), holdsKey: true } }, nobody).catch(() => undefined);
  expect(passing()).toBe(50);
  kvs.request = whole;
  reads = -1_000;
  await on.app.host.drainQueue();
  expect(passing()).toBe(120);
  expect(noted()).toEqual([]);
});

test('an issue that ends every run takes no others along either', async () => {
  on = await startRefreshing([REVIEWED]);
  const bad = await on.app.createIssue({ labels: ['reviewed'] });
  for (let n = 0; n < 69; n += 1) await on.app.createIssue({ labels: ['reviewed'] });
  await on.app.host.settle();
  const { kvs } = on.app.host;
  const whole = kvs.request.bind(kvs);
  let isOver = false;
  kvs.request = (path, body) => (isOver ? Response.json({}, { status: 503 }) : whole(path, body));
  answering(FORBIDDEN, ({ path, body }) => (isOver ||= path.includes('bulkfetch') && body?.includes(bad.id) === true));
  for (let n = 0; n < 4; n += 1) {
    await on.app.host.run('refresh', { body: { projectId: projectId(), holdsKey: true } }, nobody);
    isOver = false;
  }
  expect(passing()).toBe(69);
  expect(noted()).toEqual([]);
});

test('one project whose change cannot be noted does not keep another’s from being noted', async () => {
  on = await startRefreshing([REVIEWED]);
  const issue = await on.app.createIssue({});
  await on.follow();
  breakStorage(on.app, (_path, body) => body.includes('settings:77777'));
  const link = { sourceIssueId: '1', sourceProjectId: '77777', destinationIssueId: issue.id };
  const event = { eventType: 'avi:jira:created:issuelink', ...link, destinationProjectId: projectId() };
  await on.app.host.run('note-change', event, nobody);
  expect(noted()).toEqual([`refresh:${projectId()}:${issue.id}`]);
});

test('settings that cannot be read judge nothing', async () => {
  on = await startRefreshing([REVIEWED]);
  const { key } = await on.app.createIssue({});
  await on.app.host.settle();
  on.app.host.kvs.store.set('plain', `settings:${projectId()}`, { revision: 3, settings: 'gone' });
  await on.follow();
  await on.edit(key, { labels: ['reviewed'] });
  expect(await on.follow()).toBe(0);
  expect(await on.find('voorrangDone is not EMPTY')).toEqual([]);
  expect(valueOf(await on.app.call('getProject', {}, { as: 'viewer' })).damaged).toBe(true);
});
