import fc from 'fast-check';
import type { Issue } from '../../../src/domain/issue';
import { parseIssueData } from '../../../src/domain/issueData';
import { builtinModel, ICE_FORMULAS } from '../../../src/domain/scoring/builtins';
import { MODEL_IDS, manualCriteria, modelSchema, type Model, type ModelId } from '../../../src/domain/scoring/model';
import { makeScorer, type Score } from '../../../src/domain/scoring/score';
import { anIssue, AT, blocks, BY, inputsOf } from '../../builders/issue';

const now = new Date('2026-11-23T12:00:00Z');
const context = { now, blocking: null, modelOf: builtinModel };

const scorerOf = (model: Model) => {
  const made = makeScorer(model, context);
  if ('problem' in made) throw new Error(JSON.stringify(made.problem));
  return made.scorer;
};
const score = (id: ModelId, values: Record<string, number>, overrides: Partial<Issue> = {}): Score =>
  scorerOf(builtinModel(id))(anIssue({ data: inputsOf(id, values), ...overrides }));

describe('published worked examples', () => {
  it('RICE: reach 500 × impact 2 × confidence 80 % ÷ 4 person-months = 200', () => {
    expect(score('rice', { reach: 500, impact: 2, confidence: 0.8, effort: 4 })).toMatchObject({
      status: 'scored',
      score: 200,
      value: 800,
      size: 4,
    });
  });

  it('RICE: a long shot, reach 2000 × 0.25 × 50 % ÷ 0.5 = 500', () => {
    expect(score('rice', { reach: 2000, impact: 0.25, confidence: 0.5, effort: 0.5 })).toMatchObject({ score: 500 });
  });

  it('WSJF: (13 + 8 + 5) ÷ 2 = 13', () => {
    expect(score('wsjf', { businessValue: 13, timeCriticality: 8, riskReduction: 5, jobSize: 2 })).toMatchObject({
      score: 13,
      value: 26,
      size: 2,
    });
  });

  it('ICE: 8 × 5 × 6 = 240, or 6.33 as a mean', () => {
    const inputs = { impact: 8, confidence: 5, ease: 6 };
    expect(score('ice', inputs)).toMatchObject({ score: 240 });
    const mean: Model = { ...builtinModel('ice'), formula: { type: 'ratio', value: ICE_FORMULAS.mean, size: null } };
    expect(scorerOf(mean)(anIssue({ data: inputsOf('ice', inputs) }))).toMatchObject({ score: 6.33333333333 });
  });

  it('value ÷ effort: 9 ÷ 3 = 3', () => {
    expect(score('valueEffort', { value: 9, effort: 3 })).toMatchObject({ score: 3 });
  });

  it('weighted: best on every criterion is 100, worst is 0, effort counts backwards', () => {
    const best = { customerValue: 10, strategicFit: 10, riskReduction: 10, effort: 1 };
    const worst = { customerValue: 1, strategicFit: 1, riskReduction: 1, effort: 10 };
    expect(score('weighted', best)).toMatchObject({ score: 100 });
    expect(score('weighted', worst)).toMatchObject({ score: 0 });
    // (5 × 4/9 + 3 × 1 + 2 × 0 + 3 × (1 − 2/9)) ÷ 13
    const mixed = { customerValue: 5, strategicFit: 10, riskReduction: 1, effort: 3 };
    const expected = (100 * (5 * (4 / 9) + 3 + 3 * (1 - 2 / 9))) / 13;
    expect(score('weighted', mixed)).toMatchObject({ score: Number(expected.toPrecision(12)) });
  });

  it('own formula: (2 × 8 + 3 + ln(1 + 0)) ÷ 2 = 9.5', () => {
    expect(score('formula', { value: 8, urgency: 3, effort: 2 })).toMatchObject({ score: 9.5 });
  });
});

