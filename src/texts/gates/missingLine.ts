import type { CheckResult } from '../../domain/gates/evaluate';
import type { FindingReason } from '../../domain/gates/finding';
import { oneLine } from '../../domain/oneLine';
import { keysText } from '../keys';
import type { Language } from '../language';
import { shortened } from '../shorten';
import { checkText, findingText } from './checks';

/** Characters of a line of a refusal: Jira shows it in a small flag. */
const MOST = 160;
/** Checks can be 500 characters long; the reason must still be seen. */
const MOST_OF_CHECK = 80;
const MOST_KEYS = 3;

/** One check that an issue does not meet, in one line: what it asks, why it is not met, and of which issue or criterion. */
export function missingLine({ check, finding }: Pick<CheckResult, 'check' | 'finding'>, language: Language): string {
  const asked = shortened(oneLine(checkText(check, language)), MOST_OF_CHECK);
  const why = oneLine(findingText(finding, language)).replace(/ ?:$/, '');
  const line = `• ${asked}: ${why}`;
  const named = namedIn(finding.reason, MOST - line.length - 2, language);
  return shortened(named === '' ? line : `${line}: ${named}`, MOST);
}

/** What a panel lists below its sentence; `room` characters are left for it. */
function namedIn(reason: FindingReason, room: number, language: Language): string {
  switch (reason.code) {
    case 'openBlockers':
    case 'openSubtasks':
    case 'openBugs':
      return keysText(reason.issues, language, MOST_KEYS);
    case 'untickedCriteria':
      return firstOf(reason.open, room, language);
    case 'untestableCriteria':
      return firstOf(
        reason.criteria.map(({ text }) => text),
        room,
        language,
      );
    default:
      return '';
  }
}

/** The first, as far as there is room, and how many others there are. */
function firstOf(texts: readonly string[], room: number, { t }: Language): string {
  const [first = ''] = texts;
  const more = texts.length - 1;
  const around = (word: string) => {
    const names = t('list.quoted', { word });
    return more > 0 ? t('list.andMore', { names, more }) : names;
  };
  return around(shortened(oneLine(first), Math.max(LEAST, room - around('').length)));
}

/** Characters of a criterion by which it is known; what stands behind it gives way. */
const LEAST = 12;
