import { ownValue } from '../../own';
import { hasText } from '../adf';
import type { CheckOf } from '../gate';
import type { Finding } from '../finding';
import type { Evidence } from '../evidence';

/** Jira shows an empty field as null, an empty list or an empty document, by type. */
export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object') return true;
  if ((value as { type?: unknown }).type === 'doc') return hasText(value);
  // Comments and worklogs are pages, of which an empty one is no value; time tracking without times is `{}`.
  return Object.keys(value).length > 0 && (value as { total?: unknown }).total !== 0;
}

export function fieldSet(check: CheckOf<'fieldSet'>, { issue }: Evidence): Finding {
  const field = check.fieldName;
  const value = ownValue(issue.fields, check.fieldId);
  // Absent, not null: the field was deleted, or is not on this issue for this person.
  if (value === undefined) return { status: 'unknown', reason: { code: 'fieldNotShown', field } };
  return isFilled(value)
    ? { status: 'pass', reason: { code: 'fieldFilled', field } }
    : { status: 'fail', reason: { code: 'fieldEmpty', field } };
}
