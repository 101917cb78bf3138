import { STARTING_READY_GATE, type Gate } from '../../src/domain/gates/gate';
import { doneGate, EDITORS } from '../builders/gates';
import { errorOf, valueOf } from '../fakes/app';
import { accountOf, breakStorage, byPeople, startGates, tickedBy, type GatesApp } from '../fakes/gates';

/** What JQL finds of an issue, and what people entered, as far as both fit into Jira's properties. */

let gates: GatesApp;
afterEach(() => gates.app.expectContractKept());

const PO = byPeople('po');
const index = () => gates.app.jira.site.issue(gates.issue.id)!.properties['voorrang-index'];
const release = (...ids: string[]): Gate => ({
  id: 'release',
  name: 'Release',
  checks: ids.map((id) => tickedBy(id, EDITORS)),
});

test('of a gate of its own JQL finds the verdict and how many checks are open', async () => {
  gates = await startGates([STARTING_READY_GATE, doneGate([]), release('a', 'b', 'c')]);
  valueOf(await gates.tick('dev', 'a'));
  expect(index()).toMatchObject({ gates: ['release:fail'], gatesOpen: ['release:2'] });
  expect(await gates.found('voorrangGateOpen = "release:2"')).toBe(1);
  expect(await gates.found('voorrangGateOpen in ("release:1", "release:3")')).toBe(0);
  valueOf(await gates.tick('dev', 'b'));
  valueOf(await gates.tick('dev', 'c'));
  expect(await gates.found('voorrangGateOpen = "release:0" AND voorrangGate = "release:pass"')).toBe(1);
});

describe('an approval of a check that is gone', () => {
  const puts = async (work: () => Promise<unknown>) =>
    (await gates.requests(work)).filter((request) => request.includes('PUT') && request.includes('voorrang-index'));
  const refresh = async () => {
    await gates.edit('dev', { summary: `Pay ${Math.random()}` });
    await gates.app.host.settle();
    await gates.app.host.drainQueue();
  };
  const score = () =>
    gates.app.call(
      'saveScore',
      { model: 'starter', inputs: {}, replaceDamaged: false },
      { as: 'dev', issueId: gates.issue.id },
    );

  it('does not make the index of a finished issue go back and forth', async () => {
    gates = await startGates([tickedBy('po', PO), tickedBy('demo', EDITORS)]);
    valueOf(await gates.tick('po', 'po'));
    await gates.finish();
    await gates.saveDone([tickedBy('demo', EDITORS)]);
    await refresh();
    expect(index()).toMatchObject({ approvals: false });
    expect(
      await puts(async () => {
        valueOf(await score());
        await refresh();
        valueOf(await score());
        await refresh();
      }),
    ).toEqual([]);
  });
});

describe('where storage does not say how a finished issue passed', () => {
  beforeEach(async () => {
    gates = await startGates([tickedBy('demo', EDITORS)]);
    valueOf(await gates.tick('dev', 'demo'));
    await gates.finish();
    await gates.app.host.settle();
    await gates.app.host.drainQueue();
    expect((await gates.gate()).frozenAt).not.toBeNull();
  });
  const breakFrozen = () => breakStorage(gates.app, (path, body) => path.endsWith('/get') && body.includes('frozen:'));

  it('the panel shows how it stands now, and the other calls work', async () => {
    breakFrozen();
    expect(await gates.gate()).toMatchObject({ frozenAt: null, result: { verdict: 'pass' } });
    valueOf(await gates.tick('dev', 'demo', false));
    expect(await gates.gate()).toMatchObject({ result: { verdict: 'fail' } });
  });

  it('JQL keeps what it was', async () => {
    const before = index();
    breakFrozen();
    valueOf(await gates.tick('dev', 'demo', false));
    expect(index()).toEqual(before);
  });
});

describe('ticks of checks that are gone', () => {
  const AT = (n: number) => new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString();
  const gone = (count: number) =>
    Object.fromEntries(
      // The youngest first, so that age is not the order in which they stand there.
      Array.from({ length: count }, (_, n) => count - 1 - n).map((n) => [
        `old-check-${n}-aaaaaaaaaaaaaaaaaaaaaaa`.slice(0, 40),
        { at: AT(n), by: accountOf('dev') },
      ]),
    );
  const store = async (ticks: object, inputs: object = {}) => {
    const path = `/rest/api/3/issue/${gates.issue.key}/properties/voorrang`;
    expect((await gates.app.rest('dev', 'PUT', path, { v: 1, inputs, ticks })).status).toBeLessThan(300);
  };
  const ticks = () =>
    (gates.app.jira.site.issue(gates.issue.id)!.properties.voorrang as { ticks: Record<string, unknown> }).ticks;
  const size = () => JSON.stringify(gates.app.jira.site.issue(gates.issue.id)!.properties.voorrang).length;

  beforeEach(async () => {
    gates = await startGates([tickedBy('demo', EDITORS), tickedBy('kept', EDITORS)]);
  });

  it('stay as long as there is room', async () => {
    await store(gone(100));
    valueOf(await gates.tick('dev', 'demo'));
    expect(Object.keys(ticks())).toHaveLength(101);
  });

  it('make room for a new one, the oldest first and no more than it takes', async () => {
    const kept = { kept: { at: AT(0), by: accountOf('dev') } };
    let most = 200;
    while (JSON.stringify({ v: 1, inputs: {}, ticks: { ...gone(most + 1), ...kept } }).length <= 32_768) most += 1;
    await store({ ...gone(most), ...kept });
    valueOf(await gates.tick('dev', 'demo'));
    expect(ticks()).toHaveProperty('demo');
    expect(ticks()).toHaveProperty('kept');
    const left = Object.keys(ticks()).filter((id) => id.startsWith('old'));
    expect(left).toHaveLength(most - 1);
    expect(left.some((id) => id.startsWith('old-check-0-'))).toBe(false);
    expect(size()).toBeLessThanOrEqual(32_768);
  });

  it('are all the room there is: what still does not fit is refused, and nothing is changed', async () => {
    const input = { value: 1, at: AT(0), by: accountOf('dev') };
    const of = (keys: readonly string[]) => ({ rice: Object.fromEntries(keys.map((key) => [key, input])) });
    const length = (keys: readonly string[]) => JSON.stringify({ v: 1, inputs: of(keys), ticks: {} }).length;
    const keys: string[] = [];
    while (length([...keys, 'other-000']) <= 32_768) keys.push(`reach-${String(keys.length).padStart(3, '0')}`);
    // Longer names for the rest of the room, but for a few characters.
    for (let n = 0; n < keys.length && length(keys) < 32_768 - 40; n += 1) keys[n] += 'x'.repeat(30);
    const inputs = of(keys);
    await store({}, inputs);
    expect(errorOf(await gates.tick('dev', 'demo')).code).toBe('TOO_LARGE');
    expect(ticks()).toEqual({});
  });
});
