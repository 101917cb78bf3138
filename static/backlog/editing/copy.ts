import type { CellRange } from './cells';

/**
 * Cells as spreadsheets take them from the clipboard. Written by hand, because a copy must be answered at once and the
 * parser for pasting is not there yet.
 */
export function copyText(range: CellRange, textOf: (row: number, column: number) => string): string {
  const { row, column, rows = 1, columns = 1 } = range;
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => cell(textOf(row + down, column + right))).join('\t'),
  ).join('\n');
}

const cell = (text: string): string => {
  const safe = isFormula(text) ? `'${text}` : text;
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A spreadsheet would work out a summary that begins like this, and a stranger may have written it. */
const isFormula = (text: string): boolean => /^\s*[=@+\-\t\r]/.test(text) && !/^\s*[+-]?[\d.,]+\s*%?$/.test(text);
