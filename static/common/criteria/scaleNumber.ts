import type { Scale } from '../../../src/domain/scoring/model';
import type { Locale } from '../../../src/texts/translate';
import { parseNumber } from '../parseNumber';

/** Reads a number for a scale, in either language's writing, also as a percentage; null: it is none, or none there. */
export function readScaleNumber(typed: string, scale: Scale, locale: Locale): number | null {
  const percent = /^(.*?)\s*%$/.exec(typed.trim());
  const parsed = parseNumber(percent?.[1] ?? typed, locale);
  if (!parsed.ok) return null;
  if (!percent) return parsed.value;
  // A spreadsheet shows 0.8 as 80%; a scale in percent holds 80.
  if (scale.type === 'number' && scale.max !== null && scale.max <= 1) return hundredth(parsed.value);
  return scale.type === 'number' && scale.unit === 'percent' ? parsed.value : null;
}

/** Whether it is a number or a percentage, for whatever scale. */
export const isNumberText = (typed: string, locale: Locale): boolean =>
  parseNumber(typed.trim().replace(/%$/, ''), locale).ok;

/** Twelve digits, because 7 ÷ 100 is not what 0.07 is. */
export const hundredth = (value: number): number => Number((value / 100).toPrecision(12));
