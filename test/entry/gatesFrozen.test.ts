import { STARTING_DONE_GATE, STARTING_READY_GATE, type Check } from '../../src/domain/gates/gate';
import { doneGate, EDITORS, gatesWithDone } from '../builders/gates';
import { NOW, valueOf } from '../fakes/app';
import { accountOf, byPeople, startGates, tickedBy, type GatesApp } from '../fakes/gates';

/** An issue that passed keeps the verdict and the version it passed with, as panel and JQL show it. */

let gates: GatesApp;
const base = { text: null, issueTypeIds: [], onlyJql: null };
const demo = tickedBy('demo', EDITORS);
const po = tickedBy('po', byPeople('po'));
const bugsOnly: Check = { ...base, id: 'bugs', type: 'jql', jql: 'labels = scanned', issueTypeIds: ['10003'] };
const later = tickedBy('later', EDITORS);
/** Of the sandbox's Jira, whose clock stands still. */
const SINCE = NOW.toISOString();
const AT = '2026-11-24T10:00:00.000Z';
const PASSED_THEN = { code: 'passedThen' };

/** What the app itself keeps once an issue that passes is done. */
const freeze = () => gates.app.host.drainQueue();
const stored = () => gates.app.host.kvs.store.list('plain').filter(({ key }) => key.startsWith('frozen:'));

beforeEach(async () => {
  gates = await startGates([demo, po, bugsOnly]);
  valueOf(await gates.tick('dev', 'demo'));
  valueOf(await gates.tick('po', 'po'));
});
afterEach(() => gates.app.expectContractKept());

async function passAndFinish(): Promise<void> {
  expect((await gates.finish()).status).toBe(204);
  await gates.app.host.settle();
  await freeze();
  expect(stored()).toHaveLength(1);
}

test('a gate that asks more later does not fail what passed before: it shows what was asked then', async () => {
  await passAndFinish();
  await gates.saveDone([{ ...demo, text: 'Other words' }, later]);
  const { result, stamp, frozenAt, mayTick } = await gates.gate('done', 'dev');
  expect(result).toMatchObject({ verdict: 'pass', open: 0, passed: 2, applicable: 2 });
  expect(result.results.map(({ check, finding, tick }) => [check.text, finding, tick?.by ?? null])).toEqual([
    [demo.text, { status: 'pass', reason: PASSED_THEN }, accountOf('dev')],
    [po.text, { status: 'pass', reason: PASSED_THEN }, accountOf('po')],
    [null, { status: 'notApplicable', reason: PASSED_THEN }, null],
  ]);
  expect(stamp).toEqual({ version: 1, at: expect.any(String), by: accountOf('admin') });
  expect(frozenAt).toEqual(expect.stringMatching(/^20.*Z$/));
  expect(mayTick).toEqual([]);
});

test('what changes in the issue afterwards changes nothing either', async () => {
  await passAndFinish();
  valueOf(await gates.tick('dev', 'demo', false));
  expect((await gates.gate()).result.verdict).toBe('pass');
  expect(await gates.found('voorrangDone = pass')).toBe(1);
});

test('other gates are judged now, and one it did not pass too', async () => {
  await passAndFinish();
  const ready = await gates.gate('ready');
  expect(ready).toMatchObject({ frozenAt: null, result: { verdict: 'fail' } });
  await gates.save({ gates: [{ ...STARTING_READY_GATE, checks: [later] }, doneGate([demo, po])] });
  expect((await gates.gate('ready')).result.results.map(({ check }) => check.id)).toEqual(['later']);
});

test('reopened, it is judged anew', async () => {
  await passAndFinish();
  await gates.saveDone([demo, po, later]);
  const path = `/rest/api/3/issue/${gates.issue.key}/transitions`;
  const { json } = await gates.app.rest('admin', 'GET', path);
  await gates.app.rest('admin', 'POST', path, { transition: { id: json.transitions[0].id } });
  const { result, frozenAt, stamp } = await gates.gate();
  expect([result.verdict, frozenAt, stamp.version]).toEqual(['fail', null, 2]);
});

