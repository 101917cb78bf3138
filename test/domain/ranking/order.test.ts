import fc from 'fast-check';
import { compareWeights, sortByScore } from '../../../src/domain/ranking/order';
import { rank } from '../../../src/domain/ranking/rank';
import { weightsOf } from '../../../src/domain/ranking/weights';
import { builtinModel } from '../../../src/domain/scoring/builtins';
import type { ModelId } from '../../../src/domain/scoring/model';
import { makeScorer } from '../../../src/domain/scoring/score';
import { anIssue, inputsOf } from '../../builders/issue';
import { keysOf, ofClass, ratio, row, RULES, scored, subtaskOf, UNSCORED } from '../../builders/ranking';
import { aBacklog, aClass, aScoreOrNone, shuffled } from './backlogs';
import { costOf } from './oracle';

describe('the order of issues in no relation to each other', () => {
  it('puts the highest score first and those without a score last, in Jira’s order', () => {
    const rows = [row('S-1', UNSCORED, { position: 5 }), row('S-2', scored(3)), row('S-3', UNSCORED, { position: 1 })];
    expect(keysOf([...rows, row('S-4', scored(8))])).toEqual(['S-4', 'S-2', 'S-3', 'S-1']);
  });

  it('never takes a missing score for 0', () => {
    expect(keysOf([row('S-1', UNSCORED), row('S-2', scored(0)), row('S-3', scored(-4))])).toEqual([
      'S-2',
      'S-3',
      'S-1',
    ]);
  });

  it('decides equal scores by Jira’s order, then by the key as people count', () => {
    const at = (key: string, position: number | null) => row(key, scored(5), { position });
    expect(keysOf([at('S-10', 2), at('S-9', 2), at('S-12', null), at('S-11', 1)])).toEqual([
      'S-11',
      'S-9',
      'S-10',
      'S-12',
    ]);
  });

  it('puts a Must before a Should, whatever the second model says, and uses that inside a class', () => {
    const rows = [
      row('S-1', ofClass(3, scored(99))),
      row('S-2', ofClass(4, scored(1))),
      row('S-3', ofClass(4, UNSCORED)),
    ];
    expect(keysOf([...rows, row('S-4', ofClass(4, scored(7)))])).toEqual(['S-4', 'S-2', 'S-3', 'S-1']);
  });

  it('counts every place once and names the tie', () => {
    const { rows } = rank([row('S-1', scored(5)), row('S-2', scored(5)), row('S-3', scored(4))], RULES);
    expect(rows.map(({ place, tiedWith }) => [place, tiedWith])).toEqual([
      [1, null],
      [2, 'S-1'],
      [3, null],
    ]);
  });

  it('takes no sub-task behind its parent for a tie, and finds the one above it', () => {
    const rows = [row('S-1', scored(5)), row('S-2', scored(5), subtaskOf('S-1')), row('S-3', scored(5))];
    expect(rank(rows, RULES).rows.map(({ tiedWith }) => tiedWith)).toEqual([null, null, 'S-1']);
  });

  it('is that of value ÷ size, which is the cheapest there is (Smith 1956)', () => {
    const backlogs = aBacklog({ most: 6, links: 0, score: (pick) => ratio(pick(30), 1 + pick(9)) });
    fc.assert(
      fc.property(backlogs, (issues) => {
        const { rows, boundPercent } = rank(issues, RULES);
        const cheapest = Math.min(...permutations(rows).map((order) => costOf(order.map((one) => [one]))));
        expect(costOf(rows.map((one) => [one]))).toBe(cheapest);
        expect(boundPercent).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((one) => permutations(items.filter((other) => other !== one)).map((rest) => [one, ...rest]));

describe('published examples', () => {
  const scorerOf = (id: ModelId) => {
    const made = makeScorer(builtinModel(id), { now: new Date(), blocking: null, modelOf: builtinModel });
    if ('problem' in made) throw new Error(made.problem.code);
    return made.scorer;
  };
  const backlog = (id: ModelId, inputs: Record<string, number>[]) =>
    inputs.map((values, index) => {
      const issue = anIssue({ id: `${index + 1}`, key: `S-${index + 1}`, position: index, data: inputsOf(id, values) });
      return { issue, score: scorerOf(id)(issue) };
    });

  // Sean McBride, "RICE: Simple prioritization for product managers" (Intercom, 2016): 450 customers a quarter, massive
  // impact, high confidence, 2 person-months; 2,000, medium, medium, 4; 800, high, low, 1.
  it('RICE: the three projects of Intercom’s article', () => {
    const rows = backlog('rice', [
      { reach: 450, impact: 3, confidence: 1, effort: 2 },
      { reach: 2_000, impact: 1, confidence: 0.8, effort: 4 },
      { reach: 800, impact: 2, confidence: 0.5, effort: 1 },
    ]);
    expect(rank(rows, RULES).rows.map(({ issue, score }) => [issue.key, 'score' in score && score.score])).toEqual([
      ['S-3', 800],
      ['S-1', 675],
      ['S-2', 400],
    ]);
  });

  // Reinertsen, "The Principles of Product Development Flow" (2009), and SAFe's article on WSJF after it: durations 1, 3, 10
  // and costs of delay 10, 3, 1. In the best order the others wait 1 × 3 + 4 × 1 = 7; the other way round 10 × 3 + 13 × 10 = 160.
  it('WSJF: Reinertsen’s three jobs', () => {
    const rows = [row('S-1', ratio(1, 10)), row('S-2', ratio(3, 3)), row('S-3', ratio(10, 1))];
    const ranked = rank(rows, RULES).rows;
    expect(ranked.map(({ issue }) => issue.key)).toEqual(['S-3', 'S-2', 'S-1']);
    // A job's own duration passes in any order: Σ value × size is not waiting.
    const own = 1 * 10 + 3 * 3 + 10 * 1;
    expect(costOf(ranked.map((one) => [one])) - own).toBe(7);
    expect(costOf([...ranked].reverse().map((one) => [one])) - own).toBe(160);
  });

  it('WSJF: (value + time criticality + risk reduction) ÷ job size', () => {
    const wsjf = (value: number, timeCriticality: number, riskReduction: number, jobSize: number) =>
      Object.fromEntries(
        builtinModel('wsjf').criteria.map(({ key }, index) => [
          key,
          [value, timeCriticality, riskReduction, jobSize][index]!,
        ]),
      );
    const rows = backlog('wsjf', [wsjf(13, 8, 8, 5), wsjf(20, 20, 13, 13), wsjf(3, 2, 1, 1)]);
    expect(rank(rows, RULES).rows.map(({ issue, score }) => [issue.key, 'score' in score && score.score])).toEqual([
      ['S-3', 6],
      ['S-1', 5.8],
      ['S-2', 4.07692307692],
    ]);
  });
});

test('the order by score is total: antisymmetric, transitive, the same however issues went in', () => {
  const backlogs = fc.oneof(
    aBacklog({ most: 12, links: 0, score: aScoreOrNone }),
    aBacklog({ most: 12, links: 0, score: aClass }),
  );
  const twice = backlogs.chain((issues) => fc.tuple(fc.constant(issues), shuffled(issues)));
  fc.assert(
    fc.property(twice, ([issues, others]) => {
      expect(sortByScore(others)).toEqual(sortByScore(issues));
      const weights = issues.map(({ score }) => weightsOf(score));
      for (const a of weights)
        for (const b of weights) {
          expect(Math.sign(compareWeights(a, b)) + Math.sign(compareWeights(b, a))).toBe(0);
          for (const c of weights)
            if (compareWeights(a, b) < 0 && compareWeights(b, c) < 0) expect(compareWeights(a, c)).toBeLessThan(0);
        }
    }),
    { numRuns: 100 },
  );
});

test('scores that no effort has (a size below zero, numbers beyond all use) still stand in their order', () => {
  const rows = [
    row('S-1', ratio(-6, -2)),
    row('S-2', ratio(8, -2)),
    row('S-3', ratio(1e300, 1)),
    row('S-4', ratio(1e-300, 1e-10)),
    row('S-5', scored(2)),
  ];
  expect(keysOf(rows)).toEqual(['S-3', 'S-1', 'S-5', 'S-4', 'S-2']);
});
