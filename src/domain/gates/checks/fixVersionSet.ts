import { ownValue } from '../../own';
import type { CheckOf } from '../gate';
import type { Finding } from '../finding';
import type { Evidence } from '../evidence';
import { shownValues } from './shownValues';

export function fixVersionSet(_check: CheckOf<'fixVersionSet'>, { issue }: Evidence): Finding {
  const value = ownValue(issue.fields, 'fixVersions');
  const versions = shownValues(value) ?? idsOf(value);
  // Absent, not empty: the project has no releases, or they are not on this issue for this person.
  if (value === undefined || versions === null) return { status: 'unknown', reason: { code: 'fixVersionNotShown' } };
  return versions.length > 0
    ? { status: 'pass', reason: { code: 'fixVersion', versions } }
    : { status: 'fail', reason: { code: 'noFixVersion' } };
}

/** A transition screen may give them without their names; null: not by ids either. */
function idsOf(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  const ids = value.flatMap((one: { id?: unknown } | null) => (typeof one?.id === 'string' ? one.id : []));
  return ids.length > 0 ? ids : null;
}
