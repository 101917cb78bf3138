import { builtinModel } from '../../../../src/domain/scoring/builtins';
import type { CellRange, InputColumn } from '../../../../static/backlog/editing/cells';
import { copyText } from '../../../../static/backlog/editing/copy';
import { fillDown, fillFrom, fillTo, fillWith } from '../../../../static/backlog/editing/fill';
import { changesFromPaste } from '../../../../static/backlog/editing/paste';
import { languageOf } from '../../common/language';

const models = [builtinModel('rice')];
const column = (key: string): InputColumn => ({ model: 'rice', key });
const rows = ['1', '2', '3', '4'];
/** As the table has them: the summary in front, an input that Jira gives behind. */
const columns = [null, column('reach'), column('impact'), column('confidence'), column('effort')];

const paste = (text: string, at: CellRange, locale: 'en-US' | 'nl-NL' = 'en-US') =>
  changesFromPaste({ text, rows, columns, at, models, language: languageOf(locale) });
const short = (pasted: ReturnType<typeof paste>) =>
  pasted.changes.map(({ issueId, key, value }) => `${issueId} ${key} ${value}`);

describe('pasting', () => {
  it('puts a block of a spreadsheet where the selected cell is', () => {
    const pasted = paste('500\t2\t80%\t4\r\n1,500\t0.5\t50%\t\r\n', { row: 1, column: 1 });
    expect(short(pasted)).toEqual([
      ...['2 reach 500', '2 impact 2', '2 confidence 0.8', '2 effort 4'],
      ...['3 reach 1500', '3 impact 0.5', '3 confidence 0.5', '3 effort null'],
    ]);
    expect(pasted).toMatchObject({ problems: [], beyond: 0 });
  });

  it('reads Dutch numbers in Dutch', () => {
    expect(short(paste('1.500\t0,5', { row: 0, column: 1 }, 'nl-NL'))).toEqual(['1 reach 1500', '1 impact 0.5']);
  });

  it('fills a range with a single value, and repeats a block that fits into it', () => {
    expect(short(paste('3', { row: 0, column: 1, rows: 2, columns: 2 }))).toEqual([
      ...['1 reach 3', '1 impact 3', '2 reach 3', '2 impact 3'],
    ]);
    expect(short(paste('1\n2', { row: 0, column: 1, rows: 4 }))).toEqual([
      ...['1 reach 1', '2 reach 2', '3 reach 1', '4 reach 2'],
    ]);
  });

  it('puts a block once where the range is no multiple of it', () => {
    expect(short(paste('1\n2', { row: 0, column: 1, rows: 3 }))).toEqual(['1 reach 1', '2 reach 2']);
  });

  it('says which cells it left, where, and why', () => {
    expect(paste('Pay\tmany\t7\t\nTV\t1\t1\t', { row: 0, column: 0 }).problems).toEqual([
      { row: 0, column: 0, text: 'Pay', reason: 'This column cannot be edited.' },
      { row: 0, column: 1, text: 'many', reason: 'This is not a number. Allowed: 0 or more people per period.' },
      { row: 0, column: 2, text: '7', reason: expect.stringContaining('Allowed: 3 – Massive') },
      { row: 1, column: 0, text: 'TV', reason: 'This column cannot be edited.' },
    ]);
  });

  it('counts filled cells that have no place in the table', () => {
    expect(paste('1\t2\t3\n4\t\t5\n6\t7\t8', { row: 2, column: 3 })).toMatchObject({ beyond: 5 });
  });

  it('keeps cells with line breaks, tabs and quotes in one piece', () => {
    const pasted = paste('"first\nsecond"\t5\n"say ""hi""\there"\t6', { row: 0, column: 0 });
    expect(short(pasted)).toEqual(['1 reach 5', '2 reach 6']);
    expect(pasted.problems.map(({ text }) => text)).toEqual(['first\nsecond', 'say "hi"\there']);
  });

  it('takes a lone quote for what it is', () => {
    expect(short(paste('"5 inch\t7\r\nx\t8\r\n', { row: 0, column: 0 }))).toEqual(['1 reach 7', '2 reach 8']);
  });

  it('leaves alone what a short line does not speak of', () => {
    expect(short(paste('1\t2\n3', { row: 0, column: 1 }))).toEqual(['1 reach 1', '1 impact 2', '2 reach 3']);
  });

  it('empties a cell with an empty one, and does nothing with nothing', () => {
    expect(short(paste('\r\n', { row: 0, column: 1 }))).toEqual(['1 reach null']);
    expect(paste('', { row: 0, column: 1 })).toEqual({ changes: [], problems: [], beyond: 0 });
  });
});

