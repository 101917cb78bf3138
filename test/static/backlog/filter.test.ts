import { STARTING_SETTINGS, activeModel, rankingRules, scorerFor } from '../../../src/domain/settings';
import { filterRows, isFiltering, NO_FILTER } from '../../../static/backlog/filter';
import { rowAfterKey } from '../../../static/backlog/keyboard';
import { rankBacklog } from '../../../static/backlog/ranking';
import { BY_PLACE, sortAfterClick, sortRows } from '../../../static/backlog/sort';
import { issue, withPriority } from './issues';

const NOW = new Date('2026-11-20T12:00:00Z');
const made = scorerFor(STARTING_SETTINGS, NOW);
if ('problem' in made) throw new Error('the starting model must score');
const bug = { id: '2', name: 'Bug', subtask: false };
const doing = { id: '3', name: 'In progress', category: 'indeterminate' } as const;
const { rows } = rankBacklog(
  activeModel(STARTING_SETTINGS),
  [
    issue(1, { summary: 'Crème brûlée in the basket', type: bug }),
    withPriority(2, '1', 'Highest'),
    issue(10, { summary: '<script>alert(1)</script> 🧺', status: doing }),
  ].map((one) => ({ issue: one, score: made.scorer(one) })),
  rankingRules(STARTING_SETTINGS, NOW),
  true,
);
const keysWhere = (filter: Partial<typeof NO_FILTER>) =>
  filterRows(rows, { ...NO_FILTER, ...filter }).map((row) => row.issue.key);

describe('filtering the backlog', () => {
  it('leaves the rows alone without a filter', () => {
    expect(filterRows(rows, NO_FILTER)).toBe(rows);
    expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
  });

  it('finds words in any order, whatever their case and accents', () => {
    expect(keysWhere({ text: 'BASKET creme' })).toEqual(['SHOP-1']);
    expect(keysWhere({ text: 'shop-10' })).toEqual(['SHOP-10']);
    expect(keysWhere({ text: '<script> 🧺' })).toEqual(['SHOP-10']);
    expect(keysWhere({ text: 'basket nothing' })).toEqual([]);
  });

  it('filters by type and status together', () => {
    expect(keysWhere({ facets: { type: ['Bug'] } })).toEqual(['SHOP-1']);
    expect(keysWhere({ facets: { type: ['Story'], status: ['In progress'] } })).toEqual(['SHOP-10']);
  });

  it('keeps each place of the whole backlog', () => {
    expect(filterRows(rows, { ...NO_FILTER, text: 'shop-10' })[0]!.place).toBe(3);
  });
});

describe('sorting the backlog', () => {
  const sorted = (by: 'key' | 'status' | 'jiraPlace', descending: boolean) =>
    sortRows(rows, { by, descending }, 'nl-NL').map((row) => row.issue.key);

  it('is by place until asked otherwise', () => {
    expect(sortRows(rows, BY_PLACE, 'en-US')).toBe(rows);
    expect(sortRows(rows, { by: 'place', descending: true }, 'en-US').map((row) => row.place)).toEqual([3, 2, 1]);
  });

  it('puts SHOP-2 before SHOP-10, and turns round on a second click', () => {
    expect(sorted('key', false)).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-10']);
    expect(sortAfterClick(sortAfterClick(BY_PLACE, 'key'), 'key')).toEqual({ by: 'key', descending: true });
    expect(sorted('key', true)).toEqual(['SHOP-10', 'SHOP-2', 'SHOP-1']);
  });

  it('keeps equal rows in their place', () => {
    expect(sorted('status', false)).toEqual(['SHOP-2', 'SHOP-1', 'SHOP-10']);
  });
});

describe('walking through the rows by keyboard', () => {
  it('stays inside the list', () => {
    expect(rowAfterKey('ArrowUp', 0, 5, 3)).toBe(0);
    expect(rowAfterKey('ArrowDown', 4, 5, 3)).toBe(4);
    expect(rowAfterKey('PageDown', 3, 5, 4)).toBe(4);
    expect(rowAfterKey('ArrowDown', 0, 0, 3)).toBeNull();
  });

  it('jumps a page, to the top and to the bottom', () => {
    expect(rowAfterKey('PageDown', 0, 100, 11)).toBe(10);
    expect(rowAfterKey('Home', 50, 100, 11)).toBe(0);
    expect(rowAfterKey('End', 50, 100, 11)).toBe(99);
    expect(rowAfterKey('a', 50, 100, 11)).toBeNull();
  });
});
