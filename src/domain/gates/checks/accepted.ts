import type { CheckOf } from '../gate';
import type { Finding } from '../finding';
import type { Evidence } from '../evidence';
import { changesSince } from '../seen';
import { whoProblem } from './manual';

export function accepted({ who }: CheckOf<'accepted'>, evidence: Evidence): Finding {
  const problem = whoProblem(who, evidence);
  if (problem) return problem;
  const { tick, issue, criteriaFieldId } = evidence;
  if (!tick || !('seen' in tick) || !tick.seen) return { status: 'fail', reason: { code: 'notAccepted' } };
  if (issue.description === undefined) return { status: 'unknown', reason: { code: 'notLoaded' } };
  const changes = changesSince(tick.seen, issue, criteriaFieldId);
  if (changes) return { status: 'fail', reason: { code: 'acceptanceWithdrawn', ...changes } };
  return { status: 'pass', reason: { code: 'accepted' } };
}
