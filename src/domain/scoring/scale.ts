import { LARGEST_VALUE, type Scale } from './model';

/** Whether a value is allowed on a scale. Steps are exact: 4 is not on 1, 2, 3, 5, 8, 13, 20. An open end goes as far as `LARGEST_VALUE`. */
export function isOnScale(scale: Scale, value: number): boolean {
  if (!Number.isFinite(value) || isTooLarge(value)) return false;
  switch (scale.type) {
    case 'number':
      return (scale.aboveMin ? value > scale.min : value >= scale.min) && (scale.max === null || value <= scale.max);
    case 'steps':
      return scale.steps.some((step) => step.value === value);
    case 'log':
      return value >= 0;
  }
}

export const isTooLarge = (value: number): boolean => Math.abs(value) > LARGEST_VALUE;

/** The ends of a scale; an open end is null. */
export function scaleRange(scale: Scale): { min: number; max: number | null } {
  switch (scale.type) {
    case 'number':
      return { min: scale.min, max: scale.max };
    case 'steps': {
      const values = scale.steps.map((step) => step.value);
      return { min: Math.min(...values), max: Math.max(...values) };
    }
    case 'log':
      return { min: 0, max: scale.full };
  }
}

/** Whether a weighted model can use the scale: it needs two ends that differ. */
export function isNormalisable(scale: Scale): boolean {
  const { min, max } = scaleRange(scale);
  return max !== null && max > min;
}

/** Cuts a value off at the ends of the scale: 500 votes count as the full number, a passed deadline as today. */
export function clampToScale(scale: Scale, value: number): number {
  const { min, max } = scaleRange(scale);
  return Math.max(min, max === null ? Math.min(value, Number.MAX_SAFE_INTEGER) : Math.min(value, max));
}

/** 0 (low end) to 1 (high end); counts beyond a log scale's full are full. The scale must be normalisable. */
export function normalise(scale: Scale, value: number): number {
  if (scale.type === 'log') return Math.log1p(Math.min(value, scale.full)) / Math.log1p(scale.full);
  const { min, max } = scaleRange(scale);
  return (value - min) / ((max ?? min + 1) - min);
}
