import type { Locale } from '../../src/texts/translate';

type NumberProblem = 'empty' | 'notANumber';

export type ParsedNumber =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: NumberProblem };

const PLAIN = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/;
const GROUPS: Record<'.' | ',', RegExp> = {
  /** "1.500", "1.234.567", "1.234,5" */
  '.': /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/,
  /** "1,500", "1,234,567", "1,234.5" */
  ',': /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/,
};

/**
 * Reads a number as people here type it: a keyboard has both a comma and a point, so "0,5" and "0.5" are one half in
 * either language. Only where one separator stands before exactly three digits ("1.500") does the language decide
 * whether it groups thousands; spaces and apostrophes between thousands are passed over.
 */
export function parseNumber(text: string, locale: Locale): ParsedNumber {
  const compact = text
    .trim()
    .replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(\D|$))/g, '')
    .replace('−', '-');
  if (compact === '') return { ok: false, problem: 'empty' };
  const [own, other] = locale === 'nl-NL' ? (['.', ','] as const) : ([',', '.'] as const);
  if (GROUPS[own].test(compact)) return read(compact.replaceAll(own, '').replace(other, '.'));
  if (PLAIN.test(compact)) return read(compact.replace(',', '.'));
  if (GROUPS[other].test(compact)) return read(compact.replaceAll(other, '').replace(own, '.'));
  return { ok: false, problem: 'notANumber' };
}

const read = (text: string): ParsedNumber => {
  const value = Number(text);
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, problem: 'notANumber' };
};
