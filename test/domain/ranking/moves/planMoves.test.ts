import fc from 'fast-check';
import { makeRandom } from '../../../../sandbox/grachtshop/random';
import { MOST_MOVED_AT_ONCE, replay } from '../../../../src/domain/ranking/moves/move';
import { planMoves } from '../../../../src/domain/ranking/moves/planMoves';
import { expectNoContractViolations } from '../../../contract';
import { startJira } from '../../../sandbox/jira/smallSite';
import { cheapestByTable, exhaustiveSearch } from './cheapestPlans';
import { idsUpTo, SHUFFLES } from './shuffles';

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    permutations(items.filter((item) => item !== first)).map((others) => [first, ...others]),
  );
}

const upTo = (size: number) => Array.from({ length: size }, (_, issue) => issue);
const costOf = ({ moves, moved }: ReturnType<typeof planMoves>) => ({ calls: moves.length, moved: moved.length });

/** Orders of up to `most` issues, at present and wanted. */
const twoOrders = (most: number) =>
  fc.integer({ min: 0, max: most }).chain((size) => {
    const ids = idsUpTo(size);
    const order = fc.shuffledSubarray(ids, { minLength: size });
    return fc.tuple(order, order);
  });

describe('the fewest calls, against exhaustive search', () => {
  it.each([1, 2, 3].flatMap((mostAtOnce) => [1, 2, 3, 4, 5, 6].map((size) => [size, mostAtOnce] as const)))(
    'for every order of %i issues, and whichever of them may move, %i at once',
    (size, mostAtOnce) => {
      const current = upTo(size).map(String);
      const { cheapest } = exhaustiveSearch(size, mostAtOnce, true);
      const planned = (order: readonly number[], mayMove: number) => {
        const ids = new Set(current.filter((_, issue) => mayMove & (1 << issue)));
        try {
          return costOf(planMoves(current, order.map(String), ids, mostAtOnce));
        } catch (error) {
          if (error instanceof RangeError) return null;
          throw error;
        }
      };
      const wrong = permutations(upTo(size)).flatMap((order) =>
        upTo(1 << size)
          .map((mayMove) => ({ order, mayMove, plan: planned(order, mayMove), best: cheapest(order, mayMove) }))
          .filter(({ plan, best }) => plan?.calls !== best?.calls || plan?.moved !== best?.moved),
      );
      expect(wrong).toEqual([]);
    },
  );

  it.each([
    [6, 4],
    [7, 1],
    [7, 2],
    [7, 3],
  ])('for every order of %i issues, %i at once', (size, mostAtOnce) => {
    const current = upTo(size).map(String);
    const { cheapest } = exhaustiveSearch(size, mostAtOnce, false);
    const wrong = permutations(upTo(size)).filter(
      (order) =>
        planMoves(current, order.map(String), undefined, mostAtOnce).moves.length !== cheapest(order, 0)?.calls,
    );
    expect(wrong).toEqual([]);
  });
});

describe('the fewest calls, against the plain table of all gaps', () => {
  it('needs as few, and moves as few issues, for any two orders and any number at once', () => {
    fc.assert(
      fc.property(twoOrders(120), fc.integer({ min: 1, max: 60 }), ([current, wanted], mostAtOnce) => {
        expect(costOf(planMoves(current, wanted, undefined, mostAtOnce))).toEqual(
          cheapestByTable(current, wanted, mostAtOnce),
        );
      }),
      { numRuns: 150 },
    );
  });

  it.each(Object.keys(SHUFFLES))('needs as few for 400 issues, %s', (name) => {
    for (const seed of upTo(5)) {
      const current = idsUpTo(400);
      const wanted = SHUFFLES[name]!(current, makeRandom(seed));
      for (const mostAtOnce of [1, 7, MOST_MOVED_AT_ONCE])
        expect(costOf(planMoves(current, wanted, undefined, mostAtOnce))).toEqual(
          cheapestByTable(current, wanted, mostAtOnce),
        );
    }
  });
});

