import type { Language } from '../../common/text';
import { criterionLabel } from '../../common/words';
import { columnsFor, type Column } from '../columns';
import type { BacklogRow } from '../ranking';
import { BUILT_IN, inputCell, inputColumn, type Cell } from './cells';
import type { ExportParts } from './exportParts';

export interface ExportColumn {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: BacklogRow, parts: ExportParts) => Cell;
}

const INPUT = 'input:';

/** The columns of the table, in their order; the reason is always there, since an order without reasons convinces nobody. */
export function exportColumns(parts: ExportParts): readonly ExportColumn[] {
  const { setting, view } = parts;
  const known = columnsFor(setting.model.quadrants !== null);
  const ids = view.columns?.map(({ id }) => id) ?? known.map(({ id }) => id);
  const columns = ids.flatMap((id) => columnOf(id, known, parts) ?? []);
  const reason = columnOf('reason', known, parts);
  return reason && !ids.includes('reason') ? [...columns, reason] : columns;
}

/** null: the model has no such column any more. */
function columnOf(id: string, known: readonly Column[], { setting }: ExportParts): ExportColumn | null {
  const { models, language } = setting;
  if (id.startsWith(INPUT)) {
    const found = inputColumn(id.slice(INPUT.length), models);
    return found && { id, title: criterionLabel(found.model, found.criterion, language), cell: inputCell(found) };
  }
  const column = known.find((one) => one.id === id);
  return column ? builtIn(column, language) : null;
}

const builtIn = ({ id, title }: Column, { t }: Language): ExportColumn => ({ id, title: t(title), cell: BUILT_IN[id] });

/** What each column is called, by its id. */
export const columnTitles = (parts: ExportParts): ReadonlyMap<string, string> =>
  new Map([
    ...columnsFor(true).map(({ id, title }) => [id, parts.setting.language.t(title)] as const),
    ...exportColumns(parts).map(({ id, title }) => [id, title] as const),
  ]);
