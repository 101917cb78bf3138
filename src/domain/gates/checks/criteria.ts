import { criteriaOf } from '../criteria';
import type { CheckOf } from '../gate';
import type { Finding } from '../finding';
import type { Evidence } from '../evidence';

const NOT_LOADED: Finding = { status: 'unknown', reason: { code: 'notLoaded' } };
const NONE: Finding = { status: 'fail', reason: { code: 'noCriteria' } };

export function criteriaPresent(_check: CheckOf<'criteriaPresent'>, { issue, criteriaFieldId }: Evidence): Finding {
  if (issue.description === undefined) return NOT_LOADED;
  const count = criteriaOf(issue, criteriaFieldId).length;
  return count > 0 ? { status: 'pass', reason: { code: 'criteriaFound', count } } : NONE;
}

export function criteriaTicked(_check: CheckOf<'criteriaTicked'>, { issue, criteriaFieldId }: Evidence): Finding {
  if (issue.description === undefined) return NOT_LOADED;
  const criteria = criteriaOf(issue, criteriaFieldId);
  if (criteria.length === 0) return NONE;
  const open = criteria.filter((criterion) => criterion.ticked === false).map((criterion) => criterion.text);
  if (open.length > 0) return { status: 'fail', reason: { code: 'untickedCriteria', open, count: criteria.length } };
  const plain = criteria.filter((criterion) => criterion.ticked === null).length;
  // A plain list cannot say whether an item is met, so nobody can tell.
  if (plain > 0) return { status: 'unknown', reason: { code: 'notTickable', count: plain } };
  return { status: 'pass', reason: { code: 'allTicked', count: criteria.length } };
}
