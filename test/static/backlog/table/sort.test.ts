import { BY_PLACE, isSortable, sortAfterClick, sortRows } from '../../../../static/backlog/table/sort';
import { allColumns } from '../../../../static/backlog/table/columns';
import { issue, withPriority } from '../issues';
import { backlogOf, scoredBy } from './rows';

const doing = { id: '3', name: 'In progress', category: 'indeterminate' } as const;
const { rows, by } = backlogOf([
  issue(1, { assignee: { accountId: 'a', displayName: 'Émile' }, labels: ['b'] }),
  withPriority(2, '1', 'Highest'),
  issue(10, { status: doing, assignee: { accountId: 'b', displayName: 'anna' }, labels: ['a', 'z'] }),
]);
const sorted = (id: string, descending = false) =>
  sortRows(rows, { by: id, descending }, by).map((row) => row.issue.key);

describe('sorting the backlog', () => {
  it('is by place until asked otherwise, and where a column is not known', () => {
    expect(sortRows(rows, BY_PLACE, by)).toBe(rows);
    expect(sortRows(rows, { by: 'input:nothing', descending: true }, by)).toBe(rows);
    expect(sortRows(rows, { by: 'place', descending: true }, by).map((row) => row.place)).toEqual([3, 2, 1]);
  });

  it('puts SHOP-2 before SHOP-10, and turns round on a second click', () => {
    expect(sorted('key')).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-10']);
    expect(sortAfterClick(sortAfterClick(BY_PLACE, 'key'), 'key')).toEqual({ by: 'key', descending: true });
    expect(sorted('key', true)).toEqual(['SHOP-10', 'SHOP-2', 'SHOP-1']);
  });

  it('begins with the highest where people look for it: scores, priorities, values', () => {
    for (const id of ['score', 'priority', 'input:reach'])
      expect(sortAfterClick(BY_PLACE, id)).toEqual({ by: id, descending: true });
    expect(sorted('priority', true)[0]).toBe('SHOP-2');
  });

  it('keeps equal rows in their place', () => {
    expect(sorted('status')).toEqual(['SHOP-2', 'SHOP-1', 'SHOP-10']);
  });

  it('leaves what has nothing there at the end, whichever way one sorts', () => {
    expect(sorted('assignee')).toEqual(['SHOP-10', 'SHOP-1', 'SHOP-2']);
    expect(sorted('assignee', true)).toEqual(['SHOP-1', 'SHOP-10', 'SHOP-2']);
    expect(sorted('labels')).toEqual(['SHOP-10', 'SHOP-1', 'SHOP-2']);
  });

  it('goes by what people entered, as numbers', () => {
    const rice = backlogOf(
      [
        scoredBy('rice', 1, { reach: 9, impact: 1, confidence: 1, effort: 1 }),
        scoredBy('rice', 2, { reach: 80, impact: 1, confidence: 1, effort: 100 }),
        scoredBy('rice', 3, {}),
        scoredBy('rice', 4, { reach: 700 }),
      ],
      { activeModel: 'rice' },
    );
    const keys = (id: string, descending: boolean) =>
      sortRows(rice.rows, { by: id, descending }, rice.by).map((row) => row.issue.key);
    expect(keys('input:reach', true)).toEqual(['SHOP-4', 'SHOP-2', 'SHOP-1', 'SHOP-3']);
    expect(keys('input:reach', false)).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-4', 'SHOP-3']);
    expect(keys('score', true)).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-3', 'SHOP-4']);
  });

  it('knows every column but the reasons, and never loses a row', () => {
    for (const column of allColumns(by.models)) {
      expect([column.id, isSortable(column)]).toEqual([column.id, column.id !== 'reason']);
      expect(sorted(column.id, true).toSorted()).toEqual(['SHOP-1', 'SHOP-10', 'SHOP-2']);
    }
  });
});
