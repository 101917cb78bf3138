import type { ZoomTransform } from 'd3-zoom';
import type { Criterion, Model } from '../../../src/domain/scoring/model';
import type { Axis, Handles, Lock } from './handles';
import type { Chart } from './chart';
import type { Corner } from './lasso';
import type { Bubble, Layout } from './layout';
import type { Direction } from './nearest';
import { placeOn } from './scales';
import { snapTo, stepFrom } from './snap';
import { solveFor, type Reached } from './solve';
import { valueOf, type TryOut, type Values } from './tryOut';

/** Why a bubble does not follow along an axis. */
export type Held =
  | { readonly why: Lock }
  /** Whatever its input is, the axis shows the same: something else it is multiplied by is 0. */
  | { readonly why: 'stuck'; readonly criterion: Criterion }
  /** The input's scale ends here, before the axis does. */
  | { readonly why: 'end'; readonly criterion: Criterion; readonly value: number };

/** Where a bubble would come to lie, and by what. */
export interface Target {
  /** The inputs that would change. */
  readonly inputs: Values;
  /** In the axes' own units. */
  readonly x: number;
  readonly y: number;
  readonly held: Readonly<Record<Axis, Held | null>>;
}

/** All that decides about where a bubble can be moved to. */
export interface MovingOf {
  readonly chart: Chart;
  readonly layout: Layout;
  readonly transform: ZoomTransform;
  readonly handles: Handles;
  readonly models: readonly Model[];
  readonly tryOut: TryOut;
}

const NOT_HELD = { x: null, y: null };
/** Pixels aside of a straight line that are no wish to change the other axis too. */
const STEADY = 6;
/** Pixels from where an axis that does not follow says why. */
const TOLD = 14;

/** Those whose axis is the input itself come first: the others are worked out with them. */
const inOrder = (chart: Chart): Axis[] =>
  (['x', 'y'] as const).toSorted((a, b) => Number(chart[a].criterion === null) - Number(chart[b].criterion === null));

/** What a bubble would get at a place of the plot, by the steps of its inputs' scales. @param from where it was taken hold of. */
export function targetAt(of: MovingOf, { point }: Bubble, from: Corner, to: Corner): Target {
  const { chart, layout, transform, handles, tryOut } = of;
  const values = new Map<string, number>();
  const held: Record<Axis, Held | null> = { ...NOT_HELD };
  for (const axis of inOrder(chart)) {
    const at = axis === 'x' ? 0 : 1;
    const moved = Math.abs(to[at] - from[at]);
    if (moved < STEADY) continue;
    const { criterion, lock } = handles[axis];
    if (criterion === null) {
      if (moved >= TOLD && lock !== null) held[axis] = { why: lock };
      continue;
    }
    const wanted = axis === 'x' ? transform.invertX(to[0]) : transform.invertY(to[1]);
    const scale = layout.scale[axis];
    if (chart[axis].criterion !== null) {
      values.set(criterion.key, snapTo(criterion.scale, scale.invert(wanted)));
      continue;
    }
    const reached = solveFor({
      scale: criterion.scale,
      current: valueOf(point.row, of.models, criterion.key),
      wanted: scale.invert(wanted),
      shows: (value) => chart[axis].of(tryOut(point.row, new Map([...values, [criterion.key, value]]))),
      apart: (a, b) => Math.abs(placeOn(scale, a) - placeOn(scale, b)) * transform.k,
    });
    if (reached.value !== null) values.set(criterion.key, reached.value);
    if (moved >= TOLD) held[axis] = heldBy(criterion, reached);
  }
  return landed(of, point, values, held);
}

function heldBy(criterion: Criterion, { value, stopped }: Reached): Held | null {
  if (stopped === 'stuck') return { why: 'stuck', criterion };
  return stopped === 'end' && value !== null ? { why: 'end', criterion, value } : null;
}

/** One step on from where it is, or from where it already was on its way to. */
export function targetStepped(of: MovingOf, { point }: Bubble, before: Target | null, direction: Direction): Target {
  const { handles, models } = of;
  const axis = direction === 'left' || direction === 'right' ? 'x' : 'y';
  const start: Target = before ?? { inputs: new Map(), x: point.x, y: point.y, held: NOT_HELD };
  const { criterion, lock } = handles[axis];
  if (criterion === null) return { ...start, held: { ...NOT_HELD, [axis]: lock && { why: lock } } };
  const value = start.inputs.get(criterion.key) ?? valueOf(point.row, models, criterion.key);
  const sign = direction === 'right' || direction === 'up' ? 1 : -1;
  const stepped = (way: 1 | -1): { readonly value: number; readonly target: Target } => {
    const next = value === null ? snapTo(criterion.scale, 0) : stepFrom(criterion.scale, value, way);
    return { value: next, target: landed(of, point, new Map([...start.inputs, [criterion.key, next]]), NOT_HELD) };
  };
  const gain = ({ target }: ReturnType<typeof stepped>): number => sign * (target[axis] - start[axis]);
  // Of an input that is subtracted or divided by, less is more.
  const [there, back] = [stepped(sign), stepped(sign === 1 ? -1 : 1)];
  if (gain(there) > 0) return there.target;
  if (gain(back) > 0) return back.target;
  const isStuck = gain(there) === 0 && gain(back) === 0;
  const why: Held = isStuck ? { why: 'stuck', criterion } : { why: 'end', criterion, value: value ?? there.value };
  return { ...start, held: { ...NOT_HELD, [axis]: why } };
}

/** Where the bubble comes to lie with these values: the other axis may move along. */
function landed(
  { chart, models, tryOut }: MovingOf,
  point: Bubble['point'],
  values: Values,
  held: Target['held'],
): Target {
  const inputs = new Map([...values].filter(([key, value]) => value !== valueOf(point.row, models, key)));
  const row = tryOut(point.row, inputs);
  return { inputs, x: chart.x.of(row) ?? point.x, y: chart.y.of(row) ?? point.y, held };
}
