import type { Issue } from '../../issue';
import { ownValue } from '../../own';
import { linesOf } from '../adf';
import type { CheckOf } from '../gate';
import type { Finding } from '../finding';
import type { Evidence } from '../evidence';
import { personalDataWords, personalDataWordsOfName } from '../wording/personalData';
import { folded, labelsFound } from './labels';
import { shownValues } from './shownValues';

/** As many as a sentence can name. */
const NAMED = 5;

/** An issue that says it handles personal data carries a label that says privacy was reviewed. */
export function privacyReviewed({ labels }: CheckOf<'privacyReviewed'>, { issue }: Evidence): Finding {
  const reviewed = labelsFound(issue, labels);
  if (reviewed.length > 0) return { status: 'pass', reason: { code: 'privacyReviewed', labels: reviewed } };
  const words = wordsOf(issue, labels).slice(0, NAMED);
  if (words.length > 0) return { status: 'fail', reason: { code: 'privacyNotReviewed', words, labels } };
  return issue.description === undefined
    ? { status: 'unknown', reason: { code: 'notLoaded' } }
    : { status: 'notApplicable', reason: { code: 'noPersonalData' } };
}

/** Components that Jira does not show are none: many projects have no such field. */
function wordsOf(issue: Issue, labels: readonly string[]): string[] {
  const asking = new Set(labels.map(folded));
  const names = [
    ...issue.labels.filter((label) => !asking.has(folded(label))),
    ...(shownValues(ownValue(issue.fields, 'components')) ?? []),
  ];
  const texts = [issue.summary, ...linesOf(issue.description)];
  return [...new Set([...texts.flatMap(personalDataWords), ...names.flatMap(personalDataWordsOfName)])];
}
