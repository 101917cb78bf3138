import { ownValue } from '../../own';
import type { CheckOf } from '../gate';
import type { Evidence, Finding } from '../finding';
import { shownValues } from './shownValues';

export function fixVersionSet(_check: CheckOf<'fixVersionSet'>, { issue }: Evidence): Finding {
  const value = ownValue(issue.fields, 'fixVersions');
  const versions = shownValues(value);
  // Absent, not empty: the project has no releases, or they are not on this issue for this person.
  if (value === undefined || versions === null) return { status: 'unknown', reason: { code: 'fixVersionNotShown' } };
  return versions.length > 0
    ? { status: 'pass', reason: { code: 'fixVersion', versions } }
    : { status: 'fail', reason: { code: 'noFixVersion' } };
}
