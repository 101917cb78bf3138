import type { BlockingLinks } from '../dependencies';
import type { Issue } from '../issue';
import { readableData, type StoredTick } from '../issueData';
import { ownValue } from '../own';
import type { Check, Gate } from './gate';
import { runCheck } from './checks';
import { conditionFinding } from './condition';
import type { Finding } from './finding';
import type { JqlAnswers } from './jql';

export interface CheckResult {
  readonly check: Check;
  readonly finding: Finding;
  /** Manual checks: who ticked it and when. */
  readonly tick: StoredTick | null;
}

export type Verdict = 'pass' | 'fail' | 'unknown' | 'notApplicable';

export interface GateResult {
  /** `fail` when any check fails; else `unknown` when any cannot be told; unknown is never pass. */
  readonly verdict: Verdict;
  readonly results: readonly CheckResult[];
  /** Checks that apply and do not pass. */
  readonly open: number;
  readonly passed: number;
  readonly applicable: number;
}

export interface GateContext {
  readonly blocking: BlockingLinks;
  /** Of this issue; `jqlsOf` lists what a gate asks. */
  readonly jql: JqlAnswers;
}

/**
 * The one judge of a gate: panel, backlog column, workflow validator and JQL all show what it says.
 * It looks only at what Jira says of the issue, never at a stored verdict.
 */
export function evaluateGate(gate: Gate, issue: Issue, { blocking, jql }: GateContext): GateResult {
  const { ticks } = readableData(issue.data);
  const results = gate.checks.map((check): CheckResult => {
    const tick = check.type === 'manual' ? (ownValue(ticks, check.id) ?? null) : null;
    const finding = conditionFinding(check, issue, jql) ?? runCheck(check, { issue, tick, blocking, jql });
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

function verdictOf(count: (status: Verdict) => number, applicable: number): Verdict {
  if (count('fail') > 0) return 'fail';
  if (count('unknown') > 0) return 'unknown';
  return applicable === 0 ? 'notApplicable' : 'pass';
}