describe('a missing input', () => {
  it('gives no score, is named, and never counts as 0', () => {
    expect(score('rice', { reach: 500, impact: 2 })).toMatchObject({
      status: 'unscored',
      missing: ['confidence', 'effort'],
    });
  });

  it('of a value the scale does not allow is missing too, not clamped', () => {
    expect(score('rice', { reach: 500, impact: 2.5, confidence: 0.8, effort: 4 })).toMatchObject({
      status: 'unscored',
      missing: ['impact'],
    });
    expect(score('rice', { reach: 500, impact: 2, confidence: 0.8, effort: 0 })).toMatchObject({ missing: ['effort'] });
  });

  it.each(MODEL_IDS)('of any one manual criterion leaves an issue without a score in %s', (id) => {
    const model = builtinModel(id);
    const all = Object.fromEntries(manualCriteria(model).map(({ key, scale }) => [key, legal(scale)]));
    expect(score(id, all).status).toBe('scored');
    for (const key of Object.keys(all)) {
      const { [key]: _gone, ...rest } = all;
      expect(score(id, rest)).toMatchObject({ status: 'unscored', missing: [key] });
    }
  });
});

const legal = (scale: Model['criteria'][number]['scale']): number =>
  scale.type === 'steps' ? scale.steps[0]!.value : scale.type === 'number' ? (scale.max ?? 7) : 3;

describe('the starter model', () => {
  const starter = (overrides: Partial<Issue>): number => {
    const result = scorerOf(builtinModel('starter'))(anIssue(overrides));
    if (result.status !== 'scored') throw new Error(result.status);
    return result.score;
  };

  it('scores an issue of which Jira knows next to nothing', () => {
    const result = scorerOf(builtinModel('starter'))(
      anIssue({ priority: null, votes: null, watchers: null, dueDate: null }),
    );
    expect(result).toMatchObject({ status: 'scored', leftOut: ['priority', 'votes', 'watchers'] });
  });

  it('raises what is urgent, awaited and old', () => {
    const base = starter({});
    expect(starter({ priority: { id: '1', name: 'Highest' } })).toBeGreaterThan(base);
    expect(starter({ dueDate: '2026-11-25' })).toBeGreaterThan(base);
    expect(starter({ votes: 12 })).toBeGreaterThan(base);
    expect(starter({ watchers: 12 })).toBeGreaterThan(base);
    expect(starter({ links: [blocks('SHOP-2')] })).toBeGreaterThan(base);
    expect(starter({ created: '2025-01-05T09:00:00.000+0100' })).toBeGreaterThan(base);
  });

  it('never ranks an issue lower for having a due date', () => {
    expect(starter({ dueDate: '2027-12-31' })).toBe(starter({ dueDate: null }));
    expect(starter({ dueDate: '2026-10-01' })).toBe(starter({ dueDate: '2026-11-23' }));
  });

  it('shows where each point came from', () => {
    const result = scorerOf(builtinModel('starter'))(anIssue({ votes: 50, links: [blocks('SHOP-2')] }));
    if (result.status !== 'scored') throw new Error(result.status);
    const sum = result.contributions.reduce((total, part) => total + part.points, 0);
    expect(sum).toBeCloseTo(result.score, 9);
    expect(result.contributions.find(({ key }) => key === 'votes')?.points).toBeCloseTo((100 * 2) / 15, 9);
  });

  it('leaves out a priority whose name it does not know, and says which', () => {
    const result = scorerOf(builtinModel('starter'))(anIssue({ priority: { id: '10400', name: 'Boeiend' } }));
    expect(result).toMatchObject({ leftOut: ['priority'] });
    expect(result.inputs).toContainEqual({ key: 'priority', missing: 'unknownPriority', found: 'Boeiend' });
  });
});

describe('MoSCoW', () => {
  it('gives a class, and inside it the score of the second model', () => {
    const result = score('moscow', { class: 4 });
    expect(result).toMatchObject({ status: 'scored', classValue: 4, within: { status: 'scored' } });
  });
});

