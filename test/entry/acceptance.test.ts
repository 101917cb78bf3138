import type { GatesView } from '../../src/contract/views';
import { errorOf, valueOf } from '../fakes/app';
import {
  acceptedBy,
  accountOf,
  breakStorage,
  byPeople,
  PRODUCT_OWNERS,
  saying,
  startGates,
  tickedBy,
  type GatesApp,
} from '../fakes/gates';

/** Acceptance by the product owner, through the real handlers. */

let gates: GatesApp;
beforeEach(async () => {
  gates = await startGates([acceptedBy(PRODUCT_OWNERS)]);
});
afterEach(() => gates.app.expectContractKept());

const resultOf = (view: GatesView) => view.gates.find(({ id }) => id === 'done')!.result.results[0]!;
const result = async () => resultOf(await gates.view());
const finding = async () => (await result()).finding;
const accepted = { status: 'pass', reason: { code: 'accepted' } };

test('an issue is accepted by who is named, and says by whom and when', async () => {
  expect(await finding()).toEqual({ status: 'fail', reason: { code: 'notAccepted' } });
  const view = valueOf(await gates.accept('po'));
  expect(resultOf(view)).toMatchObject({
    finding: accepted,
    tick: { by: accountOf('po'), at: expect.stringMatching(/^20.*Z$/) },
  });
  expect(await gates.found('voorrangDone = pass')).toBe(1);
  expect(await finding()).toEqual(accepted);
});

test('nobody else accepts it or takes that back, not even an admin', async () => {
  for (const as of ['admin', 'dev', 'viewer'] as const)
    expect(errorOf(await gates.accept(as))).toMatchObject({ code: 'FORBIDDEN', detail: 'notNamed' });
  valueOf(await gates.accept('po'));
  for (const as of ['admin', 'dev', 'viewer'] as const)
    expect(errorOf(await gates.accept(as, { accepted: false }))).toMatchObject({
      code: 'FORBIDDEN',
      detail: 'notNamed',
    });
  expect((await gates.gate('done', 'admin')).mayTick).toEqual([]);
  expect((await gates.gate('done', 'po')).mayTick).toEqual(['accepted']);
  expect(await finding()).toEqual(accepted);
});

test('it is taken back', async () => {
  valueOf(await gates.accept('po'));
  expect(resultOf(valueOf(await gates.accept('po', { accepted: false })))).toMatchObject({
    finding: { status: 'fail', reason: { code: 'notAccepted' } },
    tick: null,
  });
  expect(await gates.found('voorrangDone = fail')).toBe(1);
  valueOf(await gates.accept('po', { accepted: false }));
});

test('a change of the description withdraws it, and says what is new; accepting again counts again', async () => {
  valueOf(await gates.accept('po'));
  await gates.edit('dev', { description: saying('Pay with iDEAL', 'And with a gift card') });
  expect(await finding()).toEqual({
    status: 'fail',
    reason: { code: 'acceptanceWithdrawn', newCriteria: [], newLines: ['And with a gift card'], gone: 0 },
  });
  valueOf(await gates.accept('po'));
  expect(await finding()).toEqual(accepted);
  await gates.edit('dev', { description: saying('Pay with iDEAL') });
  expect(await finding()).toMatchObject({ reason: { code: 'acceptanceWithdrawn', newLines: [], gone: 1 } });
});

test('what was accepted first stays accepted by the first, and back as it was it counts again', async () => {
  valueOf(await gates.accept('po'));
  const first = (await result()).tick;
  valueOf(await gates.accept('po'));
  expect((await result()).tick).toEqual(first);
  await gates.edit('dev', { description: saying('Something else') });
  expect((await finding()).status).toBe('fail');
  await gates.edit('dev', { description: saying('Pay with iDEAL') });
  expect(await finding()).toEqual(accepted);
});

test('ticks, formatting and other fields do not withdraw it', async () => {
  valueOf(await gates.accept('po'));
  const bold = { type: 'text', text: 'iDEAL', marks: [{ type: 'strong' }] };
  const description = {
    ...saying(),
    content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Pay with ' }, bold] }],
  };
  await gates.edit('dev', { description, summary: 'Other words', labels: ['x'] });
  expect(await finding()).toEqual(accepted);
});

