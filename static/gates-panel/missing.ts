import type { CheckResult, GateResult } from '../../src/domain/gates/evaluate';

/** Longer lists start folded to what is missing. */
const FOLDED_FROM = 12;

const isOpen = ({ finding: { status } }: CheckResult): boolean => status === 'fail' || status === 'unknown';

export const openIds = ({ results }: GateResult): string[] => results.filter(isOpen).map(({ check }) => check.id);

/** Whether a gate is so long that it opens with what is missing only. */
export const startsFolded = (gate: GateResult): boolean => gate.results.length >= FOLDED_FROM && gate.open > 0;

/**
 * The checks that a folded list shows: what is missing now, and what was when it was folded. A check that is ticked there
 * stays where it is, under the pointer that ticked it. The same set while nothing is added.
 */
export function keptOpen(kept: ReadonlySet<string>, gate: GateResult): ReadonlySet<string> {
  const added = openIds(gate).filter((id) => !kept.has(id));
  return added.length === 0 ? kept : new Set([...kept, ...added]);
}
