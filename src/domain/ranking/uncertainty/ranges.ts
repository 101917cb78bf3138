import { hasValue, type Input } from '../../scoring/inputs';
import type { Criterion, Model, Scale } from '../../scoring/model';
import type { Range } from '../../scoring/range';
import { clampToScale, scaleRange } from '../../scoring/scale';

/** The criterion whose value says how sure the others are (RICE, ICE, and own models that have one). */
const CONFIDENCE = 'confidence';

/** Models that ask for no confidence: as RICE's medium one, 80 %. */
const USUAL_CONFIDENCE = 0.8;

/** Even a sure estimate is one: 10 % either way. Each percent of confidence that is missing adds one. */
const SURE_SPREAD = 0.1;

const priority: Range = { low: -0.5, high: 0.5 };

/**
 * The range of an input: what someone said, else by default from the confidence given, else none. What Jira counts is exact;
 * a priority is somebody's judgement, half a level either way.
 *
 * @param confidence 0–1, as `confidenceOf` gives it.
 * @returns null for an input that is exact.
 */
export function rangeOf(criterion: Criterion, input: Input, confidence: number): Range | null {
  if (!hasValue(input)) return null;
  if (input.range) return input.range.high > input.range.low ? input.range : null;
  const { value } = input;
  if (criterion.source.type === 'signal') {
    if (criterion.source.signal !== 'priority') return null;
    return clamped(criterion.scale, { low: value + priority.low, high: value + priority.high });
  }
  if (criterion.key === CONFIDENCE) return null;
  return clamped(criterion.scale, defaultRange(criterion.scale, value, SURE_SPREAD + 1 - confidence));
}

/** How sure the inputs of an issue are, 0–1: its confidence as a share of the scale's top. */
export function confidenceOf(model: Model, inputs: readonly Input[]): number {
  const criterion = model.criteria.find(({ key }) => key === CONFIDENCE);
  const input = inputs.find(({ key }) => key === CONFIDENCE);
  if (!criterion || !input || !hasValue(input)) return USUAL_CONFIDENCE;
  const top = scaleRange(criterion.scale).max;
  return top === null || top <= 0 ? USUAL_CONFIDENCE : Math.min(1, Math.max(0, input.value / top));
}

/** @param spread share of the value, or of a third of a bounded scale: ratings are off by points, amounts by percents. */
function defaultRange(scale: Scale, value: number, spread: number): Range {
  if (scale.type === 'steps') {
    const values = scale.steps.map((step) => step.value).sort((a, b) => a - b);
    const below = values.filter((one) => one < value).at(-1) ?? value;
    const above = values.find((one) => one > value) ?? value;
    // At usual confidence the neighbouring steps, less when surer, and never beyond them.
    const reach = Math.min(1, spread / (SURE_SPREAD + 1 - USUAL_CONFIDENCE));
    return { low: value - (value - below) * reach, high: value + (above - value) * reach };
  }
  const { min, max } = scaleRange(scale);
  const width = max === null || scale.type === 'log' ? Math.abs(value) * spread : ((max - min) / 3) * spread;
  return { low: value - width, high: value + width };
}

function clamped(scale: Scale, { low, high }: Range): Range | null {
  // A divisor's minimum itself is not allowed: half the value is low enough.
  const least = scale.type === 'number' && scale.aboveMin ? Math.max(low, scale.min + (high - scale.min) * 1e-3) : low;
  const range = { low: clampToScale(scale, least), high: clampToScale(scale, high) };
  return range.high > range.low ? range : null;
}

/** A draw from the triangular distribution over a range whose likeliest value is `mode`; `share` is uniform in [0, 1). */
export function drawTriangular({ low, high }: Range, mode: number, share: number): number {
  const width = high - low;
  if (width <= 0) return mode;
  const peak = Math.min(1, Math.max(0, (mode - low) / width));
  return share < peak ? low + Math.sqrt(share * peak) * width : high - Math.sqrt((1 - share) * (1 - peak)) * width;
}
