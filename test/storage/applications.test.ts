import { applicationStore as store } from '../../src/storage/applications';
import type { Application } from '../../src/usecases/applying/application';
import { modelsInUse, STARTING_SETTINGS } from '../../src/domain/settings';
import { MOST_ISSUES_IN_ORDER } from '../../src/domain/ranking/moves/move';
import { startFunction, type Function } from '../fakes/inFunction';

const DAY_MS = 86_400_000;
const at = (day: number) => new Date(Date.UTC(2026, 10, day, 9)).toISOString();

let clock: Date;
let installation: Function;
beforeEach(async () => {
  clock = new Date(at(23));
  installation = await startFunction(() => clock);
});

const application = (more: Partial<Application> = {}): Application => ({
  id: 'a1',
  projectId: '100',
  by: 'ann',
  at: at(23),
  updatedAt: at(23),
  state: 'running',
  scope: { rows: 'all', count: 2, filtered: false },
  decidedBy: {
    models: modelsInUse(STARTING_SETTINGS),
    blockingLinks: null,
    unscored: 'last',
    settingsRevision: 0,
  },
  issues: 2,
  toMove: 1,
  moved: 0,
  batches: 0,
  version: 0,
  topBefore: ['1', '2'],
  topAfter: ['2', '1'],
  undoes: null,
  undoneBy: null,
  ...more,
});
const orders = { former: ['1', '2'], wanted: ['2', '1'], mayMove: null };
const hold = { applicationId: 'a1', by: 'ann', until: at(24) };
const moves = [{ issueIds: ['2'], side: 'before' as const, anchorId: '1' }];

test('an application comes back as it was written, with its orders', async () => {
  const plain = application();
  const undo = application({ id: 'a2', undoes: 'a1', undoneBy: 'a3' });
  await installation.run(async () => {
    await store.open(plain, orders);
    await store.open(undo, orders);
    expect(await store.read('a1')).toEqual(plain);
    expect(await store.read('a2')).toEqual(undo);
    expect(await store.orders('a1')).toEqual(orders);
    expect(await store.read('a9')).toBeNull();
    expect(await store.orders('a9')).toBeNull();
  });
});

test('the latest of a project come newest first, and no more than asked for', async () => {
  await installation.run(async () => {
    for (const day of [3, 1, 2]) await store.open(application({ id: `day${day}`, at: at(day) }), orders);
    await store.open(application({ id: 'other', projectId: '200' }), orders);
    expect((await store.latest('100', 50)).map(({ id }) => id)).toEqual(['day3', 'day2', 'day1']);
    expect((await store.latest('100', 2)).map(({ id }) => id)).toEqual(['day3', 'day2']);
    expect(await store.latest('300', 50)).toEqual([]);
  });
});

test('what cannot be read is shown nowhere', async () => {
  await installation.run(async () => {
    await store.open(application(), orders);
    await store.open(application({ id: 'a2' }), orders);
  });
  const raw = { ...application({ id: 'a3' }), state: 'paused', undoes: undefined, undoneBy: undefined };
  installation.host.kvs.store.set('entity:application', 'a3', raw);
  await installation.run(async () => {
    expect(await store.read('a3')).toBeNull();
    expect((await store.latest('100', 50)).map(({ id }) => id).sort()).toEqual(['a1', 'a2']);
  });
});

test('a model in the form of another version keeps an application readable, and is not lost when it is written again', async () => {
  const later = { id: 'rice', criteria: 'in another form' } as const;
  const { decidedBy } = application();
  await installation.run(async () => {
    await store.open(application({ decidedBy: { ...decidedBy, models: [later] } }), orders);
    const read = await store.read('a1');
    await store.write([{ ...read!, state: 'done' }]);
    expect((await store.read('a1'))?.decidedBy.models).toEqual([later]);
  });
});

