import type { Finding } from '../finding';
import type { Evidence } from '../evidence';
import type { CheckOf } from '../gate';

export function jql(check: CheckOf<'jql'>, { jql: answerTo }: Evidence): Finding {
  const answer = answerTo(check.jql);
  if (answer === 'yes') return { status: 'pass', reason: { code: 'jqlHolds' } };
  if (answer === 'no') return { status: 'fail', reason: { code: 'jqlDoesNotHold', jql: check.jql } };
  if (answer === 'noAnswer') return { status: 'unknown', reason: { code: 'jqlNoAnswer' } };
  return { status: 'unknown', reason: { code: 'jqlRefused', sentence: answer.error } };
}
