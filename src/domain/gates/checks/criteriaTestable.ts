import { criteriaOf } from '../criteria';
import type { CheckOf } from '../gate';
import type { Finding } from '../finding';
import type { Evidence } from '../evidence';
import { criterionProblem, scenarios } from '../wording/testable';

/** Each criterion says what can be seen or measured; those that do not are named with the reason. */
export function criteriaTestable(_check: CheckOf<'criteriaTestable'>, { issue, criteriaFieldId }: Evidence): Finding {
  if (issue.description === undefined) return { status: 'unknown', reason: { code: 'notLoaded' } };
  const texts = scenarios(criteriaOf(issue, criteriaFieldId).map(({ text }) => text));
  const count = texts.length;
  if (count === 0) return { status: 'fail', reason: { code: 'noCriteria' } };
  const criteria = texts.flatMap((text) => {
    const problem = criterionProblem(text);
    return problem ? [{ text, problem }] : [];
  });
  return criteria.length === 0
    ? { status: 'pass', reason: { code: 'allTestable', count } }
    : { status: 'fail', reason: { code: 'untestableCriteria', criteria, count } };
}
