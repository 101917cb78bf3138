import type { Check, Gate } from '../../src/domain/gates/gate';
import { STARTING_SETTINGS, type ProjectSettings } from '../../src/domain/settings';
import { EDITORS, gatesWithDone } from '../builders/gates';
import { errorOf, startApp, valueOf, type App } from '../fakes/app';
import { breakStorage, tickedBy } from '../fakes/gates';

/** Saving settings, when others save too, and when a save fails halfway: nothing is mixed, and nothing written twice. */

let app: App;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.expectContractKept());

const PROJECT = '10000';
const OUT_OF_DATE = { code: 'OUT_OF_DATE', detail: 'settings' };
const settingsWith = (gates: readonly Gate[]): ProjectSettings => ({ ...STARTING_SETTINGS, gates: [...gates] });
const save = (checks: readonly Check[], revision: number) =>
  app.call('saveSettings', { settings: settingsWith(gatesWithDone(checks)), revision }, { as: 'admin' });
const read = async () => valueOf(await app.call('getProject', {}, { as: 'admin' }));
const doneChecks = async () => (await read()).settings.gates[1]!.checks.map(({ id }) => id);
const versions = async () => {
  const { versions: all } = valueOf(
    await app.call('getGateHistory', { gateId: 'done', before: null }, { as: 'admin' }),
  );
  return all.map(({ version, gate }) => [version, gate.checks.map(({ id }) => id)]);
};
const store = () => app.host.kvs.store;
const parts = () =>
  new Map(
    store()
      .list('plain')
      .flatMap(({ key, json }) => (key.startsWith(`gate:${PROJECT}:done:`) ? [[key, json]] : [])),
  );
const [a, b, c] = ['a', 'b', 'c'].map((id) => tickedBy(id, EDITORS)) as [Check, Check, Check];

test.each([
  ['the first settings of a project', 0],
  ['later ones', 1],
])('of two who save %s at once one is told, and what the other saved is whole', async (_which, revision) => {
  if (revision > 0) valueOf(await save([c], 0));
  const before = parts();
  const answers = await Promise.all([save([a], revision), save([b], revision)]);
  const [winner] = answers.flatMap((answer, index) => (answer.ok ? [['a', 'b'][index]!] : []));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(errorOf(answers.find(({ ok }) => !ok)!)).toMatchObject(OUT_OF_DATE);
  expect(await doneChecks()).toEqual([winner]);
  for (const [key, json] of before) expect(parts().get(key)).toBe(json);
  expect((await versions()).map(([, ids]) => ids)).toEqual([[winner], ...(revision > 0 ? [['c']] : [])]);
  valueOf(await save([a, b], revision + 1));
  expect((await versions()).map(([, ids]) => ids)).toEqual([['a', 'b'], [winner], ...(revision > 0 ? [['c']] : [])]);
});

