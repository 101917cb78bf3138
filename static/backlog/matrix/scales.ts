import { scaleLinear, scaleLog, type ScaleLinear, type ScaleLogarithmic } from 'd3-scale';
import { scaleRange } from '../../../src/domain/scoring/scale';
import type { Measure } from './measures';

export type AxisScale = ScaleLinear<number, number> | ScaleLogarithmic<number, number>;

/** From how much more the largest is than the smallest a logarithmic axis is worth offering. */
const WIDE_SPREAD = 100;

/** Whether most of the axis would be empty on a plain scale. */
export function isWide(values: readonly number[]): boolean {
  const { min, max } = positiveRange(values);
  return min > 0 && max / min > WIDE_SPREAD;
}

function positiveRange(values: readonly number[]): { min: number; max: number } {
  let min = Infinity;
  let max = 0;
  for (const value of values) {
    if (value <= 0) continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return max === 0 ? { min: 0, max: 0 } : { min, max };
}

/** Whether something would stand at the edge of a logarithmic axis because it has no logarithm. */
export const hasNoLog = (values: readonly number[]): boolean => values.some((value) => value <= 0);

/** The whole of a scale with two ends, so that anything can be dragged anywhere on it; else what the values need. */
function plainDomain(measure: Measure, values: readonly number[]): [number, number] {
  const ends =
    measure.criterion?.scale.type === 'log' ? null : measure.criterion && scaleRange(measure.criterion.scale);
  let low = ends?.min ?? 0;
  let high = ends?.max ?? -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high > low ? [low, high] : [low, low + 1];
}

/**
 * @param pixels where the axis begins and ends.
 * @param isLog only where `isWide`; what has no logarithm stands at its lower end (see `placeOn`).
 */
export function axisScale(
  measure: Measure,
  values: readonly number[],
  pixels: readonly [number, number],
  isLog: boolean,
): AxisScale {
  if (isLog && isWide(values)) {
    const { min, max } = positiveRange(values);
    return scaleLog().domain([min, max]).range(pixels).nice();
  }
  const [low, high] = plainDomain(measure, values);
  const scale = scaleLinear().domain([low, high]).range(pixels);
  // Open scales end at a round number; scales with two ends end where they end.
  const isClosed = measure.criterion !== null && scaleRange(measure.criterion.scale).max !== null;
  return isClosed ? scale : scale.nice();
}

/** The pixel of a value; never NaN. */
export function placeOn(scale: AxisScale, value: number): number {
  const at = scale(value);
  return Number.isFinite(at) ? at : scale.range()[0]!;
}

const PIXELS_A_TICK = 80;

/**
 * Where ticks stand: the steps of a scale that has steps, else as many round values as there is room for.
 * @param scale what is in sight. @param whole the scale with nothing zoomed: beyond its ends there is nothing.
 */
export function ticksOn(scale: AxisScale, whole: AxisScale, measure: Measure, length: number): number[] {
  const [least, most] = whole.domain() as [number, number];
  return ticksInSight(scale, measure, length).filter((tick) => tick >= least && tick <= most);
}

function ticksInSight(scale: AxisScale, measure: Measure, length: number): number[] {
  const steps = measure.criterion?.scale;
  const [low, high] = scale.domain() as [number, number];
  const count = Math.max(2, Math.floor(length / PIXELS_A_TICK));
  if (steps?.type === 'steps') {
    const inSight = steps.steps.map(({ value }) => value).filter((value) => value >= low && value <= high);
    return inSight.sort((a, b) => a - b);
  }
  const ticks = scale.ticks(count);
  // A logarithmic scale gives all nine of each power of ten.
  const every = Math.ceil(ticks.length / (count * 1.5));
  return ticks.filter((_, index) => index % every === 0);
}

/** The scale as zoomed, from one edge of the plot to the other: the edges' room for bubbles is part of the axis too. */
export function edgeToEdge(zoomed: AxisScale, edges: readonly [number, number]): AxisScale {
  return zoomed
    .copy()
    .domain(edges.map((at) => zoomed.invert(at)))
    .range(edges);
}
