import { refreshQueue } from '../../src/storage/refreshQueue';
import type { NotedIssue } from '../../src/usecases/ports';
import { startFunction, type Function } from '../fakes/inFunction';

const PROJECT = '10000';

let clock: Date;
let installation: Function;
let events: { body: unknown; delayInSeconds: number; concurrency: unknown }[];

beforeEach(async () => {
  clock = new Date('2026-11-23T12:00:00Z');
  events = [];
  const handleRefresh = (event: (typeof events)[number]) => void events.push(event);
  installation = await startFunction(() => clock, { handleRefresh });
});

const queue = refreshQueue(() => clock);
const run = <T>(work: () => Promise<T>) => installation.run(work);
const done = (projectId = PROJECT) => run(() => queue.leave(projectId, []));
const issues = (...ids: (string | number)[]): NotedIssue[] => ids.map((id) => ({ id: String(id), near: false }));
const many = (count: number) => issues(...Array.from({ length: count }, (_, n) => 20_000 + n));
const add = (noted: readonly NotedIssue[], projectId = PROJECT) => run(() => queue.add(projectId, noted));
/** As a run that finishes. */
async function take(most = 200, projectId = PROJECT): Promise<{ issues: NotedIssue[]; more: boolean }> {
  const { issues: taken, more } = await run(() => queue.take(projectId, most));
  await done(projectId);
  return { issues: taken.map(({ id, near }) => ({ id, near })), more };
}
const keys = () => installation.host.kvs.store.list('plain').map(({ key }) => key);
/** The events that were pushed since this was last asked. */
async function pushed() {
  await installation.host.drainQueue();
  return events.splice(0).map(({ body, delayInSeconds }) => ({ ...(body as object), delayInSeconds }));
}
const WOKEN = { projectId: PROJECT, holdsKey: true, delayInSeconds: 15 };
const later = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1000);
};
/** Here, since what leaves a function has lost its kind. */
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test('a burst of changes is one event a while later, and every issue is taken once', async () => {
  for (let n = 0; n < 60; n += 1) await add(issues(n % 20));
  await installation.host.drainQueue();
  expect(events).toMatchObject([
    {
      delayInSeconds: 15,
      body: { projectId: PROJECT, holdsKey: true },
      concurrency: { key: 'refresh-10000', limit: 1 },
    },
  ]);
  const { issues: taken, more } = await take();
  expect(taken.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
  expect(more).toBe(false);
  expect(await take()).toEqual({ issues: [], more: false });
});

test('changes at the same instant do not overwrite each other', async () => {
  await run(() => Promise.all(Array.from({ length: 40 }, (_, n) => queue.add(PROJECT, issues(n)))));
  expect(await pushed()).toEqual([WOKEN]);
  expect((await take()).issues).toHaveLength(40);
});

test('each project has its own list and its own event', async () => {
  await add(issues(1));
  await add(issues(2), '1000');
  expect(await pushed()).toEqual([WOKEN, { ...WOKEN, projectId: '1000' }]);
  expect((await take(200, '1000')).issues).toEqual(issues(2));
  expect((await take()).issues).toEqual(issues(1));
});

test('that neighbours are to be looked at is not forgotten by a later change that is not about them', async () => {
  await add([{ id: '7', near: true }]);
  await add(issues(7, 8));
  expect((await take()).issues).toEqual([{ id: '7', near: true }, ...issues(8)]);
});

test('no more than asked for is taken, and the rest is left', async () => {
  await add(issues(...Array.from({ length: 20 }, (_, n) => n)));
  const first = await take(15);
  expect([first.issues.length, first.more]).toEqual([15, true]);
  const second = await take(15);
  expect([second.issues.length, second.more]).toEqual([5, false]);
});

test('5,000 issues are few keys, the same ones when noted again, and come in batches', async () => {
  await add(many(5_000));
  expect(keys().length).toBeLessThanOrEqual(51);
  await add([...many(5_000)].reverse());
  expect(keys().length).toBeLessThanOrEqual(51);
  const seen = new Set<string>();
  for (let more = true; more;) {
    const batch = await take();
    expect(batch.issues.length).toBeLessThanOrEqual(200);
    for (const { id } of batch.issues) seen.add(id);
    ({ more } = batch);
  }
  expect(seen.size).toBe(5_000);
});

test('what someone changed just now comes before a long list', async () => {
  await add(many(500));
  await add(issues(30_000));
  expect((await take()).issues[0]).toEqual({ id: '30000', near: false });
});

test('what a run took and did not come to is taken again, first and with how often it was tried', async () => {
  await add(issues(...Array.from({ length: 12 }, (_, n) => n)));
  const taken = await run(() => queue.take(PROJECT, 200));
  expect(keys().filter((key) => key.startsWith('refresh:'))).toEqual([]);
  expect(await run(() => queue.take(PROJECT, 200))).toEqual(taken);
  await run(() => queue.leave(PROJECT, [{ id: '7', near: true, tries: 2 }]));
  expect(await run(() => Promise.all(['7', '8'].map((id) => queue.isTaken(PROJECT, id))))).toEqual([true, false]);
  await add(issues(20, 21));
  expect(await run(() => queue.take(PROJECT, 2))).toEqual({
    issues: [
      { id: '7', near: true, tries: 2 },
      { id: '20', near: false, tries: 0 },
    ],
    more: true,
  });
  // What changed once more has all its tries before it.
  await add(issues(7));
  const { issues: again } = await run(() => queue.take(PROJECT, 200));
  expect(again[0]).toEqual({ id: '7', near: true, tries: 0 });
  await done();
  expect(await take()).toEqual({ issues: [], more: false });
});

test('nothing to add wakes nobody', async () => {
  await add([]);
  expect(await pushed()).toEqual([]);
  expect(keys()).toEqual([]);
});

test('a note that cannot be read is thrown away', async () => {
  for (const [key, value] of [
    ['list-x', 'damaged'],
    ['x', true],
    ['list-y', { ids: [7] }],
  ] as const)
    installation.host.kvs.store.set('plain', `refresh:${PROJECT}:${key}`, value);
  expect(await take()).toEqual({ issues: [], more: false });
  expect(keys()).toEqual([]);
});

describe('the consumer', () => {
  test('is woken anew by what comes after it started', async () => {
    await add(issues(1));
    expect(await pushed()).toEqual([WOKEN]);
    await add(issues(2));
    expect(await pushed()).toEqual([]);
    await run(() => queue.atWork(PROJECT));
    await add(issues(3));
    expect(await pushed()).toEqual([WOKEN]);
  });

  test('looks again whatever else wakes it', async () => {
    await add(issues(1));
    await run(() => queue.lookAgain(PROJECT));
    expect(await pushed()).toEqual([WOKEN, { ...WOKEN, holdsKey: false }]);
  });

  test.each([
    [600, 600],
    [5, 15],
    [86_400, 900],
  ])('asked to wait %i seconds is woken after %i, and not before by other changes', async (asked, delayInSeconds) => {
    await run(() => queue.wake(PROJECT, asked));
    await add(issues(1));
    expect(await pushed()).toEqual([{ ...WOKEN, delayInSeconds }]);
  });

  test('is woken again when its event never came', async () => {
    await add(issues(1));
    await pushed();
    later(5 * 60);
    await add(issues(2));
    expect(await pushed()).toEqual([]);
    later(16);
    await add(issues(3));
    expect(await pushed()).toEqual([WOKEN]);
  });

  test('is woken although a key in an unknown form stands there', async () => {
    installation.host.kvs.store.set('plain', `refreshing:${PROJECT}`, 'yes');
    await add(issues(1));
    expect(await pushed()).toEqual([WOKEN]);
  });
});

test('a queue that refuses an event keeps neither the notes nor the next event from coming', async () => {
  const { modules } = installation.host.manifest;
  const { consumer } = modules;
  delete modules['consumer'];
  const error = await run(() => errorOf(queue.add(PROJECT, issues(1))));
  expect(error).toMatchObject({ error: { code: 'JIRA_UNAVAILABLE', detail: 'queue' } });
  modules['consumer'] = consumer!;
  await add(issues(2));
  expect(await pushed()).toEqual([WOKEN]);
  expect((await take()).issues).toEqual(issues(1, 2));
});
