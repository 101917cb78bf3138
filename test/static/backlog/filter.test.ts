import { STARTING_SETTINGS, activeModel, rankingRules, scorerFor } from '../../../src/domain/settings';
import { filterRows, isFiltering, NO_FILTER } from '../../../static/backlog/filter';
import { rankBacklog } from '../../../static/backlog/ranking';
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
    { ...withPriority(2, '1', 'Highest'), summary: 'Mother’s day' },
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

  it('takes what stands in quotes as one, and any quote for any other', () => {
    expect(keysWhere({ text: 'the in' })).toEqual(['SHOP-1']);
    expect(keysWhere({ text: '"the in"' })).toEqual([]);
    expect(keysWhere({ text: '“in the basket” creme' })).toEqual(['SHOP-1']);
    expect(keysWhere({ text: '"baske' })).toEqual(['SHOP-1']);
    expect(keysWhere({ text: "mother's" })).toEqual(['SHOP-2']);
  });

  it('filters by type and status together', () => {
    expect(keysWhere({ facets: { type: ['Bug'] } })).toEqual(['SHOP-1']);
    expect(keysWhere({ facets: { type: ['Story'], status: ['In progress'] } })).toEqual(['SHOP-10']);
  });

  it('keeps each place of the whole backlog', () => {
    expect(filterRows(rows, { ...NO_FILTER, text: 'shop-10' })[0]!.place).toBe(3);
  });
});
