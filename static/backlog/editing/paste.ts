import Papa from 'papaparse';
import type { Model } from '../../../src/domain/scoring/model';
import type { Language } from '../../../src/texts/language';
import { editable, type CellRange, type InputColumn } from './cells';
import type { InputChange } from './edits';
import { parseCell } from './parseCell';
import { place } from './range';

export interface PasteOf {
  /** As a spreadsheet puts it on the clipboard: tabs between cells, quotes around those with a line break in them. */
  readonly text: string;
  /** Ids of the issues, in the order of the table. */
  readonly rows: readonly string[];
  /** The table's columns in their order; null: one without score inputs. */
  readonly columns: readonly (InputColumn | null)[];
  /** Where it is pasted: the selected cells. */
  readonly at: CellRange;
  readonly models: readonly Model[];
  readonly language: Language;
}

export interface PasteProblem {
  /** In the table, from 0. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** A sentence. */
  readonly reason: string;
}

export interface Pasted {
  readonly changes: readonly InputChange[];
  /** Cells that stay as they are. */
  readonly problems: readonly PasteProblem[];
  /** How many filled cells of what was pasted came to stand outside of the table. */
  readonly beyond: number;
}

/** What pasting changes. Comes with a parser of its own size: to be loaded when it is needed. */
export function changesFromPaste({ text, rows, columns, at, models, language }: PasteOf): Pasted {
  const block = readBlock(text);
  const width = Math.max(0, ...block.map((line) => line.length));
  if (block.length === 0) return { changes: [], problems: [], beyond: 0 };
  const changes: InputChange[] = [];
  const problems: PasteProblem[] = [];
  const targets = columns.map((column) => editable(column, models));
  let beyond = 0;
  for (const { from, to } of place({ rows: block.length, columns: width }, at)) {
    // A short line says nothing of the cells that it does not have.
    const cell = block[from.row]?.[from.column]?.trim();
    if (cell === undefined) continue;
    const issueId = rows[to.row];
    const target = targets[to.column];
    const problem = (reason: string) => problems.push({ ...to, text: cell, reason });
    if (issueId === undefined || target === undefined) beyond += Number(cell !== '');
    else if (target === null) {
      if (cell !== '') problem(language.t('edits.notEditable'));
    } else {
      const parsed = parseCell(cell, target.in, target.criterion, language);
      if (parsed.ok) changes.push({ issueId, model: target.model, key: target.key, value: parsed.value });
      else problem(parsed.problem);
    }
  }
  return { changes, problems, beyond };
}

function readBlock(text: string): string[][] {
  // Excel ends its last line too; that is not one more row.
  const whole = text.replace(/\r?\n$|\r$/, '');
  if (whole === '') return text === '' ? [] : [['']];
  const read = Papa.parse<string[]>(whole, { delimiter: '\t' });
  // A lone quote at the beginning of a cell, as people write inches, opens no cell of many lines.
  return read.errors.some(({ type }) => type === 'Quotes')
    ? whole.split(/\r\n|\n|\r/).map((line) => line.split('\t'))
    : read.data;
}