test('the field of the acceptance criteria counts, where the project has one', async () => {
  const field = gates.app.jira.site.data.fields.find(({ schema }) => schema?.custom?.endsWith(':textarea'))!;
  await gates.save({ criteriaField: { id: field.id, name: field.name } });
  await gates.edit('po', { [field.id]: saying('Shows a receipt') });
  valueOf(await gates.accept('po'));
  await gates.edit('dev', { [field.id]: saying('Shows a receipt', 'Mails it too') });
  expect(await finding()).toMatchObject({
    reason: { code: 'acceptanceWithdrawn', newCriteria: ['Mails it too'], newLines: [], gone: 0 },
  });
});

test('nobody accepts what they have not seen', async () => {
  const { seen } = await gates.view('po');
  await gates.edit('dev', { description: saying('Pay with cash only') });
  expect(errorOf(await gates.accept('po', { seen }))).toMatchObject({ code: 'OUT_OF_DATE', detail: 'issue' });
  expect(errorOf(await gates.accept('po', { seen: '' }))).toMatchObject({ code: 'OUT_OF_DATE', detail: 'issue' });
  expect((await finding()).reason).toEqual({ code: 'notAccepted' });
});

test('a check that is gone, and one of another kind, are refused in their own words', async () => {
  await gates.saveDone([acceptedBy(PRODUCT_OWNERS), tickedBy('demo', PRODUCT_OWNERS)]);
  const call = (checkId: string) =>
    gates.app.call('setAcceptance', { checkId, accepted: true, seen: 'x' }, { as: 'po', issueId: gates.issue.id });
  expect(errorOf(await call('old'))).toMatchObject({ code: 'OUT_OF_DATE', detail: 'check' });
  expect(errorOf(await call('demo'))).toMatchObject({ code: 'INVALID_INPUT', detail: 'checkId' });
  expect(errorOf(await gates.tick('po', 'accepted'))).toMatchObject({ code: 'INVALID_INPUT', detail: 'checkId' });
});

test('someone who may not edit the issue accepts it all the same when they are named', async () => {
  await gates.saveDone([acceptedBy(byPeople('viewer'))]);
  valueOf(await gates.accept('viewer'));
  expect(await gates.found('voorrangDone = pass')).toBe(1);
});

test('of the customer’s texts only fingerprints are stored', async () => {
  await gates.edit('dev', { description: saying('A secret wish of the customer') });
  valueOf(await gates.accept('po'));
  const stored = gates.app.host.kvs.store.list('entity:approvals').map(({ json }) => json);
  expect(stored).toHaveLength(1);
  expect(stored[0]).not.toMatch(/secret|wish|customer|iDEAL/);
  expect(stored[0]).not.toMatch(/Pieter|Bakker/);
});

test('where storage does not answer, its checks are unknown and the others still count', async () => {
  await gates.saveDone([acceptedBy(PRODUCT_OWNERS), tickedBy('demo', { type: 'editors' })]);
  valueOf(await gates.accept('po'));
  breakStorage(gates.app, (path) => path.includes('/entity/get'));
  expect((await gates.gate()).result).toMatchObject({
    verdict: 'fail',
    results: [
      { finding: { status: 'unknown', reason: { code: 'approvalsNotRead' } } },
      { finding: { status: 'fail' } },
    ],
  });
  expect(errorOf(await gates.accept('po'))).toMatchObject({ code: 'JIRA_UNAVAILABLE', detail: 'storage' });
  expect(valueOf(await gates.tick('dev', 'demo')).gates[1]!.result.verdict).toBe('unknown');
  // JQL goes on finding what it found, until the refresher could look.
  expect(await gates.found('voorrangDone = fail')).toBe(1);
});

test('an acceptance that cannot be read counts as none, and can be given again', async () => {
  valueOf(await gates.accept('po'));
  const { store } = gates.app.host.kvs;
  const { key } = store.list('entity:approvals')[0]!;
  store.set('entity:approvals', key, { version: 3, approvals: { accepted: { by: 7 } } });
  expect((await finding()).reason).toEqual({ code: 'notAccepted' });
  valueOf(await gates.accept('po'));
  expect(await finding()).toEqual(accepted);
});

test('an acceptance whose index Jira refuses is kept, and found later', async () => {
  const app = gates.app;
  const site = app.jira.site;
  const write = site.data.projects[0]!.permissions.admin!;
  site.data.projects[0]!.permissions.admin = write.filter((permission) => permission !== 'EDIT_ISSUES');
  await gates.saveDone([acceptedBy(byPeople('viewer'))]);
  expect(resultOf(valueOf(await gates.accept('viewer'))).finding).toEqual(accepted);
  expect(await gates.found('voorrangDone = pass')).toBe(0);
  site.data.projects[0]!.permissions.admin = write;
  await app.host.drainQueue();
  expect(await gates.found('voorrangDone = pass')).toBe(1);
});
