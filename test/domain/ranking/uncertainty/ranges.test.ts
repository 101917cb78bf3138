import fc from 'fast-check';
import { makeRandom } from '../../../../src/domain/ranking/random';
import { confidenceOf, drawTriangular, rangeOf } from '../../../../src/domain/ranking/uncertainty/ranges';
import { builtinModel } from '../../../../src/domain/scoring/builtins';
import { readInputs } from '../../../../src/domain/scoring/inputs';
import { MODEL_IDS, type ModelId } from '../../../../src/domain/scoring/model';
import { isOnScale, scaleRange } from '../../../../src/domain/scoring/scale';
import { anIssue, AT, BY, dataWith, inputsOf } from '../../../builders/issue';

const NOW = new Date('2026-11-23T12:00:00Z');

function rangesOf(id: ModelId, values: Record<string, number>) {
  const model = builtinModel(id);
  const inputs = readInputs(model, anIssue({ data: inputsOf(id, values) }), { now: NOW, blocking: null });
  const confidence = confidenceOf(model, inputs);
  return Object.fromEntries(
    model.criteria.map((criterion, index) => [criterion.key, rangeOf(criterion, inputs[index]!, confidence)]),
  );
}

describe('the range of an input, where nobody gave one', () => {
  it.each([
    [1, 450, 550],
    [0.8, 350, 650],
    [0.5, 200, 800],
  ])('follows RICE’s confidence %d', (confidence, low, high) => {
    const { reach } = rangesOf('rice', { reach: 500, impact: 1, confidence, effort: 2 });
    expect(reach!.low).toBeCloseTo(low);
    expect(reach!.high).toBeCloseTo(high);
  });

  it('goes to the neighbouring steps where the scale has steps', () => {
    expect(rangesOf('wsjf', { businessValue: 5, timeCriticality: 1, riskReduction: 20, jobSize: 2 })).toEqual({
      businessValue: { low: 3, high: 8 },
      timeCriticality: { low: 1, high: 2 },
      riskReduction: { low: 13, high: 20 },
      jobSize: { low: 1, high: 3 },
    });
  });

  it('is none for the confidence itself, and none for what Jira counts', () => {
    expect(rangesOf('rice', { reach: 5, impact: 1, confidence: 1, effort: 2 }).confidence).toBeNull();
    const { priority, ...counted } = rangesOf('starter', {});
    expect(priority).toEqual({ low: 1.5, high: 2.5 });
    expect(Object.values(counted).filter((range) => range !== null)).toEqual([]);
  });

  it('stays on the scale, whatever is entered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MODEL_IDS), fc.integer({ min: 1, max: 10 }), (id, value) => {
        const model = builtinModel(id);
        const onScale = model.criteria.filter(({ scale }) => isOnScale(scale, value));
        const ranges = rangesOf(id, Object.fromEntries(onScale.map(({ key }) => [key, value])));
        for (const { key, scale, source } of model.criteria) {
          const range = ranges[key];
          if (!range) continue;
          const { min, max } = scaleRange(scale);
          expect(range.low).toBeGreaterThanOrEqual(min);
          if (scale.type === 'number' && scale.aboveMin) expect(range.low).toBeGreaterThan(min);
          if (max !== null) expect(range.high).toBeLessThanOrEqual(max);
          if (source.type === 'manual') expect(range.low <= value && value <= range.high).toBe(true);
        }
      }),
    );
  });
});

it('is what someone said, where someone did; low and high being equal means exact', () => {
  const model = builtinModel('rice');
  const [reach] = model.criteria;
  const stored = (range: { low: number; high: number }) =>
    readInputs(
      model,
      anIssue({ data: dataWith({ inputs: { rice: { reach: { value: 500, range, at: AT, by: BY } } } }) }),
      { now: NOW, blocking: null },
    )[0]!;
  expect(rangeOf(reach!, stored({ low: 100, high: 600 }), 1)).toEqual({ low: 100, high: 600 });
  expect(rangeOf(reach!, stored({ low: 500, high: 500 }), 0.5)).toBeNull();
  // Forged through REST: a range that its own value is not in.
  expect(rangeOf(reach!, stored({ low: 900, high: 950 }), 1)!.low).toBeCloseTo(450);
});

it('draws lie in the range, and their mean is that of the triangular distribution: (low + likeliest + high) ÷ 3', () => {
  fc.assert(
    fc.property(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat()), ([share, seed]) => {
      const range = { low: 10, high: 40 };
      const mode = 10 + 30 * share;
      const random = makeRandom(seed);
      const draws = Array.from({ length: 4_000 }, () => drawTriangular(range, mode, random()));
      expect(Math.min(...draws)).toBeGreaterThanOrEqual(10);
      expect(Math.max(...draws)).toBeLessThanOrEqual(40);
      const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
      // Five standard errors of the widest such distribution.
      expect(Math.abs(mean - (10 + mode + 40) / 3)).toBeLessThan((5 * 30) / Math.sqrt(18) / Math.sqrt(4_000));
    }),
    { numRuns: 30 },
  );
});
