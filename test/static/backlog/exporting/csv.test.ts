import fc from 'fast-check';
import Papa from 'papaparse';
import type { Locale } from '../../../../src/texts/translate';
import { csvOf } from '../../../../static/backlog/exporting/csv';
import type { Cell } from '../../../../static/backlog/exporting/cells';
import type { ExportTable } from '../../../../static/backlog/exporting/exportTable';

const table = (cells: readonly (readonly Cell[])[], groups: readonly (string | null)[] = []): ExportTable => ({
  title: 'Backlog',
  facts: [],
  notes: [],
  head: (cells[0] ?? []).map((_, index) => ({ id: String(index), title: `Column ${index}` })),
  rows: cells.map((row, index) => ({ group: groups[index] ?? null, cells: row })),
});

const SEPARATORS = { 'en-US': ',', 'nl-NL': ';' } as const;
const csv = (cells: readonly (readonly Cell[])[], locale: Locale = 'en-US') => csvOf(table(cells), locale, 'Group');
/** As a program reads it that knows the separator. */
const readBack = (text: string, locale: Locale = 'en-US') =>
  Papa.parse<string[]>(text.slice(1), { delimiter: SEPARATORS[locale] }).data.slice(1);

const locales = fc.constantFrom<Locale>('en-US', 'nl-NL');
const words = fc.string({ unit: 'grapheme', maxLength: 12 });
/** Mostly what a spreadsheet would make something of. */
const wild = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n;,"\' aA1(！＝'), maxLength: 12 });

describe('a CSV', () => {
  it('begins with the mark of UTF-8, and ends its lines as Excel does', () => {
    expect(csv([[{ text: 'Crème' }]])).toBe('\uFEFFColumn 0\r\nCrème');
  });

  it.each([
    ['en-US', 'Column 0,Column 1\r\n"a,b",-1234.5'],
    ['nl-NL', 'Column 0;Column 1\r\na,b;-1234,5'],
  ] as const)('separates cells and writes numbers as Excel reads them in %s', (locale, wanted) => {
    expect(csv([[{ text: 'a,b' }, { text: '−1.234,5 punten', number: -1234.5 }]], locale).slice(1)).toBe(wanted);
  });

  it.each(['=1+1', '+SUM(A1)', '-2+3', '@cmd', '\t=1', '\r=1', '\n=1', '＝1'])('makes no formula of %j', (text) => {
    expect(readBack(csv([[{ text }]]))[0]![0]).toMatch(/^'/);
  });

  it.each(['-5', '+31', '-0,5', '2026-11-23', '€ 3,-'])('leaves %j as it is', (text) => {
    expect(readBack(csv([[{ text }]]))).toEqual([[text]]);
    expect(readBack(csv([[{ text }]], 'nl-NL'), 'nl-NL')).toEqual([[text]]);
  });

  it('holds no formula for a spreadsheet that tells cells apart by the other sign', () => {
    expect(csv([[{ text: 'x' }, { text: 'pay;=HYPERLINK("http://evil")' }]])).toContain(";'=HYPERLINK");
    expect(csv([[{ text: 'x' }, { text: 'pay,"=1+1"' }]], 'nl-NL')).toContain("'=1+1");
  });

  it('gives back every text that no spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { minLength: 1 }), locales, (rows, locale) => {
        const cells = rows.map((row) => row.map((text) => ({ text: text.replace(/[=+\-@\t\r\n＝＋－＠]/g, 'x') })));
        expect(readBack(csv(cells, locale), locale)).toEqual(cells.map((row) => row.map(({ text }) => text)));
      }),
    );
  });

  it('changes any other text by apostrophes alone, and lets none begin as a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(wild, wild), { minLength: 1 }), locales, (rows, locale) => {
        const back = readBack(
          csv(
            rows.map((row) => row.map((text) => ({ text }))),
            locale,
          ),
          locale,
        );
        const bare = (some: string[][]) => some.map((row) => row.map((text) => text.replaceAll("'", '')));
        expect(bare(back)).toEqual(bare(rows));
        for (const text of back.flat())
          expect(text).not.toMatch(/^(?![+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$)[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });

  it('gives numbers back as they were', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), locales, (number, locale) => {
        const [[back]] = readBack(csv([[{ text: 'so much', number }]], locale), locale) as [[string]];
        expect(Number(back.replace(',', '.'))).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it('says of each row of a grouped view in which group it is', () => {
    const text = csvOf(table([[{ text: 'a' }], [{ text: 'b' }]], ['=Web', '']), 'en-US', 'Group');
    expect(text.slice(1)).toBe('Group,Column 0\r\n"\'=Web",a\r\n,b');
  });
});
