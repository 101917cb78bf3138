import type { AppError } from '../../../../src/contract';
import { MOST_SCORED_AT_ONCE } from '../../../../src/contract/limits';
import { fail, ok } from '../../../../src/contract/result';
import { NO_DATA } from '../../../../src/domain/issueData';
import { STARTING_SETTINGS } from '../../../../src/domain/settings';
import { changesOf, NOTHING_TRIED, type Scenario } from '../../../../src/domain/whatIf/scenario';
import { carryOut, type Keeper } from '../../../../static/backlog/whatIf/keep/carryOut';
import { partsOf, planOf, wayToLink, type Part } from '../../../../static/backlog/whatIf/keep/plan';
import { BLOCKS, RELATES } from '../../../builders/issue';

const ALL = new Set<Part>(['settings', 'inputs', 'links']);
const settings = { ...STARTING_SETTINGS, activeModel: 'weighted' as const };
const today = { settings };

const manyInputs = (count: number): Scenario['inputs'] =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [String(at + 1), { weighted: { effort: 3 } }]));

const SCENARIO: Scenario = {
  model: 'valueEffort',
  weights: { weighted: { effort: 9 } },
  inputs: { '1': { valueEffort: { value: 4, effort: null } }, '2': { weighted: { effort: 3 } } },
  addedBlocks: [['1', '2']],
  droppedBlocks: [['3', '1']],
};

/** A world that takes everything, and remembers what it was asked for. */
function world(over: Partial<Keeper> = {}) {
  const asked: unknown[] = [];
  const progress: number[] = [];
  const waits: number[] = [];
  const keeper: Keeper = {
    saveSettings: (wanted) => {
      asked.push(wanted.activeModel);
      return Promise.resolve(ok(null));
    },
    saveScores: (changes) => {
      asked.push(changes.map(({ issueId }) => issueId));
      return Promise.resolve(ok({ results: changes.map(({ issueId }) => ({ issueId, data: NO_DATA })) }));
    },
    changeLink: ({ type }) => {
      asked.push(type);
      return Promise.resolve(ok(null));
    },
    onProgress: (settled) => progress.push(settled),
    wait: (seconds) => {
      waits.push(seconds);
      return Promise.resolve();
    },
    isStopped: () => false,
    ...over,
  };
  return { keeper, asked, progress, waits };
}

const run = (scenario: Scenario, chosen: ReadonlySet<Part>, keeper: Keeper) =>
  carryOut(planOf(scenario, today, chosen), partsOf(scenario).settings, keeper);

const BUSY: AppError = { code: 'RATE_LIMITED', retryAfterSeconds: 7 };
const AWAY: AppError = { code: 'JIRA_UNAVAILABLE' };

test('settings are saved first, then inputs of the model in use by then, then dependencies', async () => {
  const { keeper, asked, progress } = world();
  const { kept, refused } = await run(SCENARIO, ALL, keeper);
  expect(asked).toEqual(['valueEffort', ['1'], 'added', 'dropped']);
  expect(refused).toEqual([]);
  // The input of a model that is no longer in use stays tried out.
  expect(
    changesOf(SCENARIO).filter((change) => !kept.some((one) => JSON.stringify(one) === JSON.stringify(change))),
  ).toEqual([{ type: 'input', issueId: '2', model: 'weighted', key: 'effort', value: 3 }]);
  expect(progress).toEqual([2, 4, 5, 6]);
});

test('inputs of a model that is only tried out are not sent when the model itself is not kept', async () => {
  const plan = planOf(SCENARIO, today, new Set<Part>(['inputs']));
  expect(plan.inputs.map(({ issueId }) => issueId)).toEqual(['2']);
  expect(plan.unusable.map(({ issueId, key }) => [issueId, key])).toEqual([
    ['1', 'value'],
    ['1', 'effort'],
  ]);
  expect(plan.settings).toBeNull();
  const { keeper, asked } = world();
  await carryOut(plan, [], keeper);
  expect(asked).toEqual([['2']]);
});

test('settings that are refused keep everything else from being sent', async () => {
  const error: AppError = { code: 'OUT_OF_DATE', detail: 'settings' };
  const { keeper, asked } = world({ saveSettings: () => Promise.resolve(fail(error)) });
  expect(await run(SCENARIO, ALL, keeper)).toEqual({
    kept: [],
    refused: [{ changes: partsOf(SCENARIO).settings, error }],
  });
  expect(asked).toEqual([]);
});

