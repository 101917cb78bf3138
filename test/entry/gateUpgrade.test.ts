import { STARTING_READY_GATE, type Check } from '../../src/domain/gates/gate';
import { EDITORS, gatesWithDone } from '../builders/gates';
import { NOW, valueOf } from '../fakes/app';
import { startGates, tickedBy, type GatesApp } from '../fakes/gates';

/** The Definition of Done as the first version stored it: what was judged by it can be looked up for good. */

const PROJECT = '10000';
const old = { id: 'demo', type: 'manual' as const, text: 'Demo given', issueTypeIds: [] as string[] };
const upgraded: Check = { ...old, onlyJql: null, who: EDITORS };
const later = tickedBy('later', EDITORS);

let gates: GatesApp;
beforeEach(async () => {
  gates = await startGates([later]);
});
afterEach(() => gates.app.expectContractKept());

/** As if the project had never saved anything but this. */
function storeEarlier(checks: readonly object[] = [old]): void {
  const { store } = gates.app.host.kvs;
  for (const { key } of store.list('plain')) if (key.startsWith('gate:')) store.delete('plain', key);
  store.delete('entity:settings-revision', PROJECT);
  store.set('plain', `settings:${PROJECT}`, {
    revision: 4,
    settings: { v: 1, activeModel: 'ice', models: {}, doneGate: { checks }, blockingLinks: null, unscored: 'last' },
  });
}
const read = async () => valueOf(await gates.app.call('getProject', {}, { as: 'admin' }));
const history = async (gateId: string, before: number | null = null) =>
  valueOf(await gates.app.call('getGateHistory', { gateId, before }, { as: 'admin' }));

test('an issue that passed by it shows what it asked, before and after someone saves another', async () => {
  storeEarlier();
  valueOf(await gates.tick('dev', 'demo'));
  expect((await gates.finish()).status).toBe(204);
  await gates.app.host.settle();
  await gates.app.host.drainQueue();
  const passed = { frozenAt: NOW.toISOString(), stamp: { version: 4, at: null, by: null } };
  const shown = async () => {
    const { frozenAt, stamp, result } = await gates.gate();
    return { frozenAt, stamp, checks: result.results.map(({ check }) => check), passed: result.passed };
  };
  expect(await shown()).toEqual({ ...passed, frozenAt: expect.any(String), checks: [upgraded], passed: 1 });
  await gates.saveDone([later]);
  expect(await shown()).toEqual({ ...passed, frozenAt: expect.any(String), checks: [upgraded], passed: 1 });
});

test('its history begins with it, whether or not something was saved since', async () => {
  storeEarlier();
  const first = { gate: gatesWithDone([upgraded])[1], version: 4, at: null, by: null };
  expect(await history('done')).toEqual({ versions: [first], before: null });
  await gates.saveDone([later]);
  const { versions, before } = await history('done');
  expect(versions).toMatchObject([{ version: 5, gate: { checks: [later] } }, first]);
  expect(before).toBeNull();
  expect((await history('ready')).versions).toMatchObject([{ version: 4, gate: STARTING_READY_GATE, by: null }]);
  expect((await read()).gateStamps).toMatchObject({ ready: { version: 4 }, done: { version: 5 } });
});

test('a save that failed after keeping some of it does not keep it from being whole', async () => {
  storeEarlier();
  const { kvs } = gates.app.host;
  kvs.store.set('plain', `gate:${PROJECT}:ready:4:1`, { left: 'behind' });
  await gates.saveDone([later]);
  expect((await history('ready')).versions).toHaveLength(1);
  expect((await read()).damaged).toBe(false);
});

test('whatever ids its checks have, the settings are read', async () => {
  const ids = ['_m1', 'ready-criteria', 'constructor', '-x'];
  storeEarlier(ids.map((id) => ({ ...old, id })));
  const { damaged, settings } = await read();
  expect(damaged).toBe(false);
  expect(settings.gates.map(({ checks }) => checks.map(({ id }) => id))).toEqual([
    ['ready-criteria-x', 'ready-testable', 'ready-blockers'],
    ['_m1', 'ready-criteria', 'check-constructor', '-x'],
  ]);
  // What was ticked stays ticked.
  valueOf(await gates.tick('dev', '_m1'));
  expect(await gates.statuses()).toMatchObject({ _m1: 'pass' });
  await gates.save({});
  expect((await read()).settings.gates).toEqual(settings.gates);
});

test('a long history is read page by page, without what was never in force', async () => {
  for (let n = 0; n < 24; n += 1) await gates.saveDone([tickedBy(`c${n}`, EDITORS)]);
  const { store } = gates.app.host.kvs;
  // Two saves failed: one where a page ends, one inside of it.
  const part = (version: number) =>
    JSON.parse(store.peek('plain', `gate:${PROJECT}:done:${version}:0`)!.json) as object;
  store.set('plain', `gate:${PROJECT}:done:16:0`, { ...part(16), after: 14 });
  store.set('plain', `gate:${PROJECT}:done:20:0`, { ...part(20), after: 18 });
  const pages = [await history('done')];
  while (pages.at(-1)!.before !== null) pages.push(await history('done', pages.at(-1)!.before));
  const all = Array.from({ length: 25 }, (_, index) => 25 - index);
  expect(pages.flatMap(({ versions }) => versions.map(({ version }) => version))).toEqual(
    all.filter((version) => version !== 15 && version !== 19),
  );
  expect(pages).toHaveLength(3);
});
