import type { Chosen } from '../../../src/domain/ranking/moves/wantedOrder';
import type { Selection } from './selection';

/** Which of the shown rows are applied, as the dialog's fields say. */
export interface RowChoice {
  readonly rows: Chosen['rows'];
  /** As typed. */
  readonly top: string;
}

const STARTING_TOP = 20;

/** Whoever ticked rows means those. */
export const startingChoice = (shown: readonly string[], selection: Selection): RowChoice => ({
  rows: shown.some((id) => selection.has(id)) ? 'selected' : 'all',
  top: String(Math.min(STARTING_TOP, shown.length)),
});

export interface ChosenRows {
  readonly rows: Chosen;
  /** How many rows that is; at least 1. */
  readonly count: number;
}

/** null: no row is chosen, or what was typed is not a number of rows. */
export function chosenOf(choice: RowChoice, shown: readonly string[], selection: Selection): ChosenRows | null {
  const chosen = allOf(choice, shown, selection);
  return chosen !== null && chosen.count >= 1 ? chosen : null;
}

function allOf(choice: RowChoice, shown: readonly string[], selection: Selection): ChosenRows | null {
  switch (choice.rows) {
    case 'all':
      return { rows: { rows: 'all' }, count: shown.length };
    case 'top': {
      const count = topOf(choice.top, shown.length);
      return count === null ? null : { rows: { rows: 'top', count }, count };
    }
    case 'selected': {
      const ids = new Set(shown.filter((id) => selection.has(id)));
      return { rows: { rows: 'selected', ids }, count: ids.size };
    }
  }
}

/** Rows that move although they were not chosen: they pass issues that are not shown, which so keep their places. */
export function makingRoom(changing: readonly string[], { rows }: ChosenRows, shown: readonly string[]): number {
  if (rows.rows === 'all') return 0;
  const chosen = rows.rows === 'top' ? new Set(shown.slice(0, rows.count)) : rows.ids;
  return changing.filter((id) => !chosen.has(id)).length;
}

/** A whole number from 1 to `most`; null: it is not. */
export function topOf(typed: string, most: number): number | null {
  if (!/^\s*\d{1,6}\s*$/.test(typed)) return null;
  const count = Number(typed);
  return count >= 1 && count <= most ? count : null;
}
