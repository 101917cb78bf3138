import type { Scale } from './model';
import { isOnScale } from './scale';

/** How low and how high an input may turn out, both ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Whether a range can belong to a value: it holds that value, and all three stand on the scale. */
export const isRangeOf = (scale: Scale, value: number, { low, high }: Range): boolean =>
  low <= value && value <= high && [low, value, high].every((number) => isOnScale(scale, number));
