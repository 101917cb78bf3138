import fc from 'fast-check';
import { builtinModel } from '../../../../src/domain/scoring/builtins';
import { cellAfterKey, cellAtSpot, HEAD } from '../../../../static/backlog/table/moves';
import { startsEntry } from '../../../../static/backlog/table/starts';
import { languageOf } from '../../common/language';

const GRID = { items: 100, columns: 8, page: 11 };
const after = (key: string, item: number, column: number, ctrl = false, grid = GRID) =>
  cellAfterKey({ key, ctrl }, { item, column }, grid);

test('whose row goes from the list by an edit stays in that spot, and whoever was nowhere begins at the top', () => {
  const size = { items: 10, columns: 8 };
  expect(cellAtSpot({ item: 4, column: 3 }, size)).toEqual({ item: 4, column: 3 });
  expect(cellAtSpot({ item: 10, column: 3 }, size)).toEqual({ item: 9, column: 3 });
  expect(cellAtSpot({ item: 4, column: -1 }, size)).toEqual({ item: 4, column: 1 });
  expect(cellAtSpot(null, size)).toEqual({ item: 0, column: 1 });
  expect(cellAtSpot({ item: 4, column: 3 }, { items: 0, columns: 8 })).toEqual({ item: HEAD, column: 3 });
});

describe('walking through the cells by keyboard', () => {
  it('goes a cell, a page, to the ends of the row and of the table', () => {
    expect(after('ArrowDown', 3, 2)).toEqual({ item: 4, column: 2 });
    expect(after('ArrowLeft', 3, 2)).toEqual({ item: 3, column: 1 });
    expect(after('PageDown', 3, 2)).toEqual({ item: 13, column: 2 });
    expect(after('End', 3, 2)).toEqual({ item: 3, column: 7 });
    expect(after('Home', 3, 2, true)).toEqual({ item: 0, column: 0 });
    expect(after('End', 3, 2, true)).toEqual({ item: 99, column: 7 });
    expect(after('a', 3, 2)).toBeNull();
  });

  it('reaches the head from the first row, and no page leads there', () => {
    expect(after('ArrowUp', 0, 2)).toEqual({ item: HEAD, column: 2 });
    expect(after('PageUp', 3, 2)).toEqual({ item: 0, column: 2 });
    expect(after('ArrowUp', HEAD, 2)).toEqual({ item: HEAD, column: 2 });
  });

  it('stays inside the table, also where it is empty', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.boolean(),
        fc.record({ items: fc.nat(50), columns: fc.integer({ min: 1, max: 9 }), page: fc.nat(20) }),
        fc.nat(50),
        fc.nat(9),
        (key, ctrl, grid, item, column) => {
          const from = { item: Math.min(item, grid.items) - 1, column: Math.min(column, grid.columns - 1) };
          const to = cellAfterKey({ key, ctrl }, from, grid)!;
          expect(to.item).toBeGreaterThanOrEqual(HEAD);
          expect(to.item).toBeLessThan(Math.max(1, grid.items));
          expect(to.column).toBeGreaterThanOrEqual(0);
          expect(to.column).toBeLessThan(grid.columns);
        },
      ),
    );
  });
});

describe('a key on a cell', () => {
  const begins = (
    id: 'rice' | 'moscow',
    key: string,
    typed: string,
    around: { before?: string; isOpen?: boolean } = {},
  ) => {
    const model = builtinModel(id);
    return startsEntry(
      { key: typed, before: null, isOpen: false, ...around },
      model,
      model.criteria.find((one) => one.key === key)!,
      languageOf('en-US'),
    );
  };

  it('is typed into it, also where it begins no value, unless it is a command and begins none', () => {
    for (const typed of ['4', ',', '-', '=', 'z', 'X', '٣']) expect([typed, begins('rice', 'reach', typed)]).toEqual([typed, true]); // prettier-ignore
    expect(['x', 'w', 'Enter', ' '].map((typed) => begins('rice', 'reach', typed))).toEqual(
      [false, false, false, false], // prettier-ignore
    );
    expect(['m', 'w', 'W', 'x', '7'].map((typed) => begins('moscow', 'class', typed))).toEqual([true, true, true, false, true]); // prettier-ignore
    expect([begins('rice', 'reach', 'm'), begins('rice', 'reach', 'm', { before: 'g' })]).toEqual([true, false]);
    expect([begins('rice', 'reach', 'j'), begins('rice', 'reach', 'j', { isOpen: true })]).toEqual([true, false]);
  });
});
