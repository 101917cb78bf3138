import type { CheckOf } from '../gate';
import type { Finding } from '../finding';
import type { Evidence } from '../evidence';

/** Jira leaves `parent` out of an issue that has none, so that absent and empty are the same here: none. */
export const parentSet = (_check: CheckOf<'parentSet'>, { issue }: Evidence): Finding =>
  issue.parent
    ? { status: 'pass', reason: { code: 'parentSet', parent: issue.parent } }
    : { status: 'fail', reason: { code: 'noParent' } };
