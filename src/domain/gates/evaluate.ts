import type { Issue } from '../issue';
import { readableData, type IssueData } from '../issueData';
import { ownValue } from '../own';
import { isAcceptance, type Approvals } from './approvals';
import { runCheck } from './checks';
import { conditionFinding } from './condition';
import type { GateContext, Tick } from './evidence';
import type { Finding } from './finding';
import type { Check, Gate } from './gate';
import type { Verdict } from './verdict';

export interface CheckResult {
  readonly check: Check;
  readonly finding: Finding;
  /** Who ticked it or accepted it, and when; null: nobody, or nobody who may. */
  readonly tick: Tick;
}

export interface GateResult {
  /** `fail` when any check fails; else `unknown` when any cannot be told; unknown is never pass. */
  readonly verdict: Verdict;
  readonly results: readonly CheckResult[];
  /** Checks that apply and do not pass. */
  readonly open: number;
  readonly passed: number;
  readonly applicable: number;
}

/**
 * The one judge of a gate: panel, backlog column, workflow validator and JQL all show what it says.
 * It looks only at what Jira says of the issue, never at a stored verdict.
 */
export function evaluateGate(gate: Pick<Gate, 'checks'>, issue: Issue, context: GateContext): GateResult {
  const { ticks } = readableData(issue.data);
  const results = gate.checks.map((check): CheckResult => {
    const tick = believedTick(check, ticks, context.approvals);
    const finding = conditionFinding(check, issue, context.jql) ?? runCheck(check, { ...context, issue, tick });
    return { check, finding, tick };
  });
  const count = (status: Verdict) => results.filter((result) => result.finding.status === status).length;
  const applicable = results.length - count('notApplicable');
  return {
    verdict: verdictOf(count, applicable),
    results,
    open: applicable - count('pass'),
    passed: count('pass'),
    applicable,
  };
}

/** Who ticked or accepted a check of an issue, as far as it counts. */
export const tickOf = (
  check: Check,
  issue: Issue,
  { approvals }: Pick<GateContext, 'approvals'>,
): CheckResult['tick'] => believedTick(check, readableData(issue.data).ticks, approvals);

/** A tick that anyone may write is only believed where anyone may tick. */
function believedTick(check: Check, ticks: IssueData['ticks'], approvals: Approvals | null): Tick {
  if (check.type === 'manual' && check.who.type === 'editors') return ownValue(ticks, check.id) ?? null;
  if (check.type !== 'manual' && check.type !== 'accepted') return null;
  const approval = approvals === null ? undefined : ownValue(approvals, check.id);
  return approval && isAcceptance(approval) === (check.type === 'accepted') ? approval : null;
}

function verdictOf(count: (status: Verdict) => number, applicable: number): Verdict {
  if (count('fail') > 0) return 'fail';
  if (count('unknown') > 0) return 'unknown';
  return applicable === 0 ? 'notApplicable' : 'pass';
}