test('ten who save at once leave one of ten', async () => {
  const all = Array.from({ length: 10 }, (_, n) => [tickedBy(`c${n}`, EDITORS), tickedBy(`d${n}`, EDITORS)]);
  const answers = await Promise.all(all.map((checks) => save(checks, 0)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const winner = answers.findIndex(({ ok }) => ok);
  expect(await doneChecks()).toEqual([`c${winner}`, `d${winner}`]);
  expect(await versions()).toHaveLength(1);
});

test('a project that saved before two were kept apart goes on, and is guarded from then on', async () => {
  valueOf(await save([a], 0));
  store().delete('entity:settings-revision', PROJECT);
  const answers = await Promise.all([save([b], 1), save([c], 1)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(errorOf(answers.find(({ ok }) => !ok)!)).toMatchObject(OUT_OF_DATE);
  valueOf(await save([a, b], 2));
  expect(errorOf(await save([c], 2))).toMatchObject(OUT_OF_DATE);
});

test('a save that fails halfway changes nothing, and what it left behind is no version that ever counted', async () => {
  valueOf(await save([a], 0));
  const whole = app.host.kvs.request.bind(app.host.kvs);
  breakStorage(app, (path) => path.includes('transaction'));
  expect(errorOf(await save([b], 1))).toMatchObject({ code: 'JIRA_UNAVAILABLE', detail: 'storage' });
  app.host.kvs.request = whole;
  expect(await doneChecks()).toEqual(['a']);
  const left = parts();
  valueOf(await save([c], 1));
  for (const [key, json] of left) expect(parts().get(key)).toBe(json);
  expect(await versions()).toEqual([
    [3, ['c']],
    [1, ['a']],
  ]);
  expect((await read()).gateStamps.done).toMatchObject({ version: 3 });
});

test('a gate that is back after it was gone gets the next free number, however many versions it had', async () => {
  const release = (n: number): Gate => ({ id: 'release', name: `Release ${n}`, checks: [] });
  const saveGates = (gates: readonly Gate[], revision: number) =>
    app.call('saveSettings', { settings: settingsWith([...gatesWithDone([a]), ...gates]), revision }, { as: 'admin' });
  for (let n = 0; n < 25; n += 1) valueOf(await saveGates([release(n)], n));
  valueOf(await saveGates([], 25));
  valueOf(await saveGates([release(26)], 26));
  expect(await read()).toMatchObject({ damaged: false, gateStamps: { release: { version: 26 } } });
});

describe('settings whose revision cannot be read', () => {
  const spoil = () => store().set('plain', `settings:${PROJECT}`, { revision: 'x' });

  it('go on counting where they were, and no version is written over', async () => {
    valueOf(await save([a], 0));
    valueOf(await save([b], 1));
    const before = parts();
    spoil();
    expect(await read()).toMatchObject({ damaged: true, revision: 2, settings: STARTING_SETTINGS });
    expect(errorOf(await save([c], 0))).toMatchObject(OUT_OF_DATE);
    valueOf(await save([c], 2));
    expect(await read()).toMatchObject({ damaged: false, revision: 3 });
    for (const [key, json] of before) expect(parts().get(key)).toBe(json);
    expect(await versions()).toEqual([
      [3, ['c']],
      [2, ['b']],
      [1, ['a']],
    ]);
  });

  it('lose no version either where that is gone too', async () => {
    valueOf(await save([a], 0));
    const before = parts();
    spoil();
    store().delete('entity:settings-revision', PROJECT);
    expect((await read()).revision).toBe(0);
    valueOf(await save([b], 0));
    for (const [key, json] of before) expect(parts().get(key)).toBe(json);
    expect(await versions()).toEqual([
      [2, ['b']],
      [1, ['a']],
    ]);
  });
});

describe('as many long checks as a gate may have', () => {
  const labels = Array.from({ length: 20 }, () => '€'.repeat(255));
  const long = (id: string): Check => ({ id, type: 'labelSet', labels, text: null, issueTypeIds: [], onlyJql: null });

  it('are kept and read again', async () => {
    const checks = Array.from({ length: 28 }, (_, n) => long(`c${n}`));
    valueOf(await save(checks, 0));
    expect((await read()).settings.gates[1]!.checks).toEqual(checks);
    expect(parts().size).toBeGreaterThan(1);
    for (const json of parts().values()) expect(Buffer.byteLength(json)).toBeLessThan(240 * 1024);
  });
});

test.each(['constructor', 'toString', 'hasOwnProperty', '__proto__', '../x'])(
  'a gate cannot be called %s by its id, nor can a check',
  async (id) => {
    valueOf(await save([a], 0));
    const own = (gate: Gate) => settingsWith([...gatesWithDone([b]), gate]);
    for (const settings of [
      own({ id, name: 'Release', checks: [c] }),
      own({ id: 'release', name: 'Release', checks: [tickedBy(id, EDITORS)] }),
    ])
      expect(errorOf(await app.callRaw('saveSettings', { settings, revision: 1 }, { as: 'admin' }))).toMatchObject({
        code: 'INVALID_INPUT',
      });
    for (const before of [null, 3])
      expect(errorOf(await app.callRaw('getGateHistory', { gateId: id, before }, { as: 'admin' })).code).toBe(
        'INVALID_INPUT',
      );
    expect(await doneChecks()).toEqual(['a']);
  },
);
