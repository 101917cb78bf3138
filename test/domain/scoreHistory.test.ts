import fc from 'fast-check';
import { ISSUE_PROPERTY_LIMIT } from '../../src/domain/issueData';
import { parseScoreHistory, withStep, type ScoreHistory, type ScoreStep } from '../../src/domain/scoreHistory';

/** How a score came to be, as it is kept with the issue. */

const START = Date.UTC(2026, 0, 1);
const step = (more: Partial<ScoreStep> & { readonly minute?: number } = {}): ScoreStep => {
  const { minute = 0, ...rest } = more;
  const at = new Date(START + minute * 60_000).toISOString();
  return { at, by: 'po', model: 'rice', before: 1, after: 2, inputs: { reach: [1, 2] }, ...rest };
};
const history = (...steps: ScoreStep[]): ScoreHistory =>
  steps.reduce<ScoreHistory>((so, one) => withStep(so.steps, one), { v: 1, steps: [] });

describe('steps', () => {
  it.each([
    ['ten minutes', { minute: 10 }, 1],
    ['eleven minutes', { minute: 11 }, 2],
    ['a minute by someone else', { minute: 1, by: 'dev' }, 2],
    ['a minute of another model', { minute: 1, model: 'ice' as const }, 2],
    // Forged, or another clock.
    ['one that lies in the future', { minute: -1 }, 2],
  ])('after %s', (_what, more, count) => {
    expect(history(step(), step({ before: 2, after: 3, inputs: { reach: [2, 3] }, ...more })).steps).toHaveLength(
      count,
    );
  });

  it('of one sitting say where it began, where it ended and when', () => {
    const { steps } = history(
      step({ before: 5, after: 6, inputs: { reach: [1, 2], effort: [4, null] } }),
      step({ minute: 3, before: 6, after: 9, inputs: { reach: [2, 7], impact: [null, 3] } }),
    );
    expect(steps).toEqual([
      step({ minute: 3, before: 5, after: 9, inputs: { reach: [1, 7], effort: [4, null], impact: [null, 3] } }),
    ]);
  });

  it('that come to nothing are none', () => {
    expect(history(step(), step({ minute: 1, before: 2, after: 1, inputs: { reach: [2, 1] } })).steps).toEqual([]);
  });
});

test('what is kept is read back, fits into a Jira property, holds the newest step, and is fifty at most', () => {
  const value = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null });
  const key = fc.stringMatching(/^[a-z][A-Za-z0-9]{20,39}$/);
  const any = fc.record({
    minute: fc.nat(1_000_000),
    by: fc.string({ minLength: 1, maxLength: 128 }),
    model: fc.constantFrom('rice' as const, 'weighted' as const),
    before: value,
    after: value,
    inputs: fc.dictionary(key, fc.tuple(value, value), { minKeys: 1, maxKeys: 30 }),
  });
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 90, size: 'max' }), (all) => {
      const steps = all.sort((a, b) => a.minute - b.minute).map(step);
      // Each by someone else, so that none joins the one before.
      const kept = history(...steps.map((one, index) => ({ ...one, by: `${index} ${one.by}`.slice(0, 128) })));
      expect(JSON.stringify(kept).length).toBeLessThanOrEqual(ISSUE_PROPERTY_LIMIT);
      expect(kept.steps.length).toBeLessThanOrEqual(50);
      expect(kept.steps.at(-1)!.at).toBe(steps.at(-1)!.at);
      const read = parseScoreHistory(JSON.parse(JSON.stringify(kept)));
      expect(JSON.stringify(read)).toBe(JSON.stringify(kept.steps));
    }),
    { numRuns: 40 },
  );
});

test('no value is an error', () => {
  fc.assert(fc.property(fc.anything(), (raw) => expect(Array.isArray(parseScoreHistory(raw))).toBe(true)));
});
