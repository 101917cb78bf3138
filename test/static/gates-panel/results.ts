import type { GateView } from '../../../src/contract/views';
import type { CheckResult, GateResult } from '../../../src/domain/gates/evaluate';
import type { Verdict } from '../../../src/domain/gates/verdict';
import type { Finding } from '../../../src/domain/gates/finding';
import type { Check } from '../../../src/domain/gates/gate';
import { EDITORS } from '../../builders/gates';

/** Judged checks and gates, as the panel gets them. */

export const aManualCheck = (id = 'review', who: Extract<Check, { type: 'manual' }>['who'] = EDITORS): Check => ({
  id,
  type: 'manual',
  text: 'Reviewed',
  who,
  issueTypeIds: [],
  onlyJql: null,
});

export const aResult = (
  status: Finding['status'],
  {
    reason = { code: 'notTicked' },
    tick = null,
    check = aManualCheck(),
  }: Partial<CheckResult & Pick<Finding, 'reason'>> = {},
): CheckResult => ({ check, finding: { status, reason }, tick });

/** A gate whose checks `c0`, `c1`, … came out like this. */
export const aGateResult = (...statuses: Finding['status'][]): GateResult => {
  const count = (status: Verdict) => statuses.filter((one) => one === status).length;
  const applicable = statuses.length - count('notApplicable');
  return {
    verdict: count('fail') > 0 ? 'fail' : 'pass',
    results: statuses.map((status, index) => aResult(status, { check: aManualCheck(`c${index}`) })),
    open: applicable - count('pass'),
    passed: count('pass'),
    applicable,
  };
};

export const aGateView = (id: string, overrides: Partial<GateView> = {}): GateView => ({
  id,
  name: null,
  result: aGateResult(),
  stamp: { version: 0, at: null, by: null },
  frozenAt: null,
  mayTick: [],
  ...overrides,
});
