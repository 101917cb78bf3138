import fc from 'fast-check';
import { rank } from '../../../../src/domain/ranking/rank';
import type { RankingRules } from '../../../../src/domain/ranking/structure';
import { simulate } from '../../../../src/domain/ranking/uncertainty/simulate';
import type { Uncertainty } from '../../../../src/domain/ranking/uncertainty/uncertainty';
import { builtinModel } from '../../../../src/domain/scoring/builtins';
import type { Model } from '../../../../src/domain/scoring/model';
import { makeScorer } from '../../../../src/domain/scoring/score';
import type { ScoredIssue } from '../../../../src/domain/ranking/order';
import type { Issue } from '../../../../src/domain/issue';
import { anIssue, AT, blockedBy, blocks, BY, dataWith } from '../../../builders/issue';
import { FIRST, pinned, subtaskOf, UNSCORED } from '../../../builders/ranking';

const rules: RankingRules = { blocking: null, unscored: 'last', today: '2026-11-23' };
const NOW = new Date('2026-11-23T12:00:00Z');

/** One number is the whole score. */
const plain: Model = {
  ...builtinModel('formula'),
  criteria: [
    {
      ...builtinModel('formula').criteria[0]!,
      key: 'value',
      scale: { type: 'number', min: 0, max: 1_000, aboveMin: false, unit: null },
    },
  ],
  formula: { type: 'ratio', value: 'value', size: null },
};

interface Wish {
  readonly value: number;
  readonly range?: { readonly low: number; readonly high: number };
  readonly extra?: Partial<Issue>;
}

function scoredBy(model: Model, wishes: readonly Wish[]): ScoredIssue[] {
  const made = makeScorer(model, { now: NOW, blocking: null, modelOf: builtinModel });
  if ('problem' in made) throw new Error(made.problem.code);
  return wishes.map(({ value, range, extra }, index) => {
    const input = { value, at: AT, by: BY, ...(range ? { range } : {}) };
    const issue = anIssue({
      id: String(index + 1),
      key: `S-${index + 1}`,
      position: index,
      data: dataWith({ inputs: { [model.id]: { value: input } } }),
      ...extra,
    });
    return { issue, score: made.scorer(issue) };
  });
}

function resultOf(rows: readonly ScoredIssue[], options = { runs: 2_000, seed: 1, top: 1 }) {
  const simulation = simulate(rows, plain, rules, options);
  while (simulation.step());
  expect(simulation.done).toBe(options.runs);
  return simulation.result();
}

const exactly = (value: number): Wish => ({ value, range: { low: value, high: value } });

/** P(a drawn from A exceeds one from B), by adding up both densities over a fine grid. */
function chanceOfExceeding(a: Required<Omit<Wish, 'extra'>>, b: Required<Omit<Wish, 'extra'>>): number {
  const density = ({ value, range: { low, high } }: typeof a, x: number): number =>
    x < low || x > high
      ? 0
      : x < value
        ? (2 * (x - low)) / ((high - low) * (value - low))
        : (2 * (high - x)) / ((high - low) * (high - value));
  const step = 0.02;
  let chance = 0;
  let below = 0;
  for (let x = 0; x < 60; x += step) {
    chance += density(a, x) * (below + (density(b, x) * step) / 2) * step;
    below += density(b, x) * step;
  }
  return chance;
}

