import { ownValue } from '../../own';
import type { CheckOf } from '../gate';
import type { Finding } from '../finding';
import type { Evidence } from '../evidence';
import { asNumber } from './asNumber';

export function fieldAtMost({ fieldId, fieldName: field, most }: CheckOf<'fieldAtMost'>, { issue }: Evidence): Finding {
  const raw = ownValue(issue.fields, fieldId);
  // A transition screen may give a number as it was typed.
  const value = typeof raw === 'string' ? (raw.trim() === '' ? null : (asNumber(raw) ?? raw)) : raw;
  if (value === undefined) return { status: 'unknown', reason: { code: 'fieldNotShown', field } };
  if (value === null) return { status: 'fail', reason: { code: 'fieldEmpty', field } };
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { status: 'unknown', reason: { code: 'fieldNotNumber', field } };
  return value <= most
    ? { status: 'pass', reason: { code: 'fieldWithin', field, value, most } }
    : { status: 'fail', reason: { code: 'fieldAbove', field, value, most } };
}