describe('making the calls', () => {
  it.each(Object.keys(SHUFFLES).flatMap((name) => [60, 1_000, 5_000].map((count) => [name, count] as const)))(
    'gives the wanted order: %s, %i issues',
    (name, count) => {
      const current = makeRandom(count).shuffle(idsUpTo(count));
      const wanted = SHUFFLES[name]!(current, makeRandom(7));
      const { moves } = planMoves(current, wanted);
      expect(replay(current, moves)).toEqual(wanted);
      expect(moves.length).toBeLessThanOrEqual(Math.ceil(count / MOST_MOVED_AT_ONCE));
    },
  );

  it('gives the wanted order for any two orders, by calls that Jira takes', () => {
    fc.assert(
      fc.property(twoOrders(60), fc.integer({ min: 1, max: 12 }), ([current, wanted], mostAtOnce) => {
        const { moves, moved } = planMoves(current, wanted, undefined, mostAtOnce);
        expect(replay(current, moves)).toEqual(wanted);
        expect(moves.flatMap(({ issueIds }) => issueIds)).toEqual(moved);
        for (const { issueIds, anchorId } of moves) {
          expect(issueIds.length).toBeGreaterThan(0);
          expect(issueIds.length).toBeLessThanOrEqual(mostAtOnce);
          expect(issueIds).not.toContain(anchorId);
        }
      }),
    );
  });

  it('moves none but those that may, however the others are spread', () => {
    fc.assert(
      fc.property(twoOrders(40), fc.infiniteStream(fc.boolean()), ([current, shuffled], coins) => {
        const mayMove = new Set(current.filter(() => coins.next().value));
        const staying = current.filter((id) => !mayMove.has(id));
        const wanted = shuffled.map((id) => (mayMove.has(id) ? id : staying.shift()!));
        const { moves, moved } = planMoves(current, wanted, mayMove, 3);
        expect(moved.filter((id) => !mayMove.has(id))).toEqual([]);
        expect(replay(current, moves)).toEqual(wanted);
      }),
    );
  });

  it('does to Jira what it promises', async () => {
    const { send, keys } = startJira();
    const order = 'project = SHOP ORDER BY Rank';
    const wanted = ['SHOP-6', 'SHOP-4', 'SHOP-1', 'SHOP-5', 'SHOP-3', 'SHOP-2'];
    for (const { issueIds, side, anchorId } of planMoves(await keys(order), wanted, undefined, 2).moves) {
      const anchor = { [side === 'before' ? 'rankBeforeIssue' : 'rankAfterIssue']: anchorId };
      await send('PUT', '/rest/agile/1.0/issue/rank', { issues: issueIds, ...anchor });
    }
    expect(await keys(order)).toEqual(wanted);
    expectNoContractViolations();
  });
});

describe('a plan', () => {
  it('is empty where nothing has to move', () => {
    expect(planMoves([], [])).toEqual({ moves: [], moved: [] });
    expect(planMoves(['1', '2'], ['1', '2'])).toEqual({ moves: [], moved: [] });
    expect(planMoves(['1', '2'], ['1', '2'], new Set())).toEqual({ moves: [], moved: [] });
  });

  it('names an issue above to go after, and at the top one to go before', () => {
    expect(planMoves(['1', '2', '3', '4', '5'], ['5', '1', '2', '4', '3'], new Set(['4', '5']))).toEqual({
      moves: [
        { issueIds: ['5'], side: 'before', anchorId: '1' },
        { issueIds: ['4'], side: 'after', anchorId: '2' },
      ],
      moved: ['5', '4'],
    });
  });

  it('moves an issue more than needed where that saves a call', () => {
    const current = ['1', '2', '3', '4', '5', '6'];
    // 2 could stay; between 4 and 3 it would part them into two calls.
    expect(planMoves(current, ['1', '4', '2', '3', '5', '6']).moves).toHaveLength(1);
    expect(planMoves(current, ['3', '5', '1', '6', '2', '4']).moves).toHaveLength(1);
    expect(planMoves(current, ['3', '5', '1', '6', '2', '4'], undefined, 1).moved).toHaveLength(3);
  });

  it('pays no heed to issues that only one of the orders has', () => {
    const { moves } = planMoves(['1', 'closed', '2', '3'], ['3', 'gone', '1', '2']);
    expect(moves).toEqual([{ issueIds: ['3'], side: 'before', anchorId: '1' }]);
    expect(replay(['1', 'closed', '2', '3'], moves)).toEqual(['3', '1', 'closed', '2']);
  });

  it('is refused where an issue that may not move would have to, and for an order with an id twice', () => {
    expect(() => planMoves(['1', '2', '3'], ['2', '1', '3'], new Set(['3']))).toThrow(RangeError);
    expect(() => planMoves(['1', '2'], ['2', '2', '1'])).toThrow(RangeError);
    expect(() => planMoves(['1', '1', '2'], ['2', '1'])).toThrow(RangeError);
    expect(() => planMoves(['1', '2'], ['2', '1'], undefined, 0)).toThrow(RangeError);
  });
});
