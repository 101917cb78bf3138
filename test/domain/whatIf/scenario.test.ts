import fc from 'fast-check';
import type { Issue, IssueLink } from '../../../src/domain/issue';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import { rank } from '../../../src/domain/ranking/rank';
import { builtinModel } from '../../../src/domain/scoring/builtins';
import { MODEL_IDS, type ModelId } from '../../../src/domain/scoring/model';
import { activeModel, rankingRules, scorerFor, STARTING_SETTINGS } from '../../../src/domain/settings';
import {
  changesOf,
  inputToday,
  isBlockToday,
  NOTHING_TRIED,
  scenarioSchema,
  withChange,
  withoutChange,
  type Change,
  type Scenario,
  type Today,
} from '../../../src/domain/whatIf/scenario';
import { underScenario } from '../../../src/domain/whatIf/under';
import { anIssue, BLOCKS, BY, dataWith, RELATES } from '../../builders/issue';

const NOW = new Date('2026-11-23T12:00:00Z');
const WHO = { now: NOW, by: BY };
const STAMP = { at: NOW.toISOString(), by: BY };

/** A backlog told in facts, from which issues are made: what changes a fact changes the issue that Jira would show. */
interface World {
  readonly count: number;
  /** By `issue model key`. */
  readonly inputs: ReadonlyMap<string, number>;
  /** `first then`. */
  readonly blocks: ReadonlySet<string>;
}

const idOf = (index: number) => String(index + 1);

function issuesOf({ count, inputs, blocks }: World): Issue[] {
  return Array.from({ length: count }, (_, index): Issue => {
    const id = idOf(index);
    const own: Record<string, Record<string, { value: number; at: string; by: string }>> = {};
    for (const [name, value] of inputs) {
      const [of, model, key] = name.split(' ') as [string, string, string];
      if (of === id) (own[model] ??= {})[key] = { value, ...STAMP };
    }
    return anIssue({
      id,
      key: `S-${id}`,
      position: count - index,
      data: dataWith({ inputs: own }),
      links: [...blocks].flatMap((pair): IssueLink[] => {
        const [first, then] = pair.split(' ') as [string, string];
        const other = first === id ? then : then === id ? first : null;
        if (other === null) return [];
        const { summary, status, type } = anIssue();
        const direction = first === id ? 'outward' : 'inward';
        return [{ type: BLOCKS, direction, other: { id: other, key: `S-${other}`, summary, status, type } }];
      }),
    });
  });
}

const scoredBy = (settings: typeof STARTING_SETTINGS, issues: readonly Issue[]): ScoredIssue[] => {
  const made = scorerFor(settings, NOW);
  if ('problem' in made) throw new Error(made.problem.code);
  return issues.map((issue) => ({ issue, score: made.scorer(issue) }));
};

const todayOf = (settings: typeof STARTING_SETTINGS, issues: readonly Issue[]): Today => ({
  settings,
  issueOf: (id) => issues.find((issue) => issue.id === id),
});

const INPUTS: readonly (readonly [ModelId, string, number])[] = [
  ['weighted', 'customerValue', 10],
  ['weighted', 'effort', 10],
  ['valueEffort', 'value', 10],
  ['valueEffort', 'effort', 10],
];

const anInput = (count: number) =>
  fc.record({
    issueId: fc.integer({ min: 0, max: count - 1 }).map(idOf),
    of: fc.constantFrom(...INPUTS),
    value: fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }),
  });
const aPair = (count: number) =>
  fc.tuple(fc.integer({ min: 0, max: count - 1 }), fc.integer({ min: 0, max: count - 1 }));

/** A change, and the same in facts; null: that fact is refused. */
interface Step {
  readonly change: Change;
  readonly really: (world: World) => World;
}

const aStep = (count: number): fc.Arbitrary<Step> =>
  fc.oneof(
    anInput(count).map(({ issueId, of: [model, key], value }): Step => ({
      change: { type: 'input', issueId, model, key, value },
      really: (world) => {
        const inputs = new Map(world.inputs);
        if (value === null) inputs.delete(`${issueId} ${model} ${key}`);
        else inputs.set(`${issueId} ${model} ${key}`, value);
        return { ...world, inputs };
      },
    })),
    fc.tuple(fc.constantFrom('added', 'dropped'), aPair(count)).map(([type, [a, b]]): Step => ({
      change: { type, first: idOf(a), then: idOf(b) },
      really: (world) => {
        const blocks = new Set(world.blocks);
        if (type === 'dropped') blocks.delete(`${idOf(a)} ${idOf(b)}`);
        else if (a !== b) blocks.add(`${idOf(a)} ${idOf(b)}`);
        return { ...world, blocks };
      },
    })),
  );

