import { zoomIdentity } from 'd3-zoom';
import fc from 'fast-check';
import { builtinModel } from '../../../../src/domain/scoring/builtins';
import type { Model, ModelId } from '../../../../src/domain/scoring/model';
import type { ProjectSettings } from '../../../../src/domain/settings';
import { chartOf } from '../../../../static/backlog/matrix/chart';
import { handlesOf, type Axis } from '../../../../static/backlog/matrix/handles';
import { layoutOf } from '../../../../static/backlog/matrix/layout';
import type { AxisIds } from '../../../../static/backlog/matrix/measures';
import { targetAt, targetStepped, type MovingOf, type Target } from '../../../../static/backlog/matrix/moving';
import { changesOf } from '../../../../static/backlog/matrix/rescore';
import { placeOn } from '../../../../static/backlog/matrix/scales';
import { makeTryOut } from '../../../../static/backlog/matrix/tryOut';
import { rowsOf } from './rows';

const SIZE = { width: 800, height: 600 };
const plain = { x: false, y: false };

interface Setup {
  readonly settings: Partial<ProjectSettings>;
  readonly inputs: readonly Record<string, number>[];
  readonly axes?: Partial<AxisIds>;
  readonly drags?: Partial<Record<Axis, string>>;
  readonly mayEnter?: boolean;
}

function plot({ settings, inputs, axes = {}, drags = {}, mayEnter = true }: Setup) {
  const { models, rows } = rowsOf(settings, inputs);
  const model = models.at(-1)!;
  const chart = chartOf({ shown: rows, all: rows, models, chosen: axes });
  const layout = layoutOf({ chart, ...SIZE, log: plain, bubblesBy: 'none' });
  const handles = handlesOf(chart, model, drags, mayEnter);
  const of: MovingOf = { chart, layout, handles, models, transform: zoomIdentity, tryOut: makeTryOut(models) };
  const bubble = layout.byId.get('10001')!;
  const from: [number, number] = [bubble.x, bubble.y];
  const at = (x: number, y: number): [number, number] => [placeOn(layout.scale.x, x), placeOn(layout.scale.y, y)];
  return {
    ...{ handles, bubble, of },
    /** Brought to where the axes say so much. */
    dragged: (x: number, y: number): Target => targetAt(of, bubble, from, at(x, y)),
    draggedBy: (dx: number, dy: number): Target => targetAt(of, bubble, from, [from[0] + dx, from[1] + dy]),
    entered: (target: Target) => changesOf(model, bubble.point, target).map(({ key, value }) => [key, value]),
  };
}

const RICE = { reach: 100, impact: 1, confidence: 1, effort: 2 };
/** The second one makes room on the axes. */
const rice = (over: Partial<Setup> = {}) =>
  plot({
    settings: { activeModel: 'rice' },
    inputs: [RICE, { ...RICE, reach: 1_000, effort: 10 }],
    ...over,
  });

