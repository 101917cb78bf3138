import { backlogNotes, makeQuadrants, median } from '../../../src/domain/scoring/backlogNotes';
import { builtinModel } from '../../../src/domain/scoring/builtins';
import type { Score } from '../../../src/domain/scoring/score';
import { ageInDays } from '../../../src/domain/scoring/signals';
import { anIssue } from '../../builders/issue';

const row = (parts: Partial<Extract<Score, { status: 'scored' }>>) => ({
  issue: anIssue(),
  score: {
    status: 'scored' as const,
    score: 1,
    value: 1,
    size: 1,
    classValue: null,
    inputs: [],
    contributions: [],
    leftOut: [],
    within: null,
    ...parts,
  },
});
const classes = (...sizes: readonly (readonly [classValue: number, size: number])[]) =>
  backlogNotes(
    builtinModel('moscow'),
    sizes.map(([classValue, size]) => row({ classValue, size })),
  );

test('Musts may take 60 % of the effort, not more', () => {
  expect(classes([4, 6], [2, 4])).toEqual([]);
  expect(classes([4, 7], [2, 3])).toEqual([{ code: 'tooManyMusts', percent: 70, by: 'effort' }]);
  expect(classes([4, 1], [4, 1], [2, 1])).toMatchObject([{ by: 'count' }]);
});

test('sizes that add up to nothing have no shares', () => {
  expect(classes([4, -6], [2, 1])).toEqual([]);
  expect(classes([4, 3], [2, -3])).toEqual([]);
});

test('a value on the threshold is high, an effort on it is low', () => {
  const quadrants = { ...builtinModel('valueEffort').quadrants!, value: 5, effort: 3 };
  const place = makeQuadrants(quadrants, []);
  expect(place(row({ value: 5, size: 3 }))).toBe('quickWin');
  expect(place(row({ value: 5, size: 3.1 }))).toBe('bigBet');
  expect(place(row({ value: 4.9, size: 3 }))).toBe('fillIn');
  expect(place(row({ value: 4.9, size: 3.1 }))).toBe('moneyPit');
});

test('the median of very large numbers is a number', () => {
  expect(median([Number.MAX_VALUE, Number.MAX_VALUE])).toBe(Number.MAX_VALUE);
  expect([median([]), median([3]), median([1, 2, 9]), median([1, 2])]).toEqual([0, 3, 2, 1.5]);
});

test('an issue from the future is not of negative age', () => {
  expect(ageInDays('2026-11-30T00:00:00.000+01:00', new Date('2026-11-23T12:00:00Z'))).toBe(0);
});
