import { NONE_JUDGED } from '../../../../static/backlog/gates/judged';
import { groupingsOf, groupRows } from '../../../../static/backlog/table/grouping';
import { itemsOf } from '../../../../static/backlog/table/items';
import { rangeBetween } from '../../../../static/backlog/table/selecting';
import { issue } from '../issues';
import { aJudged, gate } from '../gates/judged';
import { backlogOf, scoredBy } from './rows';

const component = (...names: string[]) => names.map((name) => ({ id: name, name }));
const keys = (rows: readonly { issue: { key: string } }[]) => rows.map((row) => row.issue.key);

describe('the backlog in groups', () => {
  it('offers classes and goals only where the model has them', () => {
    const offered = (activeModel: 'rice' | 'moscow' | 'weighted') =>
      groupingsOf(backlogOf([], { activeModel }).by.models);
    expect(offered('rice')).toEqual(['epic', 'component', 'ready', 'done']);
    // Inside the classes the starting model decides, and that is a weighted one.
    expect(offered('moscow')).toEqual(['epic', 'component', 'class', 'goal', 'ready', 'done']);
    expect(offered('weighted')).toContain('goal');
  });

  it('has every row once, in its order, those that belong nowhere last', () => {
    const { rows, by, language } = backlogOf([
      issue(1),
      issue(2, { components: component('Checkout', 'Search') }),
      issue(3, { components: component('Search') }),
      issue(4, { components: component('Checkout') }),
    ]);
    const groups = groupRows(rows, 'component', { ...by, language, judged: NONE_JUDGED });
    expect(groups.map(({ title, rows: own }) => [title, keys(own)])).toEqual([
      ['Checkout', ['SHOP-2', 'SHOP-4']],
      ['Search', ['SHOP-3']],
      ['No component', ['SHOP-1']],
    ]);
  });

  it('adds up the effort of what has a score, where the model divides by one', () => {
    const values = (effort: number) => ({ reach: 1, impact: 1, confidence: 1, effort });
    const { rows, by, language } = backlogOf(
      [scoredBy('rice', 1, values(2)), scoredBy('rice', 2, values(3)), scoredBy('rice', 3, {})],
      { activeModel: 'rice' },
    );
    expect(groupRows(rows, 'epic', { ...by, language, judged: NONE_JUDGED })).toMatchObject([{ effort: 5 }]);
    const unscored = backlogOf([scoredBy('rice', 1, {})], { activeModel: 'rice' });
    expect(groupRows(unscored.rows, 'epic', { ...unscored.by, language, judged: NONE_JUDGED })[0]!.effort).toBeNull();
    const starting = backlogOf([issue(1)]);
    expect(groupRows(starting.rows, 'epic', { ...starting.by, language, judged: NONE_JUDGED })[0]!.effort).toBeNull();
  });

  it('puts Must before Should, and what passes its gate before what does not', () => {
    const { rows, by, language } = backlogOf(
      [scoredBy('moscow', 1, { class: 3 }), scoredBy('moscow', 2, { class: 4 }), issue(3)],
      { activeModel: 'moscow' },
    );
    const judged = new Map([
      ['10001', aJudged({ ready: gate('pass') })],
      ['10002', aJudged({ ready: gate('fail', 2) })],
    ]);
    const titles = (grouping: 'class' | 'ready') =>
      groupRows(rows, grouping, { ...by, language, judged }).map(({ title }) => title);
    expect(titles('class')).toEqual(['Must', 'Should', 'No class']);
    expect(titles('ready')).toEqual(['Ready', 'Not ready', 'Not judged']);
  });

  it('names the goal that brought most of the points', () => {
    const most = { customerValue: 10, strategicFit: 1, riskReduction: 1, effort: 10 };
    const { rows, by, language } = backlogOf(
      [scoredBy('weighted', 1, most), scoredBy('weighted', 2, { ...most, customerValue: 1, strategicFit: 10 })],
      { activeModel: 'weighted' },
    );
    const groups = groupRows(rows, 'goal', { ...by, language, judged: NONE_JUDGED });
    expect(groups.map(({ title, rows: own }) => [title, keys(own)])).toEqual([
      ['Customer value', ['SHOP-1']],
      ['Strategic fit', ['SHOP-2']],
    ]);
  });
});

describe('what stands below each other', () => {
  const { rows, by, language } = backlogOf([issue(1), issue(2), issue(3, { components: component('A') })]);
  const groups = groupRows(rows, 'component', { ...by, language, judged: NONE_JUDGED });

  it('is a head and its rows, or the head alone where the group is closed', () => {
    const open = itemsOf(rows, groups, new Set(), null);
    expect(open.map((item) => (item.kind === 'group' ? item.group.title : item.of))).toEqual(
      ['A', [1, 1], 'No component', [1, 2], [2, 2]], // prettier-ignore
    );
    const closed = itemsOf(rows, groups, new Set([groups[1]!.id]), null);
    expect(closed.map(({ kind }) => kind)).toEqual(['group', 'row', 'group']);
    // A row that comes into a closed group while its value is typed would be gone with the field.
    const typed = itemsOf(rows, groups, new Set([groups[1]!.id]), rows[1]!.issue.id);
    expect(typed.map(({ kind }) => kind)).toEqual(['group', 'row', 'group', 'row']);
  });

  it('can be selected across heads, of which nothing is selected', () => {
    const rowAt = [null, 0, null, 1, 2];
    expect(rangeBetween({ item: 4, column: 1 }, { item: 0, column: 3 }, rowAt)).toEqual(
      { row: 0, rows: 3, column: 1, columns: 3 }, // prettier-ignore
    );
    expect(rangeBetween({ item: 2, column: 1 }, { item: 2, column: 1 }, rowAt)).toBeNull();
  });
});
