import * as fc from 'fast-check';
import { replay } from '../../../../src/domain/ranking/moves/move';
import { wantedOrder } from '../../../../src/domain/ranking/moves/wantedOrder';
import { planMoves } from '../../../../src/domain/ranking/moves/planMoves';
import {
  mayMoveToKeep,
  moveRows,
  newlyAheadOfBlockers,
  orderChange,
  proposeGoingOn,
  proposeRows,
  proposeUndo,
} from '../../../../static/backlog/apply/proposal';

const ids = (text: string) => text.split('');

describe('applying rows', () => {
  it('moves rows to their places, and only those chosen', () => {
    const proposal = proposeRows(ids('dcba'), { rows: 'top', count: 1 })(ids('abcd'));
    expect(proposal.wanted).toEqual(ids('dabc'));
    expect(proposal.plan.moved).toEqual(['d']);
  });

  it('leaves issues that the page does not show where they are', () => {
    const { wanted, plan } = proposeRows(ids('ca'), { rows: 'all' })(ids('abcd'));
    expect(wanted).toEqual(ids('cbad'));
    expect(plan.moved.every((id) => 'ca'.includes(id))).toBe(true);
  });

  it('takes no notice of rows that are gone from Jira by now', () => {
    expect(proposeRows(ids('cxa'), { rows: 'all' })(ids('abc')).wanted).toEqual(ids('cba'));
  });

  it('lists each move with its places, in the order to come; an issue not on the page has none', () => {
    const proposal = proposeRows(ids('dcba'), { rows: 'top', count: 2 })(ids('abcd'));
    expect(moveRows(proposal, () => true)).toEqual([
      { id: 'd', from: 4, to: 1 },
      { id: 'c', from: 3, to: 2 },
    ]);
    expect(moveRows(proposal, (id) => id !== 'a' && id !== 'c')).toEqual([
      { id: 'd', from: 2, to: 1 },
      { id: 'c', from: null, to: null },
    ]);
  });

  it('lists and counts only what gets another place, though a call may move more', () => {
    fc.assert(
      fc.property(applications, ({ former, wanted }) => {
        const proposal = proposeRows(wanted, { rows: 'all' })(former);
        for (const { from, to } of moveRows(proposal, () => true)) expect(from).not.toBe(to);
        const stayed = former.filter((id) => !proposal.changing.includes(id));
        for (const id of stayed.filter((each) => proposal.plan.moved.includes(each)))
          expect(wanted.indexOf(id)).toBe(former.indexOf(id));
      }),
    );
  });

  it('keeps what may be moved, unless that is everything, or too much for one call', () => {
    const some = proposeRows(ids('dcba'), { rows: 'top', count: 2 })(ids('abcd'));
    expect(mayMoveToKeep(some)).toEqual(ids('cd'));
    expect(mayMoveToKeep(proposeRows(ids('dcba'), { rows: 'all' })(ids('abcd')))).toBeNull();
    const large = Array.from({ length: 20_000 }, (_, index) => String(index));
    expect(mayMoveToKeep({ ...some, current: large, mayMove: new Set(['1']) })).toBeNull();
    expect(mayMoveToKeep({ ...some, current: large.slice(1), mayMove: new Set(['1']) })).toEqual(['1']);
  });

  it('warns of issues that come to stand before their blocker, not of those that already do', () => {
    const blockers: Record<string, string[]> = { d: ['c'], a: ['b'] };
    const proposal = proposeRows(ids('dcba'), { rows: 'selected', ids: new Set('d') })(ids('abcd'));
    expect(newlyAheadOfBlockers(proposal, (id) => blockers[id] ?? [])).toEqual([{ id: 'd', blockerId: 'c' }]);
  });
});

describe('what changed since a preview', () => {
  it('is nothing when issues only came in', () => {
    expect(orderChange(ids('abc'), ids('xaybc'))).toBeNull();
  });

  it('is the fewest issues that someone must have moved, and those that are gone', () => {
    expect(orderChange(ids('abcdef'), ids('bcdaf'))).toEqual({ moved: 1, gone: 1 });
  });
});

