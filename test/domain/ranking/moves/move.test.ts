import fc from 'fast-check';
import { replay, type Move } from '../../../../src/domain/ranking/moves/move';

const order = ['1', '2', '3', '4', '5'];
const after = (anchorId: string, ...issueIds: string[]): Move => ({ issueIds, side: 'after', anchorId });
const before = (anchorId: string, ...issueIds: string[]): Move => ({ issueIds, side: 'before', anchorId });

const anyMove = fc
  .tuple(fc.shuffledSubarray(order, { minLength: 1 }), fc.constantFrom(...order), fc.boolean())
  .map(([issueIds, anchorId, above]) => (above ? before : after)(anchorId, ...issueIds));

describe('replaying rank calls', () => {
  it('puts issues side by side, in the order given', () => {
    expect(replay(order, [after('1', '5', '3')])).toEqual(['1', '5', '3', '2', '4']);
    expect(replay(order, [before('1', '4', '2')])).toEqual(['4', '2', '1', '3', '5']);
    expect(replay(order, [after('5', '1'), before('5', '2', '1')])).toEqual(['3', '4', '2', '1', '5']);
  });

  it('leaves refused issues where they are, and moves the others of the call', () => {
    expect(replay(order, [after('5', '1', '2', '3')], new Set(['2']))).toEqual(['2', '4', '5', '1', '3']);
    expect(replay(order, [after('5', '2')], new Set(['2']))).toEqual(order);
  });

  it('ignores issues it does not know, and calls beside one that it does not know', () => {
    expect(replay(order, [after('5', '9', '1')])).toEqual(['2', '3', '4', '5', '1']);
    expect(replay(order, [after('9', '1')])).toEqual(order);
  });

  it('ignores a call that Jira does not take: an issue beside itself, or none at all', () => {
    expect(replay(order, [after('2', '1', '2')])).toEqual(order);
    expect(replay(order, [after('2')])).toEqual(order);
  });

  it('does to any order what taking out and putting in does', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 8 }), (moves) => {
        const model = [...order];
        for (const { issueIds, side, anchorId } of moves) {
          if (issueIds.includes(anchorId)) continue;
          for (const id of issueIds) model.splice(model.indexOf(id), 1);
          model.splice(model.indexOf(anchorId) + (side === 'after' ? 1 : 0), 0, ...issueIds);
        }
        expect(replay(order, moves)).toEqual(model);
      }),
    );
  });

  it('never loses or doubles an issue, and keeps the order of those no call names', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 6 }), fc.subarray(order), (moves, refused) => {
        const reached = replay(order, moves, new Set(refused));
        expect([...reached].sort()).toEqual(order);
        expect(reached.filter((id) => refused.includes(id))).toEqual(refused);
      }),
    );
  });
});
