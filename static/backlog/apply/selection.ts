/** Rows that a person ticked, by issue id: they stay ticked whatever is filtered or sorted. */
export type Selection = ReadonlySet<string>;

export const NOTHING_SELECTED: Selection = new Set();

export function toggled(selection: Selection, id: string): Selection {
  const after = new Set(selection);
  if (!after.delete(id)) after.add(id);
  return after;
}

export type Ticked = 'none' | 'some' | 'all';

/** How much of the shown rows is ticked. */
export function tickedOf(selection: Selection, shown: readonly string[]): Ticked {
  if (selection.size === 0) return 'none';
  const ticked = shown.filter((id) => selection.has(id)).length;
  return ticked === 0 ? 'none' : ticked === shown.length ? 'all' : 'some';
}

/** Ticks all shown rows, or, when they all are, none of them; rows that are not shown stay as they are. */
export function toggledAll(selection: Selection, shown: readonly string[]): Selection {
  if (tickedOf(selection, shown) !== 'all') return new Set([...selection, ...shown]);
  const isShown = new Set(shown);
  return new Set([...selection].filter((id) => !isShown.has(id)));
}
