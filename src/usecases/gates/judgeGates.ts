import { evaluateGate, tickOf, type CheckResult, type GateResult } from '../../domain/gates/evaluate';
import { frozenResult } from '../../domain/gates/frozen';
import type { Check, Gate } from '../../domain/gates/gate';
import { ownValue } from '../../domain/own';
import type { IssueWithEvidence } from './gateEvidence';

export interface JudgedGate {
  readonly result: GateResult;
  /** Of the gate that judged. */
  readonly version: number;
  /** ISO 8601: when it passed as a finished issue, if that is what counts; null: judged now. */
  readonly frozenAt: string | null;
}

/**
 * How an issue stands before a gate: as it first passed since it is done, else judged now. The one answer for panel and JQL.
 * @param checksThen those of the version that judged, to show a kept result by; needless where only its verdict matters.
 */
export function judgeGate(
  gate: Gate,
  { issue, stored, evidence, frozen }: IssueWithEvidence,
  checksThen: readonly Check[] = [],
): JudgedGate {
  const passed = frozen ? ownValue(frozen.gates, gate.id) : undefined;
  if (!passed) {
    const version = ownValue(stored.gateStamps, gate.id)?.version ?? 0;
    return { result: evaluateGate(gate, issue, evidence), version, frozenAt: null };
  }
  const before = (tick: CheckResult['tick']) => (tick !== null && tick.at <= passed.at ? tick : null);
  const result = frozenResult(passed, checksThen, (check) => before(tickOf(check, issue, evidence)));
  return { result, version: passed.version, frozenAt: passed.at };
}
