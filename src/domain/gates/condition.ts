import type { Issue } from '../issue';
import type { Finding } from './finding';
import type { Check } from './gate';
import type { JqlAnswers } from './jql';

/** How a check comes out because of its conditions alone; null: they hold, so the check itself decides. */
export function conditionFinding(check: Check, issue: Issue, jql: JqlAnswers): Finding | null {
  if (check.issueTypeIds.length > 0 && !check.issueTypeIds.includes(issue.type.id))
    return { status: 'notApplicable', reason: { code: 'otherType', type: issue.type.name } };
  if (check.onlyJql === null) return null;
  const answer = jql(check.onlyJql);
  if (answer === 'yes') return null;
  if (answer === 'no') return { status: 'notApplicable', reason: { code: 'outsideJql', jql: check.onlyJql } };
  // Whether it applies cannot be told, so neither can whether it holds.
  if (answer === 'noAnswer') return { status: 'unknown', reason: { code: 'jqlNoAnswer' } };
  return { status: 'unknown', reason: { code: 'conditionRefused', jql: check.onlyJql, sentence: answer.error } };
}
