import type { BacklogRow } from '../ranking';
import { allColumns, columnTitle, titleAmong, type Column } from '../table/columns';
import { shownColumns } from '../table/layout';
import { BUILT_IN, inputCell, type Cell } from './cells';
import type { ExportParts } from './exportParts';

export interface ExportColumn {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: BacklogRow, parts: ExportParts) => Cell;
}

/**
 * The columns of the table, in their order, also those that a narrow screen has no room for. The reason is always there,
 * since an order without reasons convinces nobody.
 */
export function exportColumns({ setting, view }: ExportParts): readonly ExportColumn[] {
  const { models, language } = setting;
  const chosen = shownColumns(models, view.columns, Number.POSITIVE_INFINITY, 0).map(({ column }) => column);
  const missing = allColumns(models).filter(({ id }) => id === 'reason' && !chosen.some((one) => one.id === id));
  const columns = [...chosen, ...missing];
  return columns.map((column) => ({
    id: column.id,
    // A table in a spreadsheet needs a head of its own over each column.
    title: titleAmong(column, columns, language),
    cell: cellOf(column),
  }));
}

const cellOf = (column: Column): ExportColumn['cell'] => (column.input ? inputCell(column.input) : BUILT_IN[column.id]);

/** What each column is called, by its id. */
export const columnTitles = ({ setting: { models, language } }: ExportParts): ReadonlyMap<string, string> =>
  new Map(allColumns(models).map((column) => [column.id, columnTitle(column, language)]));
