import fc from 'fast-check';
import { compare } from '../../../../static/backlog/whatIf/compare/compare';
import { ratio, row, UNSCORED } from '../../../builders/ranking';

const keys = (issues: readonly { key: string }[]) => issues.map(({ key }) => key);

test('both orders stand side by side, with how far each issue moves', () => {
  const rows = [row('S-1', ratio(9, 3)), row('S-2', ratio(8, 1)), row('S-3', UNSCORED)];
  const [a, b, c] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
  const { places, moved, saved } = compare(keysOf([a, b, c]), [b, a, c]);
  expect(places.map(({ place, today, tried, move }) => [place, today.key, tried.key, move])).toEqual([
    [1, 'S-1', 'S-2', 1],
    [2, 'S-2', 'S-1', -1],
    [3, 'S-3', 'S-3', 0],
  ]);
  expect(moved).toBe(2);
  // Today: 9 × 3 + 8 × 4 = 59; tried out: 8 × 1 + 9 × 4 = 44. What has no score has no delay to cost.
  expect(saved).toBeCloseTo(15 / 59, 12);
});

const keysOf = (rows: readonly ReturnType<typeof row>[]) => rows.map(({ issue }) => issue);

test('what enters the first ten and twenty, and what leaves them, are told', () => {
  const rows = Array.from({ length: 25 }, (_, index) => row(`S-${index + 1}`, ratio(1, 1)));
  const today = keysOf(rows);
  const tried = [rows[21]!, ...rows.filter((_, index) => index !== 21)];
  expect(compare(today, tried).tops.map(({ size, enters, leaves }) => [size, keys(enters), keys(leaves)])).toEqual([
    [10, ['S-22'], ['S-10']],
    [20, ['S-22'], ['S-20']],
  ]);
  expect(compare(today.slice(0, 10), rows.slice(0, 10)).tops).toEqual([]);
});

test('of the same order nothing moves and nothing is saved; without any value it cannot be told', () => {
  const rows = [row('S-1', ratio(2, 1)), row('S-2', ratio(1, 1))];
  expect(compare(keysOf(rows), rows)).toMatchObject({ moved: 0, saved: 0 });
  const none = [row('S-1', UNSCORED), row('S-2', UNSCORED)];
  expect(compare(keysOf(none), none).saved).toBeNull();
});

test('as many enter as leave, and all moves add up to nothing', () => {
  const orders = fc.integer({ min: 11, max: 40 }).chain((count) =>
    fc.shuffledSubarray(
      Array.from({ length: count }, (_, at) => at),
      { minLength: count },
    ),
  );
  fc.assert(
    fc.property(orders, (order) => {
      const rows = order.map((_, at) => row(`S-${at + 1}`, ratio(1 + (at % 5), 1)));
      const { places, tops } = compare(
        keysOf(rows),
        order.map((at) => rows[at]!),
      );
      expect(places.reduce((sum, { move }) => sum + move, 0)).toBe(0);
      for (const { enters, leaves } of tops) expect(enters).toHaveLength(leaves.length);
    }),
  );
});