describe('dragging a bubble', () => {
  it('changes the inputs that its axes are, and only those that differ', () => {
    const { dragged, entered } = plot({
      settings: { activeModel: 'valueEffort' },
      inputs: [
        { value: 4, effort: 6 },
        { value: 9, effort: 9 },
      ],
    });
    expect(entered(dragged(6, 9))).toEqual([['value', 9]]);
    expect(entered(dragged(3, 9))).toEqual([
      ['effort', 3],
      ['value', 9],
    ]);
  });

  it('changes one input of a value that is worked out, to what comes nearest; the value follows from it', () => {
    const { dragged, entered } = rice();
    const target = dragged(3, 220);
    expect(entered(target)).toEqual([
      ['effort', 3],
      ['impact', 2],
    ]);
    expect(target).toMatchObject({ x: 3, y: 200, held: { x: null, y: null } });
  });

  it('changes the input that was chosen for it, by the steps of its scale', () => {
    const { dragged, entered } = rice({ drags: { y: 'reach' } });
    expect(entered(dragged(2, 480))).toEqual([['reach', 480]]);
    // A choice that another model had says nothing here.
    expect(entered(rice({ drags: { y: 'jobSize' } }).dragged(2, 50))).toEqual([['impact', 0.5]]);
  });

  it('says where the input’s scale ends before the axis does', () => {
    const { dragged } = rice();
    expect(dragged(2, 900)).toMatchObject({ y: 300, held: { y: { why: 'end', value: 3 } } });
    expect(dragged(2, 300).held.y).toBeNull();
  });

  it('says so where nothing can come of it', () => {
    const { dragged, entered } = rice({ inputs: [{ ...RICE, reach: 0 }, RICE] });
    const target = dragged(2, 90);
    expect(entered(target)).toEqual([]);
    expect(target.held.y).toMatchObject({ why: 'stuck' });
  });

  it('leaves an axis alone that the hand only trembled along', () => {
    const { draggedBy, entered } = rice({ drags: { y: 'reach' } });
    expect(entered(draggedBy(0, 5))).toEqual([]);
    expect(entered(draggedBy(-5, 40)).map(([key]) => key)).toEqual(['reach']);
  });

  it('never changes the input of the other axis', () => {
    const { handles } = rice({ axes: { x: 'input:impact' } });
    expect(handles.y.options.map(({ key }) => key)).toEqual(['reach', 'confidence']);
    expect(handles.y.criterion?.key).toBe('confidence');
  });

  it.each([
    ['wsjf', 'value', 'businessValue'],
    ['weighted', 'value', 'customerValue'],
    ['formula', 'value', 'value'],
  ] as const)('has an input to change in %s: what weighs most', (activeModel: ModelId, y, expected) => {
    const model: Model = builtinModel(activeModel);
    const inputs = Object.fromEntries(model.criteria.map(({ key }) => [key, 2]));
    const { handles } = plot({ settings: { activeModel }, inputs: [inputs], axes: { y } });
    expect(handles.y.criterion?.key).toBe(expected);
    expect(handles.y.options.length).toBeGreaterThan(1);
  });

  it('says why an axis cannot be dragged along', () => {
    expect(rice({ mayEnter: false }).handles.x.lock).toBe('rights');
    const same = rice({ axes: { x: 'input:effort', y: 'input:effort' } });
    expect(same.handles.y.lock).toBe('same');
    const votes = rice({ axes: { y: 'votes' } });
    expect(votes.handles.y).toMatchObject({ criterion: null, lock: 'given' });
    expect(votes.draggedBy(0, 100).held.y).toEqual({ why: 'given' });
    expect(votes.draggedBy(0, 8).held.y).toBeNull();
  });

  it('comes as near as any value of the input does, and tells where it comes to lie', () => {
    const inputs = fc.record({
      reach: fc.integer({ min: 1, max: 900 }),
      impact: fc.constantFrom(3, 2, 1, 0.5, 0.25),
      confidence: fc.constantFrom(1, 0.8, 0.5),
      effort: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 2_000 }), (given, wanted) => {
        const { dragged } = rice({ inputs: [given, { ...RICE, reach: 2_000, effort: 12 }] });
        const { y, inputs: changed } = dragged(given.effort, wanted);
        const impact = changed.get('impact') ?? given.impact;
        expect(y).toBeCloseTo(given.reach * impact * given.confidence, 6);
        const least = Math.min(
          ...[3, 2, 1, 0.5, 0.25].map((one) => Math.abs(given.reach * one * given.confidence - wanted)),
        );
        // Six pixels of 536 are no wish to change anything.
        const now = Math.abs(given.reach * given.impact * given.confidence - wanted);
        if (changed.size > 0 || now > (6 / 536) * 2_000) expect(Math.abs(y - wanted)).toBeCloseTo(least, 6);
      }),
    );
  });
});

describe('moving a bubble by keys', () => {
  it('goes a step of the input up or down, and says where its scale ends', () => {
    const { of, bubble, entered } = rice();
    const once = targetStepped(of, bubble, null, 'up');
    expect(entered(once)).toEqual([['impact', 2]]);
    const twice = targetStepped(of, bubble, once, 'up');
    expect(entered(twice)).toEqual([['impact', 3]]);
    const thrice = targetStepped(of, bubble, twice, 'up');
    expect(entered(thrice)).toEqual([['impact', 3]]);
    expect(thrice.held.y).toMatchObject({ why: 'end', value: 3 });
    expect(entered(targetStepped(of, bubble, once, 'down'))).toEqual([]);
  });

  it('goes up where less of the input gives more', () => {
    const model = {
      ...builtinModel('rice'),
      formula: { type: 'ratio', value: 'reach - impact', size: 'effort' },
    } as const;
    const { of, bubble, entered } = rice({ settings: { activeModel: 'rice', models: { rice: model } } });
    expect(entered(targetStepped(of, bubble, null, 'up'))).toEqual([['impact', 0.5]]);
  });
});
