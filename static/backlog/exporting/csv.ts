import Papa from 'papaparse';
import type { Locale } from '../../../src/texts/translate';
import type { Cell } from './cells';
import type { ExportTable } from './exportTable';

/** With which Excel reads a number and tells cells apart, by the language of the computer. */
const HABITS = {
  'en-US': { separator: ',', decimal: '.' },
  'nl-NL': { separator: ';', decimal: ',' },
} as const satisfies Record<Locale, { separator: string; decimal: string }>;

/** A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection"); plain numbers are none. */
const FORMULA = /^(?![+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$)[=+\-@\t\r\n＝＋－＠]/;

/**
 * Where the other language's Excel would begin a cell inside of this one: quotes do not help, for it takes the line for
 * something else. Only what would be a formula there.
 */
const hiddenFormula = (separator: string) =>
  new RegExp(`([\\t\\r\\n${separator === ';' ? ',' : ';'}]["'\\s]*)(?=[=+\\-@＝＋－＠][^\\s])`, 'g');

/** Tells Excel that what follows is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table and nothing else, so that every program can read it: what is to be said of it stands in the other forms. */
export function csvOf({ head, rows }: ExportTable, locale: Locale, groupTitle: string): string {
  const { separator, decimal } = HABITS[locale];
  const hidden = hiddenFormula(separator);
  const safe = (text: string) => text.replace(hidden, "$1'");
  const written = ({ text, number }: Cell) =>
    number === undefined ? safe(text) : String(number).replace('.', decimal);
  const grouped = rows.some(({ group }) => group !== null);
  const lines = [
    [...(grouped ? [groupTitle] : []), ...head.map(({ title }) => title)].map(safe),
    ...rows.map(({ group, cells }) => [...(grouped ? [safe(group ?? '')] : []), ...cells.map(written)]),
  ];
  return BYTE_ORDER_MARK + Papa.unparse(lines, { delimiter: separator, newline: '\r\n', escapeFormulae: FORMULA });
}
