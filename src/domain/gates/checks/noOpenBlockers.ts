import { openBlockers } from '../../dependencies';
import type { CheckOf } from '../gate';
import type { Finding } from '../finding';
import type { Evidence } from '../evidence';

export function noOpenBlockers(_check: CheckOf<'noOpenBlockers'>, { issue, blocking }: Evidence): Finding {
  const issues = openBlockers(issue, blocking);
  return issues.length === 0
    ? { status: 'pass', reason: { code: 'noBlockers' } }
    : { status: 'fail', reason: { code: 'openBlockers', issues } };
}
