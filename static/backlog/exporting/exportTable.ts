import { inSlices } from '../slices';
import { noteTexts } from '../noteTexts';
import type { BacklogRow } from '../ranking';
import { groupRows } from '../table/grouping';
import type { Cell } from './cells';
import { exportColumns, type ExportColumn } from './columns';
import type { ExportParts } from './exportParts';
import { factsOf, type Fact } from './facts';

export interface ExportRow {
  /** The group it is in; null: the table is not grouped. */
  readonly group: string | null;
  /** One for each column. */
  readonly cells: readonly Cell[];
}

/** The present view as data, to be written in any form. */
export interface ExportTable {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** What one should know before trusting the order. */
  readonly notes: readonly string[];
  readonly head: readonly Pick<ExportColumn, 'id' | 'title'>[];
  readonly rows: readonly ExportRow[];
}

/** @param most how many rows at most. */
export function exportTable(parts: ExportParts, most = Number.POSITIVE_INFINITY): ExportTable {
  const columns = exportColumns(parts);
  const rows = inGroups(parts).slice(0, most);
  return framed(
    parts,
    rows.map((one) => exportRow(one, columns, parts)),
  );
}

/**
 * The same in slices, so that the page stays alive over 10,000 rows.
 * @param onRow told how many rows are done.
 * @returns null: stopped.
 */
export function gatherTable(
  parts: ExportParts,
  onRow: (done: number) => void,
  signal: AbortSignal,
): Promise<ExportTable | null> {
  return new Promise((resolve, reject) => {
    // First of all: the first slice begins at once, and may already be the one that is stopped.
    signal.addEventListener('abort', () => resolve(null));
    const stop = inSlices(rowsOf(parts, onRow, resolve, reject));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
}

// eslint-disable-next-line @typescript-eslint/require-await -- slices are made of asynchronous work only
async function* rowsOf(
  parts: ExportParts,
  onRow: (done: number) => void,
  onTable: (table: ExportTable) => void,
  onError: (error: unknown) => void,
): AsyncGenerator<void, void> {
  try {
    const columns = exportColumns(parts);
    const rows: ExportRow[] = [];
    for (const one of inGroups(parts)) {
      rows.push(exportRow(one, columns, parts));
      onRow(rows.length);
      yield;
    }
    onTable(framed(parts, rows));
  } catch (error) {
    onError(error);
  }
}

/** A row with the name of its group; null: the table is not grouped. */
interface InGroup {
  readonly row: BacklogRow;
  readonly group: string | null;
}

const exportRow = ({ row, group }: InGroup, columns: readonly ExportColumn[], parts: ExportParts): ExportRow => ({
  group,
  cells: columns.map(({ cell }) => cell(row, parts)),
});

/** In the order of the table's groups. */
function inGroups({ view: { groupBy }, rows, setting, gates: { judged } }: ExportParts): readonly InGroup[] {
  if (groupBy === null) return rows.map((row) => ({ row, group: null }));
  const { models, language } = setting;
  return groupRows(rows, groupBy, { models, judged, language }).flatMap(({ title, rows: own }) =>
    own.map((row) => ({ row, group: title })),
  );
}

function framed(parts: ExportParts, rows: readonly ExportRow[]): ExportTable {
  const { setting, ranking, load, whatIf } = parts;
  const { model, language, projectKey } = setting;
  const { t, format } = language;
  const { notes, circles, damaged } = ranking;
  const missing = load.state === 'complete' ? load.missing : 0;
  return {
    title: t('export.title', { project: projectKey }),
    facts: factsOf(parts),
    notes: [
      ...(whatIf.trying ? [t('export.note.whatIf')] : []),
      ...(load.state === 'complete' ? [] : [t('export.note.partial', { loaded: format.number(ranking.rows.length) })]),
      ...(rows.length < parts.rows.length
        ? [t('export.note.first', { count: rows.length, total: parts.rows.length })]
        : []),
      ...noteTexts({ model, notes, circles, damaged, missing }, language),
    ],
    head: exportColumns(parts).map(({ id, title }) => ({ id, title })),
    rows,
  };
}