describe('a model that cannot score', () => {
  const broken = (change: Partial<Model>, id: ModelId = 'weighted') =>
    makeScorer({ ...builtinModel(id), ...change }, context);

  it('says so before any issue is scored', () => {
    const weighted = builtinModel('weighted');
    expect(broken({ criteria: weighted.criteria.map((c) => ({ ...c, weight: 0 })) })).toEqual({
      problem: { code: 'noWeight' },
    });
    expect(broken({ criteria: [weighted.criteria[0]!, weighted.criteria[0]!] })).toEqual({
      problem: { code: 'duplicateKey', key: 'customerValue' },
    });
    expect(broken({ criteria: builtinModel('rice').criteria })).toEqual({
      problem: { code: 'notNormalisable', key: 'reach' },
    });
    expect(broken({ formula: { type: 'ratio', value: 'value / cost', size: null } }, 'valueEffort')).toEqual({
      problem: {
        code: 'expression',
        part: 'value',
        problem: { code: 'unknownName', name: 'cost', position: 8 },
      },
    });
    expect(broken({ formula: { type: 'classes', criterion: 'gone', within: null } }, 'moscow')).toEqual({
      problem: { code: 'unknownCriterion', key: 'gone' },
    });
  });
});

test('every built-in is a valid model that can score', () => {
  for (const id of MODEL_IDS) {
    expect(modelSchema.parse(builtinModel(id))).toEqual(builtinModel(id));
    expect('scorer' in makeScorer(builtinModel(id), context)).toBe(true);
  }
});

test('no score is ever NaN or infinite, whatever an issue editor wrote into the property', () => {
  const wild = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(1, 2, 3, 5, 8, 13, 20, 0.5, 0.8, 10, 1e308, 5e-324));
  const arbitraryIssue = fc
    .record({
      values: fc.array(wild, { minLength: 8, maxLength: 8 }),
      votes: fc.option(fc.integer()),
      due: fc.option(fc.string()),
      created: fc.string(),
    })
    .map(({ values, votes, due, created }) => (id: ModelId) => {
      const inputs = Object.fromEntries(
        builtinModel(id).criteria.map(({ key }, index) => [key, { value: values[index % 8]!, at: AT, by: BY }]),
      );
      return anIssue({
        votes,
        dueDate: due,
        created,
        data: parseIssueData({ v: 1, inputs: { [id]: inputs }, ticks: {} }),
      });
    });
  fc.assert(
    fc.property(fc.constantFrom(...MODEL_IDS), arbitraryIssue, (id, make) => {
      const result = scorerOf(builtinModel(id))(make(id));
      if (result.status !== 'scored') return;
      for (const number of [result.score, result.value, result.size, ...result.contributions.map((c) => c.points)])
        expect(Number.isFinite(number)).toBe(true);
      // What reaches storage must survive it.
      expect(JSON.parse(JSON.stringify(result.score))).toBe(result.score);
    }),
    { numRuns: 2_000 },
  );
});

describe('names that every object answers to mean nothing', () => {
  const named = (key: string, source: Model['criteria'][number]['source']): Model => ({
    ...builtinModel('ice'),
    criteria: [{ ...builtinModel('ice').criteria[0]!, key, source }],
    formula: { type: 'ratio', value: key, size: null },
  });
  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])('%s', (name) => {
    const manual = named(name, { type: 'manual' });
    expect(scorerOf(manual)(anIssue({ data: inputsOf('ice', {}) }))).toMatchObject({
      status: 'unscored',
      inputs: [{ key: name, missing: 'empty' }],
    });
    expect(scorerOf(manual)(anIssue({ data: inputsOf('ice', { [name]: 7 }) }))).toMatchObject({ score: 7 });
    const field = named(name, { type: 'field', fieldId: name, name: 'Odd' });
    expect(scorerOf(field)(anIssue())).toMatchObject({ inputs: [{ key: name, missing: 'notShown' }] });
    const priority = scorerOf(builtinModel('starter'))(anIssue({ priority: { id: name, name } }));
    expect(priority.inputs[0]).toEqual({ key: 'priority', missing: 'unknownPriority', found: name });
  });
});

test('a count beyond a log scale’s full brings no more than all points', () => {
  const votes = { ...builtinModel('starter').criteria.find(({ key }) => key === 'votes')!, key: 'fame' };
  const model: Model = {
    ...builtinModel('weighted'),
    criteria: [{ ...votes, source: { type: 'field', fieldId: 'customfield_1', name: 'Fame' } }],
  };
  expect(scorerOf(model)(anIssue({ fields: { customfield_1: 1e9 } }))).toMatchObject({ score: 100 });
});
