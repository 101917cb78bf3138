import { blockOf } from '../../../../static/backlog/table/selecting';

describe('the block that cells form', () => {
  // The third item is the head of a group.
  const rowAt = [0, 1, null, 2, 3];
  const cells = (...places: [number, number][]) => places.map(([item, column]) => ({ item, column }));

  it('has its first and its last cell as corners, in whatever order they come, and passes over heads of groups', () => {
    expect(blockOf(cells([3, 5], [1, 4], [1, 5], [3, 4]), rowAt)).toEqual({
      first: { item: 1, column: 4 },
      last: { item: 3, column: 5 },
    });
  });

  it.each<[string, [number, number][]]>([
    ['of none', []],
    ['of one', [[0, 4]]],
    ['of the same twice', [[0, 4], [0, 4]]], // prettier-ignore
    ['with a row between', [[0, 4], [3, 4]]], // prettier-ignore
    ['with a corner missing', [[0, 4], [0, 5], [1, 4]]], // prettier-ignore
  ])('there is none %s', (_what, places) => {
    expect(blockOf(cells(...places), rowAt)).toBeNull();
  });
});
