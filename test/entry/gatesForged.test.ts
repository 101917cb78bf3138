import { ISSUE_PROPERTY_LIMIT } from '../../src/domain/issueData';
import type { Check } from '../../src/domain/gates/gate';
import { DONE, gateSchema } from '../../src/domain/gates/gate';
import { doneGate, EDITORS, readyGate } from '../builders/gates';
import { errorOf, valueOf } from '../fakes/app';
import { acceptedBy, accountOf, byPeople, PRODUCT_OWNERS, startGates, tickedBy, type GatesApp } from '../fakes/gates';

/** What an editor writes into an issue by REST, and gates that are as large or as broken as can be. */

let gates: GatesApp;
afterEach(() => gates.app.expectContractKept());

const AT = '2026-11-01T10:00:00.000Z';
const base = { text: null, issueTypeIds: [], onlyJql: null };
const write = (key: string, value: unknown) =>
  gates.app.rest('dev', 'PUT', `/rest/api/3/issue/${gates.issue.key}/properties/${key}`, value);

describe('a forged property', () => {
  beforeEach(async () => {
    gates = await startGates([
      tickedBy('demo', byPeople('po')),
      acceptedBy(PRODUCT_OWNERS),
      tickedBy('anyone', EDITORS),
    ]);
  });

  it('ticks no check that is for named people, and accepts nothing', async () => {
    const { seen } = await gates.view();
    const stamp = { at: AT, by: accountOf('po') };
    const whole = { digest: seen, lines: [], criteria: [] };
    const ticks = { demo: stamp, anyone: stamp, accepted: { ...stamp, seen: whole } };
    const data = { v: 1, inputs: {}, ticks, approvals: ticks };
    expect((await write('voorrang', data)).status).toBe(201);
    expect(await gates.statuses()).toEqual({ demo: 'fail', accepted: 'fail', anyone: 'pass' });
    const byId = Object.fromEntries((await gates.gate()).result.results.map(({ check, tick }) => [check.id, tick]));
    expect(byId).toEqual({ demo: null, accepted: null, anyone: stamp });
    // Nor does the next write of the app make it true.
    valueOf(await gates.tick('dev', 'anyone', false));
    expect(await gates.statuses()).toEqual({ demo: 'fail', accepted: 'fail', anyone: 'fail' });
    expect(await gates.found('voorrangDone = fail AND voorrangDoneOpen = 3')).toBe(1);
  });

  it('that says what JQL finds changes nothing in the view, and is put right with the next change', async () => {
    const before = await gates.view();
    const verdict = { verdict: 'pass', open: 0, version: 1 };
    const index = { v: 1, model: 'starter', ready: verdict, done: verdict, gates: ['done:pass'], approvals: true };
    expect((await write('voorrang-index', index)).status).toBe(201);
    expect(await gates.view()).toEqual(before);
    valueOf(await gates.tick('dev', 'anyone'));
    expect(await gates.found('voorrangDone = fail AND voorrangDoneOpen = 2')).toBe(1);
  });

  it('of any shape does not keep the panel from judging', async () => {
    for (const value of [7, 'x', [], {}, { v: 1 }, { v: 2, done: { verdict: 'pass' } }]) {
      await write('voorrang-index', value);
      expect((await gates.gate()).result.verdict).toBe('fail');
    }
  });
});

test('what people of another project said of an issue counts for nothing here, once it was moved there and back', async () => {
  gates = await startGates([tickedBy('demo', byPeople('po'))]);
  const [here, other] = gates.app.jira.site.data.projects;
  const theirs = { settings: valueOf(await gates.app.call('getProject', {}, { as: 'admin' })).settings, revision: 0 };
  theirs.settings = {
    ...theirs.settings,
    gates: [theirs.settings.gates[0]!, doneGate([tickedBy('demo', byPeople('dev'))])],
  };
  valueOf(await gates.app.call('saveSettings', theirs, { as: 'admin', projectId: other!.id }));
  const issue = gates.app.jira.site.issue(gates.issue.id)!;
  issue.projectId = other!.id;
  valueOf(await gates.tick('dev', 'demo'));
  expect(await gates.statuses()).toEqual({ demo: 'pass' });
  issue.projectId = here!.id;
  expect(await gates.statuses()).toEqual({ demo: 'fail' });
});

