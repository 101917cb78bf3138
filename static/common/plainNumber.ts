import type { Locale } from '../../src/texts/translate';

/** A number as a field takes it and a spreadsheet reads it: the language's decimal sign, no grouping, twelve decimals. */
export const plainNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 12 }).format(value === 0 ? 0 : value);