test('JQL finds the verdict and version it passed with', async () => {
  await passAndFinish();
  await gates.saveDone([later]);
  valueOf(
    await gates.app.call(
      'saveScore',
      { model: 'starter', inputs: {}, replaceDamaged: false },
      { as: 'dev', issueId: gates.issue.id },
    ),
  );
  expect(gates.app.jira.site.issue(gates.issue.id)!.properties['voorrang-index']).toMatchObject({
    done: { verdict: 'pass', open: 0, version: 1 },
  });
});

test('where its version can no longer be read, the present gate shows what is known', async () => {
  await passAndFinish();
  await gates.saveDone([{ ...demo, text: 'Other words' }, later]);
  const { store } = gates.app.host.kvs;
  store.delete('plain', 'gate:10000:done:1:0');
  const { result, stamp } = await gates.gate();
  expect(result).toMatchObject({ verdict: 'pass', passed: 2, applicable: 2 });
  expect(result.results.map(({ check }) => check.text)).toEqual(['Other words']);
  expect(stamp).toEqual({ version: 1, at: null, by: null });
});

test('the version before the first is the one the app began with', async () => {
  await gates.save({ gates: gatesWithDone([demo]) });
  await gates.finish();
  const statuses = Object.fromEntries(STARTING_DONE_GATE.checks.map(({ id }) => [id, 'pass']));
  const frozen = { since: SINCE, gates: { done: { version: 0, at: AT, statuses } } };
  gates.app.host.kvs.store.set('plain', `frozen:10000:${gates.issue.id}`, frozen);
  const { result, stamp, frozenAt } = await gates.gate();
  expect(result.results.map(({ check }) => check)).toEqual(STARTING_DONE_GATE.checks);
  expect([stamp.version, frozenAt]).toEqual([0, AT]);
});

test('nothing written into the issue makes it look as if it had passed', async () => {
  gates = await startGates([later]);
  await gates.finish();
  const passed = { version: 1, statuses: { later: 'pass' } };
  const verdict = { verdict: 'pass', open: 0, version: 1 };
  const properties = `/rest/api/3/issue/${gates.issue.key}/properties`;
  const index = { v: 1, model: 'starter', ready: verdict, done: verdict, gates: [], approvals: true };
  await gates.app.rest('dev', 'PUT', `${properties}/voorrang-index`, index);
  await gates.app.rest('dev', 'PUT', `${properties}/voorrang`, {
    v: 1,
    inputs: {},
    ticks: {},
    frozen: { since: SINCE, gates: { done: { ...passed, at: AT } } },
  });
  expect(await gates.gate()).toMatchObject({ frozenAt: null, result: { verdict: 'fail' } });
});

test('how it passed in another project says nothing here', async () => {
  gates = await startGates([later]);
  await gates.finish();
  const frozen = { since: SINCE, gates: { done: { version: 1, at: AT, statuses: { later: 'pass' } } } };
  gates.app.host.kvs.store.set('plain', `frozen:10001:${gates.issue.id}`, frozen);
  expect(await gates.gate()).toMatchObject({ frozenAt: null, result: { verdict: 'fail' } });
  gates.app.host.kvs.store.set('plain', `frozen:10000:${gates.issue.id}`, frozen);
  expect(await gates.gate()).toMatchObject({ frozenAt: AT, result: { verdict: 'pass' } });
});

test('a kept verdict that cannot be read counts as none', async () => {
  gates = await startGates([later]);
  await gates.finish();
  gates.app.host.kvs.store.set('plain', `frozen:10000:${gates.issue.id}`, { since: SINCE, gates: 7 });
  expect(await gates.gate()).toMatchObject({ frozenAt: null, result: { verdict: 'fail' } });
});
