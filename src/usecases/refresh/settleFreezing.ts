import type { Frozen, FrozenGate } from '../../domain/gates/frozen';
import { isDone } from '../../domain/issue';
import type { IssueWithEvidence } from '../gates/gateEvidence';
import { judgeGate } from '../gates/judgeGates';
import type { Ports } from '../ports';

/**
 * Keeps how a finished issue passes, of each gate the first time that it does; what was kept before stays as it is. Removes
 * what was kept of an issue that is no longer done (`wasKept`): it counts for nothing any more (`stillFrozen`).
 * @returns the issue as it is judged from now on.
 */
export async function settleFreezing(
  ports: Pick<Ports, 'verdicts' | 'now'>,
  judged: IssueWithEvidence,
  wasKept: boolean,
): Promise<IssueWithEvidence> {
  const { id, projectId, statusCategoryChanged: since } = judged.issue;
  if (!isDone(judged.issue)) {
    if (wasKept) await ports.verdicts.thaw(projectId, id);
    return judged;
  }
  // For good is only kept what a reopening can undo.
  if (since === null) return judged;
  const fresh = newlyPassed(judged, ports.now().toISOString());
  if (fresh.length === 0) return judged;
  const frozen: Frozen = { since, gates: { ...judged.frozen?.gates, ...Object.fromEntries(fresh) } };
  await ports.verdicts.freeze(projectId, id, frozen);
  return { ...judged, frozen };
}

/** Gates that pass now, of which nothing was kept yet, by their ids. */
export function newlyPassed(judged: IssueWithEvidence, at: string): [string, FrozenGate][] {
  return judged.stored.settings.gates.flatMap((gate): [string, FrozenGate][] => {
    const { result, version, frozenAt } = judgeGate(gate, judged);
    if (frozenAt !== null || result.verdict !== 'pass') return [];
    const statuses = result.results.flatMap(({ check, finding: { status } }) =>
      status === 'pass' || status === 'notApplicable' ? [[check.id, status] as const] : [],
    );
    return [[gate.id, { version, at, statuses: Object.fromEntries(statuses) }]];
  });
}
