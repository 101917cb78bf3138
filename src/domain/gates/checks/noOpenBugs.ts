import { isDone, type LinkedIssue } from '../../issue';
import type { CheckOf } from '../gate';
import type { Finding } from '../finding';
import type { Evidence } from '../evidence';
import { hasWord, wordPattern } from '../wording/words';

/** What bugs are called where the settings name no types: "Bug", "Productiefout", "Defect (UAT)". */
const BUG_NAMES = wordPattern(['bugs?', 'bug ?reports?', 'defects?', '\\p{L}*fout(?:en)?', 'faults?']);

export function noOpenBugs(check: CheckOf<'noOpenBugs'>, { issue }: Evidence): Finding {
  // Two issues can be linked in more than one way.
  const open = [...new Map(issue.links.map(({ other }) => [other.id, other])).values()].filter((one) => !isDone(one));
  const bugs = open.filter((other) => isBug(other, check.bugTypeIds) === true);
  if (bugs.length > 0) return { status: 'fail', reason: { code: 'openBugs', issues: bugs } };
  const untold = open.filter((other) => isBug(other, check.bugTypeIds) === null);
  if (untold.length > 0) return { status: 'unknown', reason: { code: 'linkedTypesNotShown', issues: untold } };
  return { status: 'pass', reason: { code: 'noOpenBugs' } };
}

/** null: Jira does not say of which type it is. */
function isBug({ type }: LinkedIssue, bugTypeIds: readonly string[]): boolean | null {
  if (!type) return null;
  return bugTypeIds.length === 0 ? hasWord(type.name, BUG_NAMES) : bugTypeIds.includes(type.id);
}
