import type { BacklogView } from '../../../src/domain/backlogView';
import type { Model } from '../../../src/domain/scoring/model';
import { allColumns, isEntered, type Column } from './columns';
import { roomOf } from './room';

export type ChosenColumns = BacklogView['columns'];

/** A column as it is shown: as wide as someone made it, or (null) as it is by itself. */
export interface Shown {
  readonly column: Column;
  readonly width: number | null;
}

/** Below this there are no columns: each issue is a small card. Pixels of the table. */
export const CARDS_BELOW = 720;
/** Cards on a phone leave out what can wait for the opened row. */
const PHONE_BELOW = 440;

/** The issue itself; a row without it would say nothing. */
export const ALWAYS = 'key';

/** Not shown until someone chooses them. */
const EXTRA: ReadonlySet<string> = new Set(['assignee', 'labels', 'components', 'epic']);

/**
 * Which columns of a criterion someone has decided about: a model that they never saw with columns of their own choosing
 * brings its criteria by itself, as the table does for everyone else.
 */
export const decidedAbout = (model: Model): string => `model.${model.id}`;

/**
 * The columns of the table.
 * @param chosen what the person chose; null: the app's own, of which those show for which there is room.
 * @param width of the table in pixels.
 */
export function shownColumns(
  models: readonly Model[],
  chosen: ChosenColumns,
  width: number,
  keyWidth: number,
): readonly Shown[] {
  const all = allColumns(models);
  if (width < CARDS_BELOW) return cardColumns(all, width < PHONE_BELOW);
  if (chosen === null) {
    const own = all.filter(({ id }) => !EXTRA.has(id));
    return fitting(own, width, keyWidth).map((column) => ({ column, width: null }));
  }
  return chosenColumns(all, models, chosen);
}

function cardColumns(all: readonly Column[], isPhone: boolean): readonly Shown[] {
  const ids = isPhone ? ['place', 'key', 'summary', 'score'] : ['place', 'key', 'summary', 'score', 'ready', 'reason'];
  return all.filter(({ id }) => ids.includes(id)).map((column) => ({ column, width: null }));
}

function chosenColumns(
  all: readonly Column[],
  models: readonly Model[],
  chosen: NonNullable<ChosenColumns>,
): readonly Shown[] {
  const byId = new Map(all.map((column) => [column.id, column]));
  const shown = new Map<string, Shown>();
  for (const { id, width } of chosen) {
    const column = byId.get(id);
    if (column) shown.set(id, { column, width });
  }
  const undecided = models.filter((model) => !chosen.some(({ id }) => id === decidedAbout(model)));
  const brought = all.filter(
    (column) => column.input && undecided.includes(column.input.model) && !shown.has(column.id),
  );
  const columns = [...shown.values()];
  if (!shown.has(ALWAYS)) columns.unshift({ column: byId.get(ALWAYS)!, width: null });
  const score = columns.findIndex(({ column }) => column.id === 'score');
  columns.splice(score < 0 ? columns.length : score, 0, ...brought.map((column) => ({ column, width: null })));
  return columns;
}

/** What goes first where room is short; the rest stays, and the table scrolls sideways. */
const GOES: Readonly<Record<string, number>> = { type: 1, priority: 2, jiraPlace: 4, status: 5, done: 7, quadrant: 8 };

/** When a column goes; null: never. */
function goesAt(column: Column, hasEntered: boolean): number | null {
  if (column.input) {
    // The reasons say what Jira's own signals bring; where people enter values, they come for that.
    return isEntered(column) ? null : column.input.criterion.source.type === 'signal' ? 0 : 6;
  }
  if (column.id === 'ready') return hasEntered ? 9 : null;
  return GOES[column.id] ?? null;
}

/** Up to here columns go that are a luxury: they only stay where the others have more room than they need. */
const LUXURY = 2;

function fitting(columns: readonly Column[], width: number, keyWidth: number): readonly Column[] {
  const hasEntered = columns.some(isEntered);
  const leaving = columns
    .map((column, index) => ({ column, index, goes: goesAt(column, hasEntered) }))
    .filter((one): one is typeof one & { goes: number } => one.goes !== null)
    // Of equal ones the last goes first.
    .sort((a, b) => a.goes - b.goes || b.index - a.index);
  let left = columns;
  for (const { column, goes } of leaving) {
    if (roomOf(left, keyWidth, goes > LUXURY) <= width) break;
    left = left.filter((one) => one !== column);
  }
  return left;
}