/** An order being applied: former, wanted, and the moves towards it. */
const applications = fc
  .integer({ min: 2, max: 30 })
  .chain((size) => {
    const former = Array.from({ length: size }, (_, index) => String(index));
    return fc.record({
      former: fc.constant(former),
      wanted: fc.shuffledSubarray(former, { minLength: size }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
  })
  .map(({ former, wanted, share }) => {
    const { moves } = planMoves(former, wanted, undefined, 3);
    return { former, wanted, moves, count: Math.round(share * moves.length) };
  });

/** The same for some rows of a page that does not show all issues. */
const partly = fc
  .integer({ min: 2, max: 25 })
  .chain((size) => {
    const former = Array.from({ length: size }, (_, index) => String(index));
    return fc.record({
      former: fc.constant(former),
      shown: fc.shuffledSubarray(former, { minLength: 1 }),
      chosen: fc.subarray(former),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
  })
  .map(({ former, shown, chosen, share }) => {
    const { wanted, mayMove } = wantedOrder(former, shown, { rows: 'selected', ids: new Set(chosen) });
    const { moves } = planMoves(former, wanted, mayMove, 3);
    return { former, wanted, mayMove, moves, count: Math.round(share * moves.length) };
  });

describe('going on and taking back', () => {
  it('reach the wanted and the former order, however far it had come, when nobody else moved anything', () => {
    fc.assert(
      fc.property(applications, ({ former, wanted, moves, count }) => {
        const made = moves.slice(0, count);
        const current = replay(former, made);
        const on = proposeGoingOn({ former, wanted, mayMove: null, made })(current);
        expect(replay(current, on.plan.moves)).toEqual(wanted);
        const back = proposeUndo({ former, wanted, mayMove: null, made })(current);
        expect(replay(current, back.plan.moves)).toEqual(former);
        expect([on.movedByOthers, back.movedByOthers]).toEqual([[], []]);
      }),
    );
  });

  it('do so too when the journal holds moves of the last call that were never made', () => {
    fc.assert(
      fc.property(applications, ({ former, wanted, moves, count }) => {
        const made = moves.slice(0, Math.max(0, count));
        const current = replay(former, made);
        const made20 = moves.slice(0, count + 20);
        expect(proposeGoingOn({ former, wanted, mayMove: null, made: made20 })(current)).toMatchObject({
          wanted,
          movedByOthers: [],
        });
        expect(proposeUndo({ former, wanted, mayMove: null, made: made20 })(current)).toMatchObject({
          wanted: former,
          movedByOthers: [],
        });
      }),
    );
  });

  it('move only what the application might move: what was promised to stay stays', () => {
    fc.assert(
      fc.property(partly, ({ former, wanted, mayMove, moves, count }) => {
        const made = moves.slice(0, count);
        const current = replay(former, made);
        const orders = { former, wanted, mayMove: [...mayMove], made };
        const on = proposeGoingOn(orders)(current);
        expect(replay(current, on.plan.moves)).toEqual(wanted);
        expect(on.plan.moved.filter((id) => !mayMove.has(id))).toEqual([]);
        const back = proposeUndo(orders)(current);
        expect(replay(current, back.plan.moves)).toEqual(former);
        const touched = new Set(made.flatMap(({ issueIds }) => issueIds));
        expect(back.plan.moved.filter((id) => !touched.has(id))).toEqual([]);
      }),
    );
  });

  it('reach their goal, if need be by moving other issues, when others moved some since', () => {
    fc.assert(
      fc.property(partly, fc.nat(), fc.nat(), ({ former, wanted, mayMove, moves, count }, from, to) => {
        const made = moves.slice(0, count);
        const reached = replay(former, made);
        const moved = reached[from % reached.length]!;
        const current = reached.filter((id) => id !== moved).toSpliced(to % reached.length, 0, moved);
        const orders = { former, wanted, mayMove: [...mayMove], made };
        for (const proposal of [proposeGoingOn(orders)(current), proposeUndo(orders)(current)]) {
          expect(replay(current, proposal.plan.moves)).toEqual(proposal.wanted);
          expect(proposal.plan.moved.filter((id) => proposal.mayMove?.has(id) === false)).toEqual([]);
        }
      }),
    );
  });

  it('leave what others moved since where it is, and name it', () => {
    const former = ids('abcdef');
    const wanted = ids('fabcde');
    const made = planMoves(former, wanted).moves;
    const { wanted: back, movedByOthers } = proposeUndo({ former, wanted, mayMove: null, made })(ids('fbcdae'));
    expect(movedByOthers).toEqual(['a']);
    expect(back).toEqual(ids('bcdaef'));
  });
});