describe('what cannot be told is unknown, with its reason', () => {
  it.each<[string, Check, object]>([
    [
      'a deleted field',
      { ...base, id: 'x', type: 'fieldSet', fieldId: 'customfield_99999', fieldName: 'Test notes' },
      { code: 'fieldNotShown', field: 'Test notes' },
    ],
    [
      'a broken JQL',
      { ...base, id: 'x', type: 'jql', jql: 'labels =' },
      { code: 'jqlRefused', sentence: expect.stringMatching(/JQL/) },
    ],
    [
      'a vanished role',
      acceptedBy({ type: 'role', roleId: '10099', roleName: 'Owners' }, 'x'),
      { code: 'roleGone', role: 'Owners' },
    ],
  ])('%s', async (_what, check, reason) => {
    gates = await startGates([check]);
    const { result } = await gates.gate();
    expect(result).toMatchObject({
      verdict: 'unknown',
      open: 1,
      results: [{ finding: { status: 'unknown', reason } }],
    });
  });
});

describe('a gate of 200 checks of 500 characters', () => {
  const WORDS = 'é€'.repeat(250);
  const many = (id: string, count: number): Check[] =>
    Array.from({ length: count }, (_, n) => ({ ...tickedBy(`${id}-${n}`, EDITORS), text: WORDS }));

  it('is saved, shown, and ticked one after the other, within what Jira keeps of an issue', async () => {
    const checks = many('check-of-the-definition-of-done', 200);
    gates = await startGates(checks);
    expect(gateSchema.parse(doneGate(checks)).checks).toHaveLength(200);
    expect((await gates.gate()).result.results.map(({ check }) => check)).toEqual(checks);
    for (const { id } of checks) valueOf(await gates.tick('dev', id));
    expect((await gates.gate()).result).toMatchObject({ verdict: 'pass', passed: 200, open: 0 });
    const stored = JSON.stringify(gates.app.jira.site.issue(gates.issue.id)!.properties.voorrang);
    expect(stored.length).toBeLessThan(ISSUE_PROPERTY_LIMIT);
    expect(stored.length).toBeGreaterThan(20_000);
  }, 180_000);

  it('for named people is ticked to the last, in the app’s own storage', async () => {
    const checks = many('by-name', 200).map((check): Check => ({ ...check, who: byPeople('dev') }) as Check);
    gates = await startGates(checks);
    for (const { id } of checks) valueOf(await gates.tick('dev', id));
    expect((await gates.gate()).result).toMatchObject({ verdict: 'pass', passed: 200 });
  }, 180_000);

  it('and another beside it outgrow what Jira keeps: the tick too much is refused, and nothing is lost', async () => {
    const short = (id: string) => many(id, 200).map((check): Check => ({ ...check, text: 'x'.repeat(500) }));
    gates = await startGates([readyGate(short('ready')), doneGate(short('done'))]);
    const by = accountOf('dev');
    const ids = ['ready', 'done'].flatMap((gate) => short(gate).map(({ id }) => id));
    const ticks: Record<string, { at: string; by: string }> = {};
    const size = () => JSON.stringify({ v: 1, inputs: {}, ticks }).length;
    const free = () => ISSUE_PROPERTY_LIMIT - size() > 120;
    while (free()) ticks[ids[Object.keys(ticks).length]!] = { at: AT, by };
    await write('voorrang', { v: 1, inputs: {}, ticks });
    const next = ids.slice(Object.keys(ticks).length);
    const answers = [];
    for (const id of next.slice(0, 3)) answers.push(await gates.tick('dev', id));
    expect(errorOf(answers.at(-1)!)).toMatchObject({ code: 'TOO_LARGE' });
    const kept = gates.app.jira.site.issue(gates.issue.id)!.properties.voorrang as { ticks: object };
    expect(kept.ticks).toMatchObject(ticks);
    // What was ticked can still be taken away, which makes room again.
    for (const id of ids.slice(0, 3)) valueOf(await gates.tick('dev', id, false));
    valueOf(await gates.tick('dev', next[2]!));
    expect((await gates.gate(DONE)).result.verdict).toBe('fail');
  });
});
