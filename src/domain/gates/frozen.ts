import { z } from 'zod';
import { isDone, type Issue } from '../issue';
import { ownValue } from '../own';
import type { CheckResult, GateResult } from './evaluate';
import type { Check } from './gate';

/** How a finished issue first passed a gate: kept as it was, whatever the gate asks later. */
const frozenGateSchema = z.object({
  /** The version of the gate that judged it. */
  version: z.int().min(0),
  /** ISO 8601: when it was judged. */
  at: z.iso.datetime(),
  /** What each check of that version said, by check id. */
  statuses: z.record(z.string(), z.enum(['pass', 'notApplicable'])),
});
export type FrozenGate = z.infer<typeof frozenGateSchema>;

/** Of the gates it did not pass there is nothing: those are judged anew each time. */
export const frozenSchema = z.object({
  /** Since when the issue was done (`Issue.statusCategoryChanged`): it counts for that time only. */
  since: z.iso.datetime(),
  /** By gate id. */
  gates: z.record(z.string(), frozenGateSchema),
});
export type Frozen = z.infer<typeof frozenSchema>;

/**
 * What was kept, where it is about the issue as it is now: never reopened since, here or elsewhere, heard of or not. Where
 * Jira does not say since when it is done, nothing counts.
 */
export const stillFrozen = (kept: Frozen | null, issue: Pick<Issue, 'status' | 'statusCategoryChanged'>) =>
  kept !== null && isDone(issue) && kept.since === issue.statusCategoryChanged ? kept : null;

/**
 * The result that was kept, shown by the checks of the version that judged; those it did not have are left out.
 * @param tickOf who ticked a check before then.
 */
export function frozenResult(
  { statuses }: FrozenGate,
  checks: readonly Check[],
  tickOf: (check: Check) => CheckResult['tick'],
): GateResult {
  const passed = Object.values(statuses).filter((status) => status === 'pass').length;
  const results = checks.flatMap((check): CheckResult[] => {
    const status = ownValue(statuses, check.id);
    return status ? [{ check, finding: { status, reason: { code: 'passedThen' } }, tick: tickOf(check) }] : [];
  });
  return { verdict: passed > 0 ? 'pass' : 'notApplicable', results, open: 0, passed, applicable: passed };
}