describe('two thousand simulations', () => {
  it('tell how often one goes before the other as its ranges say', () => {
    const a = { value: 15, range: { low: 10, high: 22 } };
    const b = { value: 14, range: { low: 5, high: 30 } };
    const expected = chanceOfExceeding(a, b);
    const result = resultOf(scoredBy(plain, [a, b]));
    // Four standard deviations of 2,000 throws.
    const tolerance = 4 * Math.sqrt((expected * (1 - expected)) / 2_000);
    expect(Math.abs(result.get('1')!.topShare - expected)).toBeLessThan(tolerance);
    expect(Math.abs(result.get('2')!.behindAbove - expected)).toBeLessThan(tolerance);
  });

  it('always give the same for the same seed, and something else for another', () => {
    const rows = scoredBy(
      plain,
      Array.from({ length: 12 }, (_, index) => ({ value: 50 + index, range: { low: 20, high: 90 } })),
    );
    const once = resultOf(rows, { runs: 300, seed: 5, top: 3 });
    expect([...resultOf(rows, { runs: 300, seed: 5, top: 3 })]).toEqual([...once]);
    expect([...resultOf(rows, { runs: 300, seed: 6, top: 3 })]).not.toEqual([...once]);
  });

  it('do not care in which order the issues came', () => {
    const rows = scoredBy(
      plain,
      Array.from({ length: 12 }, (_, index) => ({ value: 50 + (index % 5), range: { low: 20, high: 90 } })),
    );
    const sorted = (result: ReadonlyMap<string, Uncertainty>) => [...result].sort(([a], [b]) => Number(a) - Number(b));
    expect(sorted(resultOf(rows.toReversed(), { runs: 50, seed: 5, top: 3 }))).toEqual(
      sorted(resultOf(rows, { runs: 50, seed: 5, top: 3 })),
    );
  });

  it('never put an issue before its blocker, however the draws fall', () => {
    const rows = scoredBy(plain, [
      { value: 10, range: { low: 1, high: 20 }, extra: { links: [blocks('S-2')] } },
      { value: 90, range: { low: 80, high: 100 }, extra: { links: [blockedBy('S-1')] } },
      { value: 30, range: { low: 1, high: 100 } },
    ]);
    const result = resultOf(rows);
    expect(result.get('2')!.behindAbove).toBe(1);
    expect(result.get('2')!.topShare).toBe(0);
    expect(result.get('1')!.p90).toBeLessThan(result.get('2')!.p10 + 1);
  });

  it('leave a place alone where nothing is uncertain: it is the one of the ranking', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ value: fc.integer({ min: 0, max: 40 }), blocked: fc.option(fc.nat({ max: 30 })) }), {
          minLength: 1,
          maxLength: 30,
        }),
        (wishes) => {
          const rows = scoredBy(
            plain,
            wishes.map(({ value, blocked }, index) => ({
              ...exactly(value),
              extra: blocked !== null && blocked < index ? { links: [blockedBy(`S-${blocked + 1}`)] } : {},
            })),
          );
          const result = resultOf(rows, { runs: 3, seed: 1, top: 10 });
          const ranked = rank(rows, rules).rows;
          for (const { issue, place } of ranked)
            expect(result.get(issue.id)).toEqual({
              p10: place,
              p90: place,
              topShare: Number(place <= 10),
              higherShare: 0,
              lowerShare: 0,
              above: ranked[place - 2]?.issue.key ?? null,
              behindAbove: 1,
            });
        },
      ),
    );
  });

  it('tell close rows apart as before when one far away is added', () => {
    const close = Array.from({ length: 9 }, (_, index) => ({
      value: 50 + index,
      range: { low: 40 + index, high: 60 + index },
    }));
    const options = { runs: 400, seed: 3, top: 1 };
    const without = resultOf(scoredBy(plain, close), options);
    const far: Model = {
      ...plain,
      criteria: [{ ...plain.criteria[0]!, scale: { type: 'number', min: 0, max: null, aboveMin: false, unit: null } }],
    };
    const rows = scoredBy(far, [...close, exactly(1e12)]);
    const simulation = simulate(rows, far, rules, options);
    while (simulation.step());
    for (const [id, { p10, p90 }] of without)
      expect([id, simulation.result().get(id)!.p10, simulation.result().get(id)!.p90]).toEqual([id, p10 + 1, p90 + 1]);
  });

  it('compare a row with the nearest above that competes by score: no sub-task behind its parent, no row without a score', () => {
    const [parent, child, unscored, other] = scoredBy(plain, [
      { value: 30, range: { low: 20, high: 40 } },
      { value: 5, range: { low: 4, high: 6 }, extra: subtaskOf('S-1') },
      exactly(0),
      { value: 29, range: { low: 10, high: 48 } },
    ]);
    const rows = [parent!, child!, { ...unscored!, score: UNSCORED }, other!];
    for (const unscoredRule of ['last', 'inPlace'] as const) {
      const simulation = simulate(rows, plain, { ...rules, unscored: unscoredRule }, { runs: 500, seed: 1, top: 1 });
      while (simulation.step());
      const result = simulation.result();
      expect([...result.keys()].sort()).toEqual(['1', '4']);
      expect(result.get('1')!.above).toBeNull();
      expect(result.get('4')).toMatchObject({ above: 'S-1' });
      expect(Math.abs(result.get('4')!.behindAbove - 0.5)).toBeLessThan(0.15);
    }
  });

  it('compare no row with one of another tier: a pin decides between those, not chance', () => {
    const [first, ...others] = scoredBy(plain, [
      { value: 5, range: { low: 1, high: 90 } },
      { value: 30, range: { low: 1, high: 90 } },
      { value: 29, range: { low: 1, high: 90 } },
    ]);
    const toTop = { ...first!, issue: { ...first!.issue, ...pinned(FIRST) } };
    const result = resultOf([toTop, ...others], { runs: 100, seed: 1, top: 1 });
    expect(['1', '2', '3'].map((id) => result.get(id)!.above)).toEqual([null, null, 'S-2']);
    expect(result.get('2')!.behindAbove).toBe(1);
  });

  it('tell that a lopsided range puts a row elsewhere than its most likely value does', () => {
    const rows = scoredBy(plain, [exactly(10), { value: 9.9, range: { low: 9.8, high: 30 } }, exactly(1)]);
    const { higherShare, lowerShare, behindAbove, p90 } = resultOf(rows).get('2')!;
    expect(higherShare).toBeGreaterThan(0.9);
    expect([lowerShare, p90]).toEqual([0, 1]);
    expect(behindAbove).toBeCloseTo(1 - higherShare);
  });

  it('are as many as were asked for, and can be looked at half-way', () => {
    const simulation = simulate(scoredBy(plain, [exactly(3), exactly(2)]), plain, rules, { runs: 4, seed: 1, top: 1 });
    expect([simulation.step(), simulation.step(), simulation.done]).toEqual([true, true, 2]);
    expect(simulation.result().get('1')!.topShare).toBe(1);
    expect([simulation.step(), simulation.step(), simulation.step(), simulation.done]).toEqual([true, false, false, 4]);
  });
});
