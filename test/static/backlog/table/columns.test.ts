import { columnsSchema } from '../../../../src/domain/backlogView';
import { builtinModel } from '../../../../src/domain/scoring/builtins';
import { withColumn, withMoved, withWidth } from '../../../../static/backlog/table/choosing';
import { allColumns, keyColumnWidth } from '../../../../static/backlog/table/columns';
import { shownColumns, type ChosenColumns } from '../../../../static/backlog/table/layout';
import { roomOf, tracksOf } from '../../../../static/backlog/table/room';

const [starter, rice, wsjf, moscow] = (['starter', 'rice', 'wsjf', 'moscow'] as const).map(builtinModel);
const KEY = 96;
const idsOf = (models: readonly (typeof rice)[], chosen: ChosenColumns, width = 1_400) =>
  shownColumns(models as NonNullable<typeof rice>[], chosen, width, KEY).map(({ column }) => column.id);

describe('the columns there are', () => {
  it('have one for each criterion, and quadrants only where the model has them', () => {
    const ids = allColumns([rice!]).map(({ id }) => id);
    expect(ids.slice(ids.indexOf('epic'), ids.indexOf('score'))).toEqual(
      ['epic', 'input:reach', 'input:impact', 'input:confidence', 'input:effort'], // prettier-ignore
    );
    expect(ids).not.toContain('quadrant');
    expect(allColumns([builtinModel('valueEffort')]).map(({ id }) => id)).toContain('quadrant');
  });

  it('keep criteria of one name apart when two models are in use', () => {
    const twin = { ...rice!, id: 'formula' as const };
    const ids = allColumns([rice!, twin]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['input:effort', 'input:formula.effort']));
    expect(columnsSchema.safeParse(ids.map((id) => ({ id, width: null }))).success).toBe(true);
  });
});

describe('the columns in sight', () => {
  it('are, where people enter values, those values before all that can wait', () => {
    expect(idsOf([rice!], null, 990)).toEqual(
      ['place', 'key', 'summary', 'input:reach', 'input:impact', 'input:confidence', 'input:effort', 'score', 'reason'], // prettier-ignore
    );
  });

  it('never need more room than there is, unless values are entered in more columns than fit', () => {
    for (let width = 720; width <= 2_600; width += 20)
      for (const model of [starter, rice]) {
        const shown = shownColumns([model!], null, width, KEY).map(({ column }) => column);
        if (model === starter || width >= 980)
          expect([width, roomOf(shown, KEY, true) <= width]).toEqual([width, true]);
      }
  });

  it('become more as the table becomes wider, and never fewer', () => {
    let before = 0;
    for (let width = 720; width <= 2_600; width += 4) {
      const now = idsOf([starter!], null, width).length;
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
    expect(idsOf([starter!], null, 2_560)).toEqual(expect.arrayContaining(['type', 'priority', 'input:age']));
  });

  it('are a card on narrow screens, whatever was chosen', () => {
    const chosen = [{ id: 'labels', width: 300 }];
    expect(idsOf([rice!], chosen, 719)).toEqual(['place', 'key', 'summary', 'score', 'ready', 'reason']);
    expect(idsOf([rice!], chosen, 360)).toEqual(['place', 'key', 'summary', 'score']);
  });
});

describe('choosing columns', () => {
  const choosing = (models: readonly NonNullable<typeof rice>[], chosen: ChosenColumns) => ({
    models,
    chosen,
    shown: shownColumns(models, chosen, 1_400, KEY),
  });

  it('puts a column where the app has it, takes it away again, and never takes the key', () => {
    const start = choosing([rice!], null);
    const more = withColumn(start, 'assignee', true);
    const ids = idsOf([rice!], more);
    expect(ids.indexOf('assignee')).toBe(ids.indexOf('input:reach') - 1);
    expect(idsOf([rice!], withColumn(choosing([rice!], more), 'assignee', false))).toEqual(idsOf([rice!], null));
    expect(idsOf([rice!], withColumn(start, 'key', false))).toContain('key');
    expect(columnsSchema.safeParse(more).success).toBe(true);
  });

  it('moves and widens, and keeps both', () => {
    const moved = withMoved(choosing([rice!], null), 2, 0);
    expect(idsOf([rice!], moved).slice(0, 3)).toEqual(['summary', 'place', 'key']);
    const wide = withWidth(choosing([rice!], moved), 'summary', 333);
    expect(shownColumns([rice!], wide, 1_400, KEY)[0]).toMatchObject({ column: { id: 'summary' }, width: 333 });
  });

  it('brings the criteria of a model that one never saw, and leaves away those that one took away', () => {
    const without = withColumn(choosing([rice!], null), 'input:reach', false);
    expect(idsOf([rice!], without)).not.toContain('input:reach');
    expect(idsOf([wsjf!], without)).toEqual(expect.arrayContaining(wsjf!.criteria.map(({ key }) => `input:${key}`)));
    // And back: what was chosen for one model outlives a change made under another.
    const under = withColumn(choosing([wsjf!], without), 'labels', true);
    expect(idsOf([rice!], under)).not.toContain('input:reach');
    expect(idsOf([rice!], under)).toEqual(expect.arrayContaining(['labels', 'input:impact']));
  });

  it('shows the columns of both models where one orders inside the classes of the other', () => {
    const within = { ...moscow!, formula: { ...moscow!.formula, within: 'rice' } } as NonNullable<typeof moscow>;
    expect(idsOf([within, rice!], null)).toEqual(expect.arrayContaining(['input:class', 'input:rice.reach']));
  });
});

describe('the room of columns', () => {
  it('grows with the longest key, within reason', () => {
    expect(
      [[], ['SHOP-1', 'SHOP-12'], ['ARROW-7', 'ARROW-18120'], ['A'.repeat(300)]].map((keys) =>
        keyColumnWidth(keys.map((key) => ({ issue: { key } }))),
      ),
    ).toEqual(
      [96, 96, 122, 192], // prettier-ignore
    );
  });

  it('scrolls sideways where the columns need more than there is', () => {
    const shown = shownColumns([rice!], [{ id: 'key', width: 200 }, { id: 'summary', width: 900 }], 800, KEY); // prettier-ignore
    const tracks = tracksOf(shown, KEY, 800, true);
    expect(tracks.scrolls).toBe(true);
    expect(tracks.template).toMatch(/^32px 200px 900px /);
    expect(tracksOf(shownColumns([starter!], null, 1_400, KEY), KEY, 1_400, true).scrolls).toBe(false);
  });
});
