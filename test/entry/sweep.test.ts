import { jqlCheck, REVIEWED, startRefreshing } from '../fakes/refreshing';
import { NOW } from '../fakes/app';

/** What changes without an event is fresh again within a week. */

type Started = Awaited<ReturnType<typeof startRefreshing>>;
let on: Started;
afterEach(() => {
  jest.useRealTimers();
  on.app.expectContractKept();
});

const DAY_MS = 86_400_000;
const WEEK = [0, 1, 2, 3, 4, 5, 6].map((day) => new Date(NOW.getTime() + day * DAY_MS));

/** Only what the time is; everything else runs as it does. */
const setDay = (now: Date) =>
  jest.useFakeTimers({ now, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout', 'clearTimeout'] });

const sweepOn = async (day: Date): Promise<void> => {
  setDay(day);
  await on.app.host.runScheduled('voorrang-sweep');
};
const noted = (projectId: string): number => {
  const keys = on.app.host.kvs.store.list('plain').filter(({ key }) => key.startsWith(`refresh:${projectId}:`));
  return keys.flatMap(({ json }) => (JSON.parse(json) as { ids?: string[] }).ids ?? [json]).length;
};

test('every project has one day of the week on which all its open issues are judged anew', async () => {
  on = await startRefreshing([REVIEWED], { issues: 360 });
  const { projects } = on.app.jira.site.data;
  const shop = projects[0]!.id;
  const open = (await on.find('project = SHOP AND statusCategory != Done')).length;
  const changed = (await on.find('project = SHOP AND updated >= -2d')).length;
  const days: number[] = [];
  for (const day of WEEK) {
    await sweepOn(day);
    days.push(noted(shop));
    await on.app.host.drainQueue();
  }
  expect(days.filter((count) => count >= open)).toHaveLength(1);
  expect(days.filter((count) => count === changed)).toHaveLength(6);
  // A project without settings has nothing to judge by.
  expect(noted(projects[1]!.id)).toBe(0);
});

test('a verdict that time changed is mended, and nothing else is written', async () => {
  on = await startRefreshing([jqlCheck('early', 'due >= now()')], { issues: 60, model: 'rice' });
  const sweepWeek = async () => {
    for (const day of WEEK) await sweepOn(day);
    await on.app.host.drainQueue();
  };
  await sweepWeek();
  const fails = await on.find('project = SHOP AND statusCategory != Done AND voorrangDone = fail');
  const [stale] = fails as [string];
  const issue = on.app.jira.site.issue(stale)!;
  // As if the date had passed, or a development tool had told something: Jira says nothing of it.
  issue.fields['duedate'] = '2027-01-01';
  on.requests();
  await sweepWeek();
  expect(on.requests().filter((request) => request.startsWith('PUT'))).toEqual([
    'PUT /rest/api/3/issue/…/properties/voorrang-index',
  ]);
  expect(await on.find('project = SHOP AND voorrangDone = pass')).toContain(stale);
});

test('one project that Jira does not know any more does not keep the others from their turn', async () => {
  on = await startRefreshing([REVIEWED]);
  const { key } = await on.app.createIssue({});
  await on.follow();
  on.app.host.kvs.store.set('plain', 'settings:1', { revision: 1, settings: {} });
  const issue = on.app.jira.site.issue(key)!;
  issue.fields['labels'] = ['reviewed'];
  await sweepOn(NOW);
  await on.app.host.drainQueue();
  expect(await on.find('voorrangDone = pass')).toEqual([key]);
  expect(on.app.host.logs).toMatchObject([{ values: [expect.stringMatching(/"call":"sweep","code":"JIRA_REFUSED"/)] }]);
});

test('when Jira asks to wait, no further project is asked', async () => {
  on = await startRefreshing([REVIEWED]);
  for (const id of ['1', '2']) on.app.host.kvs.store.set('plain', `settings:${id}`, { revision: 1, settings: {} });
  let asked = 0;
  on.app.jira.handle = () => {
    asked += 1;
    return Promise.resolve({ status: 429, headers: { 'retry-after': '1800' }, body: '' });
  };
  await sweepOn(NOW);
  expect(asked).toBe(1);
  expect(on.app.host.logs).toMatchObject([{ values: [expect.stringMatching(/"code":"RATE_LIMITED"/)] }]);
});

test.each([5, 7, 14])(
  'of %i projects each has its turn, also on its own day, when Jira has time for two a night',
  async (count) => {
    on = await startRefreshing([REVIEWED]);
    const shop = on.app.jira.site.data.projects[0]!.id;
    const ids = Array.from({ length: count }, (_, n) => String(20_000 + n));
    on.app.host.kvs.store.delete('plain', `settings:${shop}`);
    for (const id of ids) on.app.host.kvs.store.set('plain', `settings:${id}`, { revision: 1, settings: {} });
    const reached = { changed: new Set<string>(), open: new Set<string>() };
    let searched = new Set<string>();
    on.app.jira.handle = ({ body }) => {
      const { jql } = JSON.parse(body!) as { jql: string };
      const id = /project = (\d+)/.exec(jql)![1]!;
      searched.add(id);
      if (searched.size > 2) return Promise.resolve({ status: 429, headers: { 'retry-after': '1800' }, body: '' });
      reached[jql.includes('updated >=') ? 'changed' : 'open'].add(id);
      return Promise.resolve({ status: 200, headers: {}, body: JSON.stringify({ issues: [], isLast: true }) });
    };
    for (let day = 0; day < 140; day += 1) {
      searched = new Set();
      await sweepOn(new Date(NOW.getTime() + day * DAY_MS));
    }
    expect([...reached.changed].sort()).toEqual(ids);
    expect([...reached.open].sort()).toEqual(ids);
  },
);
