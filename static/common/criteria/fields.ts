import { hasValue, type Input } from '../../../src/domain/scoring/inputs';
import type { Criterion } from '../../../src/domain/scoring/model';
import { isOnScale, isTooLarge } from '../../../src/domain/scoring/scale';
import { plainNumber } from '../plainNumber';
import type { Locale } from '../../../src/texts/translate';
import { isNumberText, readScaleNumber } from './scaleNumber';

/** What stands in a criterion's field, and what is read from it. */

export type FieldProblem = 'notANumber' | 'outOfScale' | 'tooLarge';
export type FieldValue =
  { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly problem: FieldProblem };

/** An empty field takes the value away; steps come from a list and hold the plain number. */
export function readField(criterion: Criterion, text: string, locale: Locale): FieldValue {
  if (text.trim() === '') return { ok: true, value: null };
  const { scale } = criterion;
  const value = scale.type === 'steps' ? Number(text) : readScaleNumber(text, scale, locale);
  if (value === null) return { ok: false, problem: isNumberText(text, locale) ? 'outOfScale' : 'notANumber' };
  if (isOnScale(scale, value)) return { ok: true, value };
  return { ok: false, problem: isTooLarge(value) ? 'tooLarge' : 'outOfScale' };
}

/** A stored value as its field shows it: with the language's decimal sign, without grouping. */
export function fieldText(criterion: Criterion, input: Input | undefined, locale: Locale): string {
  const value = input && (hasValue(input) ? input.value : Number(input.found ?? Number.NaN));
  return value === undefined ? '' : numberText(criterion, value, locale);
}

/** A number as a field of this criterion takes it; empty for one that is none. */
export function numberText(criterion: Criterion, value: number, locale: Locale): string {
  if (!Number.isFinite(value)) return '';
  if (criterion.scale.type === 'steps') return String(value);
  return plainNumber(value, locale);
}