const aWorld = fc.integer({ min: 2, max: 8 }).chain((count) =>
  fc.record({
    world: fc
      .tuple(fc.array(anInput(count), { maxLength: 20 }), fc.array(aPair(count), { maxLength: 5 }))
      .map(([inputs, pairs]): World => ({
        count,
        inputs: new Map(
          inputs.map(({ issueId, of: [model, key], value }) => [`${issueId} ${model} ${key}`, value ?? 1]),
        ),
        blocks: new Set(pairs.filter(([a, b]) => a !== b).map(([a, b]) => `${idOf(a)} ${idOf(b)}`)),
      })),
    steps: fc.array(aStep(count), { maxLength: 12 }),
    model: fc.constantFrom<ModelId>('starter', 'weighted', 'valueEffort'),
    tried: fc.option(fc.constantFrom<ModelId>('starter', 'weighted', 'valueEffort'), { nil: null }),
    weights: fc.array(
      fc.tuple(fc.constantFrom('customerValue', 'effort', 'strategicFit'), fc.integer({ min: 1, max: 100 })),
    ),
  }),
);

describe('a scenario', () => {
  it('shows what the project would be if it were really changed, whatever is tried out and in whatever order', () => {
    fc.assert(
      fc.property(aWorld, ({ world, steps, model, tried, weights }) => {
        const settings = { ...STARTING_SETTINGS, activeModel: model };
        const issues = issuesOf(world);
        const today = todayOf(settings, issues);
        let scenario = NOTHING_TRIED;
        let really = world;
        const own = builtinModel('weighted');
        const wanted = new Map(own.criteria.map(({ key, weight }) => [key, weight]));
        for (const [key, weight] of weights) {
          scenario = withChange(scenario, { type: 'weight', model: 'weighted', key, weight }, today);
          wanted.set(key, weight);
        }
        if (tried) scenario = withChange(scenario, { type: 'model', model: tried }, today);
        for (const step of steps) {
          scenario = withChange(scenario, step.change, today);
          really = step.really(really);
        }
        const changed = {
          ...settings,
          activeModel: tried ?? model,
          models: {
            weighted: { ...own, criteria: own.criteria.map((one) => ({ ...one, weight: wanted.get(one.key)! })) },
          },
        };
        const expected = rank(scoredBy(changed, issuesOf(really)), rankingRules(changed, NOW)).rows;
        const shown = underScenario({ settings, scored: scoredBy(settings, issues) }, scenario, WHO);
        if ('problem' in shown) throw new Error(shown.problem.code);
        const rows = rank(shown.scored, rankingRules(shown.settings, NOW)).rows;
        const told = (row: (typeof rows)[number]) => [
          row.issue.key,
          row.score,
          row.waitsFor.map(({ key }) => key).sort(),
          row.frees.map(({ key }) => key).sort(),
          row.circle?.map(({ key }) => key),
        ];
        expect(rows.map(told)).toEqual(expected.map(told));
        expect(activeModel(shown.settings)).toEqual(activeModel(changed));
      }),
    );
  });

  it('holds only what differs from today, makes new issues only of those it touches, and stands in no way twice', () => {
    fc.assert(
      fc.property(aWorld, ({ world, steps }) => {
        const issues = issuesOf(world);
        const today = todayOf(STARTING_SETTINGS, issues);
        const scored = scoredBy(STARTING_SETTINGS, issues);
        const scenario = steps.reduce((before, { change }) => withChange(before, change, today), NOTHING_TRIED);
        const changes = changesOf(scenario);
        const touched = new Set<string>();
        for (const change of changes) {
          if (change.type === 'input') {
            touched.add(change.issueId);
            expect(inputToday(today.issueOf(change.issueId)!, change.model, change.key)).not.toBe(change.value);
          } else if (change.type === 'added' || change.type === 'dropped') {
            for (const id of [change.first, change.then]) touched.add(id);
            expect(isBlockToday(today, [change.first, change.then])).toBe(change.type === 'dropped');
          }
        }
        expect(new Set(changes.map((change) => JSON.stringify(change))).size).toBe(changes.length);
        const shown = underScenario({ settings: STARTING_SETTINGS, scored }, scenario, WHO);
        if ('problem' in shown) throw new Error(shown.problem.code);
        for (const [index, one] of shown.scored.entries())
          expect(one === scored[index]).toBe(!touched.has(one.issue.id));
        expect(shown.settings).toBe(STARTING_SETTINGS);
      }),
    );
  });

  it('is as if nothing had been tried out once every change is taken away, and survives JSON', () => {
    fc.assert(
      fc.property(aWorld, ({ world, steps }) => {
        const today = todayOf(STARTING_SETTINGS, issuesOf(world));
        const scenario = steps.reduce((before, { change }) => withChange(before, change, today), NOTHING_TRIED);
        expect(scenarioSchema.parse(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
        expect(changesOf(scenario).reduce<Scenario>(withoutChange, scenario)).toEqual(NOTHING_TRIED);
      }),
    );
  });
});

describe('what cannot be tried out changes nothing', () => {
  const issues = issuesOf({ count: 2, inputs: new Map(), blocks: new Set() });
  const today = todayOf({ ...STARTING_SETTINGS, activeModel: 'weighted' }, issues);
  const none: readonly (readonly [string, Change])[] = [
    ['a value off its scale', { type: 'input', issueId: '1', model: 'weighted', key: 'effort', value: 11 }],
    ['an input that nobody enters', { type: 'input', issueId: '1', model: 'starter', key: 'votes', value: 3 }],
    ['a criterion that the model does not have', { type: 'weight', model: 'weighted', key: 'fun', weight: 3 }],
    ['an issue that is gone', { type: 'input', issueId: '9', model: 'weighted', key: 'effort', value: 3 }],
    ['a dependency of an issue that is gone', { type: 'added', first: '1', then: '9' }],
    ['an issue before itself', { type: 'added', first: '1', then: '1' }],
    ['dropping a dependency that is none', { type: 'dropped', first: '1', then: '2' }],
    ['the model that the project has', { type: 'model', model: 'weighted' }],
  ];
  it.each(none)('%s', (_, change) => {
    expect(withChange(NOTHING_TRIED, change, today)).toEqual(NOTHING_TRIED);
  });

  it('a dependency where the settings say that no link is one', () => {
    const settings = { ...STARTING_SETTINGS, blockingLinks: [] };
    const change: Change = { type: 'added', first: '1', then: '2' };
    expect(withChange(NOTHING_TRIED, change, todayOf(settings, issues))).toEqual(NOTHING_TRIED);
  });
});

test('dropping a dependency takes away every link that says it, and no other', () => {
  const { summary, status, type } = anIssue();
  const other = { id: '2', key: 'S-2', summary, status, type };
  const wants = { id: '10009', name: 'Needs', inward: 'is needed by', outward: 'needs' };
  const links: IssueLink[] = [
    { type: BLOCKS, direction: 'outward', other },
    { type: wants, direction: 'inward', other },
    { type: RELATES, direction: 'outward', other },
    { type: BLOCKS, direction: 'inward', other },
  ];
  const settings = {
    ...STARTING_SETTINGS,
    blockingLinks: [
      { typeId: BLOCKS.id, first: 'source' as const },
      { typeId: wants.id, first: 'target' as const },
    ],
  };
  const issues = [anIssue({ id: '1', key: 'S-1', links })];
  const scenario = withChange(NOTHING_TRIED, { type: 'dropped', first: '1', then: '2' }, todayOf(settings, issues));
  const shown = underScenario({ settings, scored: scoredBy(settings, issues) }, scenario, WHO);
  if ('problem' in shown) throw new Error(shown.problem.code);
  expect(shown.scored[0]!.issue.links).toEqual([links[2], links[3]]);
});

test('a dependency that is added points the way that the settings’ link type does', () => {
  const settings = { ...STARTING_SETTINGS, blockingLinks: [{ typeId: '77', first: 'target' as const }] };
  const issues = issuesOf({ count: 2, inputs: new Map(), blocks: new Set() });
  const scenario = withChange(NOTHING_TRIED, { type: 'added', first: '2', then: '1' }, todayOf(settings, issues));
  const shown = underScenario({ settings, scored: scoredBy(settings, issues) }, scenario, WHO);
  if ('problem' in shown) throw new Error(shown.problem.code);
  expect(
    shown.scored.map(({ issue }) => issue.links.map((link) => [link.type.id, link.direction, link.other.key])),
  ).toEqual([[['77', 'outward', 'S-2']], [['77', 'inward', 'S-1']]]);
});

test('weights that leave a model without any say why, instead of showing an order', () => {
  const settings = { ...STARTING_SETTINGS, activeModel: 'weighted' as const };
  const today = todayOf(settings, []);
  const scenario = builtinModel('weighted').criteria.reduce(
    (before, { key }) => withChange(before, { type: 'weight', model: 'weighted', key, weight: 0 }, today),
    NOTHING_TRIED,
  );
  expect(underScenario({ settings, scored: [] }, scenario, WHO)).toEqual({ problem: { code: 'noWeight' } });
});

test('a scenario from outside is refused when it is not one', () => {
  const refused: unknown[] = [
    { ...NOTHING_TRIED, model: 'magic' },
    { ...NOTHING_TRIED, more: 1 },
    { ...NOTHING_TRIED, addedBlocks: [['1', '1']] },
    { ...NOTHING_TRIED, inputs: { 'SHOP-1': {} } },
    { ...NOTHING_TRIED, inputs: { '1': { weighted: { effort: 'ten' } } } },
    { ...NOTHING_TRIED, weights: { weighted: { effort: 101 } } },
    { ...NOTHING_TRIED, droppedBlocks: Array.from({ length: 2_001 }, (_, at) => ['1', String(at + 2)]) },
    null,
  ];
  for (const one of refused) expect(scenarioSchema.safeParse(one).success).toBe(false);
  expect(MODEL_IDS.every((model) => scenarioSchema.safeParse({ ...NOTHING_TRIED, model }).success)).toBe(true);
});
