import { openBlockers } from '../../dependencies';
import type { CheckOf } from '../gate';
import type { Evidence, Finding } from '../finding';

export function noOpenBlockers(_check: CheckOf<'noOpenBlockers'>, { issue, blocking }: Evidence): Finding {
  const issues = openBlockers(issue, blocking);
  return issues.length === 0
    ? { status: 'pass', reason: { code: 'noBlockers' } }
    : { status: 'fail', reason: { code: 'openBlockers', issues } };
}
