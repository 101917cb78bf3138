import fc from 'fast-check';
import { replay } from '../../../../src/domain/ranking/moves/move';
import { planMoves } from '../../../../src/domain/ranking/moves/planMoves';
import { wantedOrder, type Chosen } from '../../../../src/domain/ranking/moves/wantedOrder';
import { idsUpTo } from './shuffles';

const current = ['1', '2', '3', '4', '5', '6'];
const all: Chosen = { rows: 'all' };
const top = (count: number): Chosen => ({ rows: 'top', count });
const selected = (...ids: string[]): Chosen => ({ rows: 'selected', ids: new Set(ids) });
const wanted = (shown: readonly string[], chosen: Chosen) => wantedOrder(current, shown, chosen).wanted;
const mayMove = (shown: readonly string[], chosen: Chosen) => [...wantedOrder(current, shown, chosen).mayMove].sort();

describe('without a filter', () => {
  const shown = ['6', '3', '1', '5', '2', '4'];

  it('all rows get Voorrang’s order', () => {
    expect(wanted(shown, all)).toEqual(shown);
    expect(mayMove(shown, all)).toEqual(current);
  });

  it('the top n come first and the others follow in Jira’s order, without being moved', () => {
    expect(wanted(shown, top(2))).toEqual(['6', '3', '1', '2', '4', '5']);
    expect(mayMove(shown, top(2))).toEqual(['3', '6']);
    expect(wanted(shown, top(0))).toEqual(current);
    expect(wanted(shown, top(99))).toEqual(shown);
  });

  it('selected rows go to their place, and the others keep Jira’s order around them', () => {
    expect(wanted(shown, selected('5', '6'))).toEqual(['6', '1', '2', '5', '3', '4']);
    expect(mayMove(shown, selected('5', '6'))).toEqual(['5', '6']);
    expect(wanted(shown, selected())).toEqual(current);
    expect(wanted(shown, selected('not on the page'))).toEqual(current);
  });
});

describe('under a filter', () => {
  const shown = ['6', '2', '3'];

  it('rows change places among themselves only', () => {
    expect(wanted(shown, all)).toEqual(['1', '6', '2', '4', '5', '3']);
    expect(mayMove(shown, all)).toEqual(['2', '3', '6']);
  });

  it('a row that is not chosen may be moved if it has to pass an issue that is not shown, and only then', () => {
    // 6 takes the place of 2, which takes that of 3, right below; 3 has to pass 4 and 5.
    expect(wanted(shown, top(1))).toEqual(['1', '6', '2', '4', '5', '3']);
    expect(mayMove(shown, top(1))).toEqual(['3', '6']);
    expect(mayMove(['3', '2', '6'], top(1))).toEqual(['3']);
  });

  it('leaves out rows that are no longer in Jira’s order', () => {
    expect(wanted(['gone', '6', '2', '3'], selected('6'))).toEqual(['1', '6', '2', '4', '5', '3']);
  });
});

describe('any order, any filter, any choice', () => {
  const cases = fc.integer({ min: 1, max: 14 }).chain((size) => {
    const ids = idsUpTo(size);
    return fc.record({
      order: fc.shuffledSubarray(ids, { minLength: size }),
      shown: fc.shuffledSubarray(ids, { minLength: 1 }),
      chosen: fc.oneof(
        fc.constant(all),
        fc.nat({ max: size }).map(top),
        fc.subarray(ids).map((chosen) => selected(...chosen)),
      ),
    });
  });
  const isChosen = (chosen: Chosen, id: string, place: number) =>
    chosen.rows === 'all' || (chosen.rows === 'top' ? place < chosen.count : chosen.ids.has(id));

  it('issues that are not shown keep their places', () => {
    fc.assert(
      fc.property(cases, ({ order, shown, chosen }) => {
        const result = wantedOrder(order, shown, chosen).wanted;
        const masked = (ids: readonly string[]) => ids.map((id) => (shown.includes(id) ? '' : id));
        expect(masked(result)).toEqual(masked(order));
        expect([...result].sort()).toEqual([...order].sort());
      }),
    );
  });

  it('chosen rows stand at their own place among the shown ones, the others in the order they had', () => {
    fc.assert(
      fc.property(cases, ({ order, shown, chosen }) => {
        const result = wantedOrder(order, shown, chosen).wanted.filter((id) => shown.includes(id));
        shown.forEach((id, place) => isChosen(chosen, id, place) && expect(result[place]).toBe(id));
        const others = shown.filter((id, place) => !isChosen(chosen, id, place));
        const inOrder = (ids: readonly string[]) => ids.filter((id) => others.includes(id));
        expect(inOrder(result)).toEqual(inOrder(order));
      }),
    );
  });

  it('is reached by moving none but those that may move, which without a filter are the chosen ones', () => {
    fc.assert(
      fc.property(cases, ({ order, shown, chosen }) => {
        const goal = wantedOrder(order, shown, chosen);
        const { moves, moved } = planMoves(order, goal.wanted, goal.mayMove, 3);
        expect(replay(order, moves)).toEqual(goal.wanted);
        expect(moved.filter((id) => !shown.includes(id))).toEqual([]);
        if (shown.length === order.length)
          expect(goal.mayMove).toEqual(new Set(shown.filter((id, place) => isChosen(chosen, id, place))));
      }),
    );
  });
});