test('what was written since it was read is not overwritten, nor is anything of the same write', async () => {
  const busy = { error: { code: 'BUSY', detail: 'own' } };
  /** Here, since what leaves a function has lost its kind. */
  const errorOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => error,
    );
  await installation.run(async () => {
    const read = application();
    const other = application({ id: 'a2' });
    await store.open(read, orders);
    await store.open(other, orders);
    expect(await store.takeHold('100', hold)).toBe(true);
    await store.write([{ ...read, state: 'stopped' }]);
    expect(await errorOf(store.write([other, { ...read, state: 'done' }], { projectId: '100' }))).toMatchObject(busy);
    expect(await errorOf(store.writeBatch({ ...read, batches: 1 }, { number: 0, moves }, null))).toMatchObject(busy);
    expect(await store.read('a1')).toEqual({ ...read, state: 'stopped', version: 1 });
    expect(await store.read('a2')).toEqual(other);
    expect(await store.journal('a1', 1)).toBeNull();
    expect(await store.holdOf('100')).toEqual(hold);
    await store.write([(await store.read('a1'))!, other], { projectId: '100' });
    expect(await store.holdOf('100')).toBeNull();
  });
});

test('orders of the largest size and with the longest ids fit', async () => {
  const former = Array.from({ length: MOST_ISSUES_IN_ORDER }, (_, n) => String(10n ** 18n + BigInt(n)));
  const large = { former, wanted: [...former].reverse(), mayMove: former };
  await installation.run(async () => {
    await store.open(application(), large);
    expect(await store.orders('a1')).toEqual(large);
  });
});

test('the journal is in the order of the batches, and none when one of them is missing', async () => {
  const other = [{ issueIds: ['1'], side: 'after' as const, anchorId: '2' }];
  await installation.run(async () => {
    expect(await store.journal('a1', 0)).toEqual([]);
    let latest = application();
    await store.open(latest, orders);
    for (let number = 0; number < 25; number += 1)
      latest = await store.writeBatch(latest, { number, moves: number % 2 ? other : moves }, hold);
    const read = await store.journal('a1', 25);
    expect(read?.map(({ issueIds }) => issueIds[0])).toEqual(Array.from({ length: 25 }, (_, n) => (n % 2 ? '1' : '2')));
    expect(await store.journal('a1', 26)).toBeNull();
  });
  installation.host.kvs.store.set('plain', 'moves:a1:3', { moves: 'none' });
  expect(await installation.run(() => store.journal('a1', 25))).toBeNull();
});

test('orders and journal are kept for 8 days, the application for good', async () => {
  await installation.run(async () => {
    await store.open(application(), orders);
    await store.writeBatch(application({ batches: 1 }), { number: 0, moves }, hold);
  });
  clock = new Date(clock.getTime() + 8 * DAY_MS - 1);
  expect(await installation.run(() => store.orders('a1'))).toEqual(orders);
  clock = new Date(clock.getTime() + 1);
  await installation.run(async () => {
    expect(await store.orders('a1')).toBeNull();
    expect(await store.journal('a1', 1)).toBeNull();
    expect(await store.read('a1')).toEqual(application({ batches: 1, version: 1 }));
  });
});

test('of two who take hold of a project one gets it', async () => {
  await installation.run(async () => {
    const bob = { ...hold, applicationId: 'b1', by: 'bob' };
    expect((await Promise.all([store.takeHold('100', hold), store.takeHold('100', bob)])).sort()).toEqual([
      false,
      true,
    ]);
    expect(await store.takeHold('200', bob)).toBe(true);
    await store.replaceHold('100', bob);
    expect(await store.holdOf('100')).toEqual(bob);
    await store.release('100');
    await store.release('100');
    expect(await store.holdOf('100')).toBeNull();
    expect(await store.takeHold('100', hold)).toBe(true);
  });
});

test('a hold that cannot be read holds nobody off', async () => {
  installation.host.kvs.store.set('plain', 'applying:100', 'mine');
  await installation.run(async () => {
    expect(await store.holdOf('100')).toBeNull();
    expect(await store.takeHold('100', hold)).toBe(false);
    await store.replaceHold('100', hold);
    expect(await store.holdOf('100')).toEqual(hold);
  });
});
