import fc from 'fast-check';
import { takeBack } from '../../../../src/domain/ranking/moves/takeBack';
import { idsUpTo } from './shuffles';

const former = ['1', '2', '3', '4', '5', '6'];
const reached = ['6', '5', '4', '3', '2', '1'];

/** A former order of at least two issues, and the one an application reached. */
const applications = fc.integer({ min: 2, max: 20 }).chain((size) => {
  const ids = idsUpTo(size);
  return fc.record({ former: fc.constant(ids), reached: fc.shuffledSubarray(ids, { minLength: size }) });
});

const moveOne = (order: readonly string[], id: string, to: number): string[] => {
  const others = order.filter((other) => other !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
};
const above = (order: readonly string[], id: string) => order[order.indexOf(id) - 1] ?? 'the top';

describe('taking an application back', () => {
  it('gives exactly the former order if nobody moved anything since', () => {
    fc.assert(
      fc.property(applications, (made) => {
        expect(takeBack(made.reached, made.former, made.reached)).toEqual({ wanted: made.former, movedByOthers: [] });
      }),
    );
  });

  it('leaves out what is gone, and returns all the rest', () => {
    fc.assert(
      fc.property(applications, fc.nat(), (made, number) => {
        const gone = made.former[number % made.former.length]!;
        const without = (order: readonly string[]) => order.filter((id) => id !== gone);
        expect(takeBack(without(made.reached), made.former, made.reached)).toEqual({
          wanted: without(made.former),
          movedByOthers: [],
        });
      }),
    );
  });

  it('keeps an issue that someone moved since below the one they put it below, and returns the rest', () => {
    fc.assert(
      fc.property(applications, fc.nat(), fc.nat(), (made, number, to) => {
        const id = made.reached[number % made.reached.length]!;
        const current = moveOne(made.reached, id, to % made.reached.length);
        const { wanted, movedByOthers } = takeBack(current, made.former, made.reached);
        expect(movedByOthers.length).toBe(current.join() === made.reached.join() ? 0 : 1);
        for (const other of movedByOthers) expect(above(wanted, other)).toBe(above(current, other));
        const rest = (order: readonly string[]) => order.filter((one) => !movedByOthers.includes(one));
        expect(rest(wanted)).toEqual(rest(made.former));
      }),
    );
  });

  it('does so for each of many issues, new ones among them, and loses none', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 });
    fc.assert(
      fc.property(applications, changes, fc.nat({ max: 3 }), (made, moves, added) => {
        let current = [...made.reached];
        for (const [number, to] of moves)
          current = moveOne(current, current[number % current.length]!, to % current.length);
        for (let count = 0; count < added; count += 1)
          current = moveOne(current, `new ${count}`, (count * 7) % (current.length + 1));
        const { wanted, movedByOthers } = takeBack(current, made.former, made.reached);
        expect([...wanted].sort()).toEqual([...current].sort());
        expect(movedByOthers.length).toBeLessThanOrEqual(moves.length + added);
        for (const other of movedByOthers) expect(above(wanted, other)).toBe(above(current, other));
        const returned = (order: readonly string[]) => order.filter((id) => !movedByOthers.includes(id));
        expect(returned(wanted)).toEqual(returned(made.former));
      }),
    );
  });

  it('names what others moved: here 2, which they put to the top', () => {
    expect(takeBack(['2', '6', '5', '4', '3', '1'], former, reached)).toEqual({
      wanted: ['2', '1', '3', '4', '5', '6'],
      movedByOthers: ['2'],
    });
  });

  it('keeps new issues where they were put', () => {
    expect(takeBack(['6', 'new', 'newer', '5', '4', '3', '2', '1'], former, reached)).toEqual({
      wanted: ['1', '2', '3', '4', '5', '6', 'new', 'newer'],
      movedByOthers: ['new', 'newer'],
    });
  });
});
