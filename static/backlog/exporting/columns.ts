import { modelName } from '../../common/words';
import type { Language } from '../../common/text';
import type { BacklogRow } from '../ranking';
import { allColumns, columnTitle, type Column } from '../table/columns';
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
    title: ownTitle(column, columns, language),
    cell: cellOf(column),
  }));
}

/**
 * A criterion that is called as another column is, as the starting model's Priority, bears its model's name too: a table in a
 * spreadsheet needs a head of its own over each column.
 */
function ownTitle(column: Column, columns: readonly Column[], language: Language): string {
  const title = columnTitle(column, language);
  const isShared = columns.some((other) => other !== column && columnTitle(other, language) === title);
  return column.input && isShared
    ? language.t('table.columns.of', { column: title, model: modelName(column.input.model.id, language) })
    : title;
}

const cellOf = (column: Column): ExportColumn['cell'] => (column.input ? inputCell(column.input) : BUILT_IN[column.id]);

/** What each column is called, by its id. */
export const columnTitles = ({ setting: { models, language } }: ExportParts): ReadonlyMap<string, string> =>
  new Map(allColumns(models).map((column) => [column.id, columnTitle(column, language)]));
