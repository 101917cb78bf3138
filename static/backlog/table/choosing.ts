import type { Model } from '../../../src/domain/scoring/model';
import { allColumns } from './columns';
import { ALWAYS, decidedAbout, type ChosenColumns, type Shown } from './layout';

/** What becomes of the columns when someone chooses, moves or widens one. */

/** As many as a view can hold; see `columnsSchema`. */
const MOST_KEPT = 60;
/** As many as one can choose, so that the marks beside them find room too. */
export const MOST_COLUMNS = 50;

export interface Choosing {
  readonly models: readonly Model[];
  readonly chosen: ChosenColumns;
  /** As the table shows them now. */
  readonly shown: readonly Shown[];
}

/** Columns to be kept; those of models that are not in use stay remembered. */
function kept({ models, chosen }: Choosing, shown: readonly Shown[]): NonNullable<ChosenColumns> {
  const here = new Set(allColumns(models).map(({ id }) => id));
  const marks = models.map(decidedAbout);
  const others = (chosen ?? []).filter(({ id }) => !here.has(id) && !marks.includes(id));
  const columns = shown.slice(0, MOST_COLUMNS).map(({ column, width }) => ({ id: column.id, width }));
  return [...columns, ...marks.map((id) => ({ id, width: null })), ...others].slice(0, MOST_KEPT);
}

/** Shows a column where the app has it among the others, or takes it away. */
export function withColumn(choosing: Choosing, id: string, isShown: boolean): ChosenColumns {
  const { shown, models } = choosing;
  if (!isShown)
    return id === ALWAYS
      ? kept(choosing, shown)
      : kept(
          choosing,
          shown.filter(({ column }) => column.id !== id),
        );
  const all = allColumns(models);
  const column = all.find((one) => one.id === id);
  if (!column || shown.some((one) => one.column.id === id)) return kept(choosing, shown);
  const before = all.slice(0, all.indexOf(column)).reverse();
  const neighbour = before.find((one) => shown.some(({ column: { id: other } }) => other === one.id));
  const at = neighbour ? shown.findIndex((one) => one.column.id === neighbour.id) + 1 : 0;
  return kept(choosing, shown.toSpliced(at, 0, { column, width: null }));
}

/** Puts the column at `from` among those shown at `to`. */
export function withMoved(choosing: Choosing, from: number, to: number): ChosenColumns {
  const moving = choosing.shown[from];
  if (!moving) return kept(choosing, choosing.shown);
  return kept(choosing, choosing.shown.toSpliced(from, 1).toSpliced(to, 0, moving));
}

/** @param width pixels; null: the column's own. */
export const withWidth = (choosing: Choosing, id: string, width: number | null): ChosenColumns =>
  kept(
    choosing,
    choosing.shown.map((one) => (one.column.id === id ? { ...one, width } : one)),
  );
