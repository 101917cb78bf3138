import { isOnScale, scaleRange } from '../../../src/domain/scoring/scale';
import type { Scale } from '../../../src/domain/scoring/model';

/** Units that people give in halves; of the others (people, days, euros) only whole ones make sense. */
const HALVES = new Set(['personMonths', 'years', 'points', null]);

/** How far apart the values lie that a bubble can be dragged to, around a value. */
function stepAround(scale: Exclude<Scale, { type: 'steps' }>, value: number): number {
  if (scale.type === 'log') return 1;
  if (scale.max !== null) {
    const span = scale.max - scale.min;
    if (span <= 1) return span / 20;
    return span <= 5 ? 0.5 : span <= 200 ? 1 : 10 ** (Math.floor(Math.log10(span)) - 2);
  }
  const least = HALVES.has(scale.unit) ? 0.5 : 1;
  const size = Math.abs(value);
  return size < 20 ? least : Math.max(least, 10 ** (Math.floor(Math.log10(size)) - 1));
}

const settle = (value: number): number => Number(value.toPrecision(12));

const stepsOf = (scale: Extract<Scale, { type: 'steps' }>): number[] =>
  scale.steps.map(({ value }) => value).sort((a, b) => a - b);

/** The value on the scale that a bubble dropped here gets: a step, or a round number; always one that may be entered. */
export function snapTo(scale: Scale, value: number): number {
  if (scale.type === 'steps') {
    const steps = stepsOf(scale);
    return steps.reduce((best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best), steps[0]!);
  }
  const { min } = scaleRange(scale);
  const max = scale.type === 'number' ? scale.max : null;
  const step = stepAround(scale, value);
  const inside = Math.max(min, max === null ? value : Math.min(max, value));
  const round = settle(Math.round(inside / step) * step);
  const held = Math.max(min, max === null ? round : Math.min(max, round));
  if (isOnScale(scale, held)) return held;
  // The lower end itself is not allowed, and there may be less than a step of room above it.
  return max === null ? settle(min + step) : settle(min + Math.min(step, max - min));
}

/** The next value up (1) or down (−1); the value itself at the end of the scale. */
export function stepFrom(scale: Scale, value: number, direction: 1 | -1): number {
  if (scale.type === 'steps') {
    const steps = stepsOf(scale);
    const further =
      direction > 0 ? steps.filter((step) => step > value) : steps.filter((step) => step < value).reverse();
    return further[0] ?? value;
  }
  // Downwards the step of where it goes counts: from 100 to 95, not to 90 and never back.
  const step = stepAround(scale, direction > 0 ? value : value - Math.abs(value) * 1e-9);
  const to = snapTo(scale, value + direction * step);
  return direction > 0 ? Math.max(to, value) : Math.min(to, value);
}
