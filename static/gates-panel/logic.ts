import type { CheckResult, GateResult } from '../../src/domain/gates/evaluate';
import type { UntestableCriterion } from '../../src/domain/gates/wording/testable';
import type { LinkedIssue } from '../../src/domain/issue';

/** What was clicked and is being written, by the id of its check: whether it is ticked or accepted. */
export type Pending = Readonly<Record<string, boolean>>;

/** What a check's box shows: the click counts at once, the verdict waits for the answer of its only judge. */
export const isTicked = (result: CheckResult, pending: Pending): boolean =>
  pending[result.check.id] ?? result.tick !== null;

/** A record of checks without one of them. */
export const without = <T>(record: Readonly<Record<string, T>>, checkId: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([id]) => id !== checkId));

/** How full the bar is; a gate that asks nothing is not a full one. */
export const progressOf = (gate: Pick<GateResult, 'passed' | 'applicable'>): number =>
  gate.applicable === 0 ? 0 : gate.passed / gate.applicable;

/** What a check's reason lists: criteria to tick or to write anew, or issues to finish. */
type Details =
  | { readonly type: 'texts'; readonly items: readonly string[] }
  | { readonly type: 'criteria'; readonly items: readonly UntestableCriterion[] }
  | { readonly type: 'issues'; readonly items: readonly LinkedIssue[] };

export function detailsOf({ finding: { reason } }: CheckResult): Details | null {
  switch (reason.code) {
    case 'untickedCriteria':
      return { type: 'texts', items: reason.open };
    case 'untestableCriteria':
      return { type: 'criteria', items: reason.criteria };
    case 'openSubtasks':
    case 'openBlockers':
    case 'openBugs':
      return { type: 'issues', items: reason.issues };
    default:
      return null;
  }
}
