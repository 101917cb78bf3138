import fc from 'fast-check';
import { makeQuadrants } from '../../../../src/domain/scoring/backlogNotes';
import { builtinModel } from '../../../../src/domain/scoring/builtins';
import type { Quadrants } from '../../../../src/domain/scoring/model';
import { modelsInUse, STARTING_SETTINGS } from '../../../../src/domain/settings';
import { chartOf, countByQuadrant } from '../../../../static/backlog/matrix/chart';
import { naturalAxes, type AxisIds } from '../../../../static/backlog/matrix/measures';
import { dataWith, blocks, AT, BY } from '../../../builders/issue';
import { rowsOf } from './rows';

const valueEffort = (value: number, effort: number) => ({ value, effort });
const chartFor = ({ models, rows }: ReturnType<typeof rowsOf>, chosen: Partial<AxisIds> = {}) =>
  chartOf({ shown: rows, all: rows, models, chosen });

describe('the matrix', () => {
  const threshold = fc.oneof(fc.constant('median' as const), fc.integer({ min: 0, max: 11 }));
  const anyQuadrants: fc.Arbitrary<Quadrants> = fc.record({
    value: threshold,
    effort: threshold,
    labels: fc.constant({ quickWin: null, bigBet: null, fillIn: null, moneyPit: null }),
  });
  const ten = fc.integer({ min: 1, max: 10 });

  it('puts every issue in the field that the table puts it in, whatever the project’s limits', () => {
    fc.assert(
      fc.property(
        anyQuadrants,
        fc.array(fc.option(fc.tuple(ten, ten)), { minLength: 1, maxLength: 40 }),
        (quadrants, at) => {
          const models = { valueEffort: { ...builtinModel('valueEffort'), quadrants } };
          const ranked = rowsOf(
            { activeModel: 'valueEffort', models },
            at.map((values) => values && valueEffort(...values)),
          );
          const chart = chartFor(ranked);
          const expected = makeQuadrants(quadrants, ranked.rows);
          for (const { row, quadrant } of chart.points) expect(quadrant).toBe(expected(row));
          expect(chart.points.length + chart.unplaced.length).toBe(at.length);
          expect(chart.points.length).toBe(at.filter((values) => values !== null).length);
        },
      ),
    );
  });

  it('keeps its limits and axes while one filters', () => {
    const ranked = rowsOf({ activeModel: 'valueEffort' }, [valueEffort(2, 2), valueEffort(9, 9), valueEffort(4, 6)]);
    const all = chartFor(ranked);
    const some = chartOf({ shown: ranked.rows.slice(0, 1), all: ranked.rows, models: ranked.models, chosen: {} });
    expect(some.points).toHaveLength(1);
    expect(some.threshold).toEqual(all.threshold);
    expect(some.values).toEqual(all.values);
  });

  it.each([
    ['valueEffort', { x: 'input:effort', y: 'input:value' }],
    ['rice', { x: 'input:effort', y: 'value' }],
    ['wsjf', { x: 'input:jobSize', y: 'value' }],
    ['ice', { x: 'input:ease', y: 'input:impact' }],
    ['weighted', { x: 'input:effort', y: 'value' }],
    ['formula', { x: 'input:effort', y: 'input:value' }],
    ['starter', { x: 'input:dueDate', y: 'value' }],
    // The model inside the classes.
    ['moscow', { x: 'input:dueDate', y: 'value' }],
  ] as const)('sets value against what costs: %s', (id, axes) => {
    expect(naturalAxes(modelsInUse({ ...STARTING_SETTINGS, activeModel: id }))).toEqual(axes);
  });

  it('takes classes that nothing orders inside against votes', () => {
    const model = builtinModel('moscow');
    const moscow = { ...model, formula: { type: 'classes' as const, criterion: 'class', within: null } };
    const ranked = rowsOf({ activeModel: 'moscow', models: { moscow } }, [{ class: 4 }, { class: 2 }], (index) => ({
      votes: index * 3,
    }));
    const chart = chartFor(ranked);
    expect(chart.points.map(({ x, y }) => [x, y])).toEqual([
      [0, 4],
      [3, 2],
    ]);
    expect(chart.isNamed).toBe(false);
  });

  it('draws issues by the model inside their class', () => {
    const moscow = {
      ...builtinModel('moscow'),
      formula: { type: 'classes' as const, criterion: 'class', within: 'valueEffort' as const },
    };
    const stamped = (value: number) => ({ value, at: AT, by: BY });
    const data = dataWith({
      inputs: { moscow: { class: stamped(3) }, valueEffort: { value: stamped(8), effort: stamped(2) } },
    });
    const chart = chartFor(rowsOf({ activeModel: 'moscow', models: { moscow } }, [null], () => ({ data })));
    expect(chart.points.map(({ x, y, quadrant }) => [x, y, quadrant])).toEqual([[2, 8, 'quickWin']]);
    expect(chart.isNamed).toBe(true);
  });

  it('finds quick wins of ICE where impact is high and ease is high', () => {
    const ice = (impact: number, ease: number) => ({ impact, confidence: 5, ease });
    const chart = chartFor(rowsOf({ activeModel: 'ice' }, [ice(9, 9), ice(9, 1), ice(1, 9), ice(1, 1), ice(5, 5)]));
    const fieldOf = (x: number, y: number) => chart.points.find((point) => point.x === x && point.y === y)?.quadrant;
    expect([fieldOf(9, 9), fieldOf(1, 9), fieldOf(9, 1), fieldOf(1, 1)]).toEqual([
      'quickWin',
      'bigBet',
      'fillIn',
      'moneyPit',
    ]);
    expect(countByQuadrant(chart.points)).toEqual({ quickWin: 2, bigBet: 1, fillIn: 1, moneyPit: 1 });
  });

  it('counts for the value of a weighted score only what is not a cost', () => {
    const inputs = { customerValue: 10, strategicFit: 1, riskReduction: 1, effort: 1 };
    const [point] = chartFor(rowsOf({ activeModel: 'weighted' }, [inputs])).points;
    // Weights 5, 3, 2 and, for effort, 3: of 100 points customer value brings 500 ÷ 13.
    expect(point!.y).toBeCloseTo(500 / 13, 9);
    expect(point!.x).toBe(1);
  });

  it('goes back to the natural axes when the model no longer has the chosen ones', () => {
    const chart = chartFor(rowsOf({ activeModel: 'valueEffort' }, [valueEffort(1, 2)]), {
      x: 'input:reach',
      y: 'unblocks',
    });
    expect([chart.x.id, chart.y.id]).toEqual(['input:effort', 'unblocks']);
  });

  it('leaves out, and does not lose, what has nothing on an axis', () => {
    const ranked = rowsOf({ activeModel: 'valueEffort' }, [valueEffort(1, 2), valueEffort(3, 4), null], (index) => ({
      votes: index === 0 ? null : 7,
      links: index === 1 ? [blocks('SHOP-3')] : [],
    }));
    const chart = chartFor(ranked, { x: 'votes' });
    expect(chart.points.map(({ row }) => row.issue.key)).toEqual(['SHOP-2']);
    expect(chart.unplaced.map(({ issue }) => issue.key).sort()).toEqual(['SHOP-1', 'SHOP-3']);
  });
});
