import type { Issue } from '../../issue';
import type { CheckOf } from '../gate';
import type { Finding } from '../finding';
import type { Evidence } from '../evidence';

/** Those of the wanted labels that an issue has. Jira tells `AVG-ok` from `avg-ok`; the people who set them do not. */
export function labelsFound(issue: Issue, wanted: readonly string[]): string[] {
  const ofIssue = new Set(issue.labels.map(folded));
  return wanted.filter((label) => ofIssue.has(folded(label)));
}

export const folded = (label: string): string => label.normalize('NFC').trim().toLowerCase();

export function labelSet({ labels }: CheckOf<'labelSet'>, { issue }: Evidence): Finding {
  const found = labelsFound(issue, labels);
  return found.length > 0
    ? { status: 'pass', reason: { code: 'labelFound', labels: found } }
    : { status: 'fail', reason: { code: 'noLabel', labels } };
}
