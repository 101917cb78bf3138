/** Which of the shown rows a person wants moved. `count` is a whole number ≥ 0; more than there are means all. */
export type Chosen =
  | { readonly rows: 'all' }
  | { readonly rows: 'top'; readonly count: number }
  | { readonly rows: 'selected'; readonly ids: ReadonlySet<string> };

export interface WantedOrder {
  readonly wanted: readonly string[];
  /** The only issues that may be moved by a call. */
  readonly mayMove: ReadonlySet<string>;
}

/**
 * The order that Jira should get. Chosen rows go to the place that Voorrang gives them among the shown ones; the other
 * shown rows keep their present relative order around them; issues that are not shown keep their places.
 *
 * Only the chosen rows are moved, the others give way by themselves. Not so under a filter, where a row that is not chosen
 * may have to pass an issue that is not shown to leave it in its place: then it may be moved too.
 *
 * @param current All issues, in Jira's order.
 * @param shown The rows the page shows, in Voorrang's order; those that `current` does not have are left out.
 */
export function wantedOrder(current: readonly string[], shown: readonly string[], chosen: Chosen): WantedOrder {
  const known = new Set(current);
  const rows = shown.filter((id) => known.has(id));
  const isShown = new Set(rows);
  const slots = current.flatMap((id, place) => (isShown.has(id) ? [place] : []));
  const isChosen = chosenAmong(rows, chosen);

  const others = slots.map((place) => current[place]!).filter((id) => !isChosen.has(id));
  let nextOther = 0;
  const filled = rows.map((id) => (isChosen.has(id) ? id : others[nextOther++]!));

  const wanted = [...current];
  slots.forEach((place, slot) => (wanted[place] = filled[slot]!));
  return { wanted, mayMove: new Set([...isChosen, ...passing(current, slots, filled)]) };
}

function chosenAmong(rows: readonly string[], chosen: Chosen): ReadonlySet<string> {
  if (chosen.rows === 'all') return new Set(rows);
  if (chosen.rows === 'top') return new Set(rows.slice(0, chosen.count));
  return new Set(rows.filter((id) => chosen.ids.has(id)));
}

/** Rows that stand below another number of issues not shown than before. */
function passing(current: readonly string[], slots: readonly number[], filled: readonly string[]): string[] {
  const notShownAbove = new Map(slots.map((place, slot) => [current[place]!, place - slot]));
  return filled.filter((id, slot) => notShownAbove.get(id) !== slots[slot]! - slot);
}
