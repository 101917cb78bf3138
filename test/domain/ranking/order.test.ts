import fc from 'fast-check';
import { compareRanked, rankByScore, type ScoredIssue } from '../../../src/domain/ranking/order';
import { reasonsFor } from '../../../src/domain/ranking/reasons';
import type { Score } from '../../../src/domain/scoring/score';
import { anIssue, blockedBy, blocks } from '../../builders/issue';

const scored = (score: number, classValue: number | null = null, within: Score | null = null): Score => ({
  status: 'scored',
  score,
  value: score,
  size: 1,
  classValue,
  inputs: [],
  contributions: [],
  leftOut: [],
  within,
});
const unscored: Score = { status: 'unscored', missing: ['effort'], inputs: [] };
const row = (key: string, score: Score, position: number | null = 0): ScoredIssue => ({
  issue: anIssue({ id: key.replace(/\D/g, ''), key, position }),
  score,
});
const keys = (rows: readonly ScoredIssue[]) => rankByScore(rows).map(({ issue }) => issue.key);

describe('the order', () => {
  it('puts the highest score first and those without a score last, in Jira’s order', () => {
    expect(
      keys([row('S-1', unscored, 5), row('S-2', scored(3)), row('S-3', unscored, 1), row('S-4', scored(8))]),
    ).toEqual(['S-4', 'S-2', 'S-3', 'S-1']);
  });

  it('decides equal scores by Jira’s order, then by the key as people count', () => {
    expect(keys([row('S-10', scored(5), 2), row('S-9', scored(5), 2), row('S-11', scored(5), 1)])).toEqual([
      'S-11',
      'S-9',
      'S-10',
    ]);
  });

  it('puts a Must before a Should, whatever the second model says, and uses that inside a class', () => {
    expect(
      keys([
        row('S-1', scored(3, 3, scored(99))),
        row('S-2', scored(4, 4, scored(1))),
        row('S-3', scored(4, 4, scored(7))),
        row('S-4', scored(4, 4, unscored)),
      ]),
    ).toEqual(['S-3', 'S-2', 'S-4', 'S-1']);
  });

  it('counts every place once and names the tie', () => {
    const ranked = rankByScore([row('S-1', scored(5), 0), row('S-2', scored(5), 1), row('S-3', scored(4), 2)]);
    expect(ranked.map(({ place, tiedWith }) => [place, tiedWith])).toEqual([
      [1, null],
      [2, 'S-1'],
      [3, null],
    ]);
  });
});

const anyScore: fc.Arbitrary<Score> = fc.oneof(
  fc.constant(unscored),
  fc.constant<Score>({ status: 'failed', problem: 'notFinite', inputs: [] }),
  fc.integer({ min: -3, max: 3 }).map((score) => scored(score)),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.option(fc.integer({ min: 0, max: 2 })))
    .map(([own, inner]) => scored(own, own, inner === null ? null : inner === 0 ? unscored : scored(inner))),
);
const anyRows = fc
  .uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 60 }),
      score: anyScore,
      position: fc.option(fc.integer({ min: 0, max: 3 })),
    }),
    { selector: ({ number }) => number, maxLength: 25 },
  )
  .map((all) => all.map(({ number, score, position }) => row(`S-${number}`, score, position)));

test('the order is total: antisymmetric, transitive, and nothing but an issue itself is equal to it', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      for (const a of rows)
        for (const b of rows) {
          expect(Math.sign(compareRanked(a, b)) + Math.sign(compareRanked(b, a))).toBe(0);
          if (a !== b) expect(compareRanked(a, b)).not.toBe(0);
          for (const c of rows)
            if (compareRanked(a, b) < 0 && compareRanked(b, c) < 0) expect(compareRanked(a, c)).toBeLessThan(0);
        }
    }),
    { numRuns: 150 },
  );
});

test('the same issues come out in the same order however they go in', () => {
  const shuffled = anyRows.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
  );
  fc.assert(fc.property(shuffled, ([rows, others]) => expect(keys(others)).toEqual(keys(rows))));
});

test('every row has a reason', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      for (const ranked of rankByScore(rows)) expect(reasonsFor(ranked, null).length).toBeGreaterThan(0);
    }),
  );
});

test('a row tells what it waits for and what waits for it, and forgets what is done', () => {
  const issue = anIssue({
    links: [blockedBy('S-2'), blocks('S-3'), blockedBy('S-4', { id: '3', name: 'Done', category: 'done' })],
  });
  const [ranked] = rankByScore([{ issue, score: scored(1) }]);
  const reasons = reasonsFor(ranked!, null);
  expect(
    reasons.flatMap((reason) => ('issues' in reason ? [[reason.code, reason.issues.map((i) => i.key)]] : [])),
  ).toEqual([
    ['blockedBy', ['S-2']],
    ['unblocks', ['S-3']],
  ]);
});

test('a row in a class says what the second model still misses', () => {
  const [ranked] = rankByScore([row('S-1', scored(4, 4, unscored))]);
  expect(reasonsFor(ranked!, null)).toEqual([
    { code: 'class', classValue: 4 },
    { code: 'missing', keys: ['effort'] },
  ]);
});