test('no call holds more issues than one may, and none is sent twice', async () => {
  const count = 2 * MOST_SCORED_AT_ONCE + 3;
  const { keeper, asked } = world();
  const { kept } = await run({ ...NOTHING_TRIED, inputs: manyInputs(count) }, ALL, keeper);
  expect(kept).toHaveLength(count);
  expect(asked.map((ids) => (ids as string[]).length)).toEqual([MOST_SCORED_AT_ONCE, MOST_SCORED_AT_ONCE, 3]);
});

test('issues without an answer are asked for again, and those that are refused are named', async () => {
  const error: AppError = { code: 'FORBIDDEN', detail: 'EDIT_ISSUES' };
  const { keeper } = world({
    saveScores: (changes) =>
      Promise.resolve(
        ok({
          results: changes
            .slice(0, 2)
            .map(({ issueId }) => (issueId === '3' ? { issueId, error } : { issueId, data: NO_DATA })),
        }),
      ),
  });
  const { kept, refused } = await run({ ...NOTHING_TRIED, inputs: manyInputs(5) }, ALL, keeper);
  expect(kept.map((change) => 'issueId' in change && change.issueId)).toEqual(['1', '2', '4', '5']);
  expect(refused).toEqual([
    { changes: [{ type: 'input', issueId: '3', model: 'weighted', key: 'effort', value: 3 }], error },
  ]);
});

test('an answer about nothing ends it instead of asking for ever', async () => {
  const { keeper } = world({ saveScores: () => Promise.resolve(ok({ results: [] })) });
  expect(await run({ ...NOTHING_TRIED, inputs: manyInputs(2) }, ALL, keeper)).toEqual({ kept: [], refused: [] });
});

test('a pause that Jira asks for is made, and then it goes on', async () => {
  let calls = 0;
  const { keeper, waits } = world({
    changeLink: () => Promise.resolve((calls += 1) === 1 ? fail(BUSY) : ok(null)),
  });
  const { kept } = await run({ ...NOTHING_TRIED, addedBlocks: [['1', '2']] }, ALL, keeper);
  expect(kept).toHaveLength(1);
  expect(waits).toEqual([7]);
});

test('a pause ends when the person stops, and nothing more is asked for', async () => {
  let [calls, stopped] = [0, false];
  const { keeper } = world({
    changeLink: () => Promise.resolve((calls += 1) === 1 ? fail(BUSY) : ok(null)),
    wait: () => Promise.resolve(void (stopped = true)),
    isStopped: () => stopped,
  });
  const { kept, refused } = await run({ ...NOTHING_TRIED, addedBlocks: [['1', '2']] }, ALL, keeper);
  expect([calls, kept.length, refused.map(({ error }) => error)]).toEqual([1, 0, [BUSY]]);
});

test('what would meet all the rest as well ends it; what is not tried stays out of the outcome', async () => {
  const { keeper, asked } = world({ saveScores: () => Promise.resolve(fail(AWAY)) });
  const scenario = { ...NOTHING_TRIED, inputs: manyInputs(30), addedBlocks: SCENARIO.addedBlocks };
  const { kept, refused } = await run(scenario, ALL, keeper);
  expect(kept).toEqual([]);
  expect(refused.map(({ changes, error }) => [changes.length, error])).toEqual([[MOST_SCORED_AT_ONCE, AWAY]]);
  expect(asked).toEqual([]);
});

test('it stops between two calls when the person says so', async () => {
  let stopped = false;
  const { keeper } = world({ isStopped: () => stopped, onProgress: () => (stopped = true) });
  const { kept } = await run(
    {
      ...NOTHING_TRIED,
      addedBlocks: [
        ['1', '2'],
        ['2', '3'],
      ],
    },
    ALL,
    keeper,
  );
  expect(kept).toHaveLength(1);
});

test('a new dependency is made with a type that says which goes first, the plain one where several do', () => {
  const own = { id: '9', name: 'Blocker', inward: 'waits for', outward: 'blocks' };
  expect(wayToLink(null, [RELATES, own, BLOCKS])).toEqual({ type: BLOCKS, first: 'source' });
  expect(wayToLink([{ typeId: '9', first: 'target' }], [BLOCKS, own])).toEqual({ type: own, first: 'target' });
  expect(wayToLink(null, [RELATES])).toBeNull();
});
