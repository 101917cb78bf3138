import type { InputChange } from './edits';
import { cellKey, type EditState } from './state';

/** What undoing led to, from the states around it: each cell with what it holds by that. Empty: nothing could be taken back. */
export function undoneBy(before: EditState, after: EditState): readonly InputChange[] {
  if (after.redo.length <= before.redo.length) return [];
  const steps = after.redo.at(-1) ?? [];
  // A cell that was entered twice holds what stood there before the first time.
  return lastOfEach(steps.toReversed().map(({ cell, before: { value } }) => ({ ...cell, value })));
}

/** What redoing led to. */
export function redoneBy(before: EditState, after: EditState): readonly InputChange[] {
  if (after.undo.length <= before.undo.length) return [];
  return lastOfEach((after.undo.at(-1) ?? []).map(({ cell }) => cell));
}

function lastOfEach(changes: readonly InputChange[]): readonly InputChange[] {
  const byCell = new Map(changes.map((one) => [`${one.issueId} ${cellKey(one)}`, one]));
  return changes.filter((one) => byCell.get(`${one.issueId} ${cellKey(one)}`) === one);
}
