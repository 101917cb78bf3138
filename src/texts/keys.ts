import type { LinkedIssue } from '../domain/issue';
import type { Language } from './language';

const NAMED = 5;

/** @param most longer lists end in "and 3 more". */
export function keysText(issues: readonly LinkedIssue[], { t, format }: Language, most = NAMED): string {
  const keys = issues.slice(0, most).map((issue) => issue.key);
  const more = issues.length - keys.length;
  return more > 0 ? t('list.andMore', { names: keys.join(', '), more }) : format.list(keys);
}
