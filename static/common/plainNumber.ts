import type { Locale } from '../../src/texts/translate';

/** Making one takes longer than a thousand numbers, and each cell asks. */
const formats = new Map<Locale, Intl.NumberFormat>();

function formatOf(locale: Locale): Intl.NumberFormat {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 12 });
    formats.set(locale, format);
  }
  return format;
}

/** A number as a field takes it and a spreadsheet reads it: the language's decimal sign, no grouping, twelve decimals. */
export const plainNumber = (value: number, locale: Locale): string => formatOf(locale).format(value === 0 ? 0 : value);