describe('copying', () => {
  const of = (cells: string[][]) =>
    copyText({ row: 0, column: 0, rows: cells.length, columns: cells[0]!.length }, (row, at) => cells[row]![at]!);

  it('gives what pasting reads', () => {
    const text = of([
      ['first\nsecond', '500'],
      ['say "hi"', '0.5'],
    ]);
    expect(text).toBe('"first\nsecond"\t500\n"say ""hi"""\t0.5');
    expect(short(paste(text, { row: 0, column: 0 }))).toEqual(['1 reach 500', '2 reach 0.5']);
  });

  it('hands a spreadsheet no formula, and leaves numbers be', () => {
    expect(of([['=HYPERLINK("http://x")', '+cmd|x', '@SUM(1)', '-1+1', '-3.5', '+2,5%']])).toBe(
      `"'=HYPERLINK(""http://x"")"\t'+cmd|x\t'@SUM(1)\t'-1+1\t-3.5\t+2,5%`,
    );
  });
});

describe('filling', () => {
  const values: Record<string, number> = { '1 reach': 10, '2 reach': 20, '1 impact': 2.5 };
  const valueOf = (issueId: string, { key }: InputColumn) => values[`${issueId} ${key}`] ?? null;
  const fill = (range: CellRange) =>
    fillDown({ rows, columns, range, models, entered: valueOf }).map(
      ({ issueId, key, value }) => `${issueId} ${key} ${value}`,
    );

  it('takes the first row of the range down', () => {
    expect(fill({ row: 0, column: 0, rows: 3, columns: 2 })).toEqual(['2 reach 10', '3 reach 10']);
    expect(fill({ row: 2, column: 1, rows: 2 })).toEqual(['4 reach null']);
  });

  const on = (range: CellRange, to: number) =>
    fillTo({ rows, columns, range, models, entered: valueOf }, to).map(
      ({ issueId, key, value }) => `${issueId} ${key} ${value}`,
    );

  it('goes on below a range with what stands in it, over and over, as far as there are rows', () => {
    expect(on({ row: 0, column: 1, rows: 2 }, 9)).toEqual(['3 reach 10', '4 reach 20']);
    expect(on({ row: 0, column: 1 }, 2)).toEqual(['2 reach 10', '3 reach 10']);
    expect(on({ row: 0, column: 1, rows: 2 }, 1)).toEqual([]);
  });

  it('goes on above a range in the same turn', () => {
    expect(on({ row: 1, column: 1 }, 0)).toEqual(['1 reach 20']);
    expect(on({ row: 2, column: 1, rows: 2 }, 0)).toEqual(['1 reach null', '2 reach null']);
    const turned: Record<string, number> = { ...values, '3 reach': 30, '4 reach': 40 };
    const above = fillTo(
      { rows, columns, range: { row: 2, column: 1, rows: 2 }, models, entered: (id) => turned[`${id} reach`] ?? null },
      1,
    );
    expect(above).toEqual([{ issueId: '2', model: 'rice', key: 'reach', value: 40 }]);
  });

  it('takes one row of the range into all others, above and below it', () => {
    const from = (row: number) =>
      fillFrom({ rows, columns, range: { row: 0, column: 0, rows: 3, columns: 3 }, models, entered: valueOf }, row).map(
        ({ issueId, key, value }) => `${issueId} ${key} ${value}`,
      );
    expect(from(1)).toEqual(['1 reach 20', '1 impact null', '3 reach 20', '3 impact null']);
    expect(from(0)).toEqual(['2 reach 10', '3 reach 10']);
    expect(from(9)).toEqual([]);
  });

  it('takes what stands above a range of one row', () => {
    expect(fill({ row: 2, column: 1 })).toEqual(['3 reach 20']);
    expect(fill({ row: 0, column: 1 })).toEqual([]);
  });

  it('spreads nothing that the scale does not allow', () => {
    expect(fill({ row: 0, column: 2, rows: 3 })).toEqual([]);
  });

  it('puts one value in every cell that can hold it, or none', () => {
    const range = { row: 2, column: 0, rows: 9, columns: 3 };
    const changes = (value: number | null) =>
      fillWith({ rows, columns, range, models }, value).map(({ issueId, key }) => `${issueId} ${key}`);
    expect(changes(5)).toEqual(['3 reach', '4 reach']);
    expect(changes(null)).toEqual(['3 reach', '3 impact', '4 reach', '4 impact']);
  });
});
