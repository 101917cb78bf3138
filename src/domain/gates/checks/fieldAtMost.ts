import { ownValue } from '../../own';
import type { CheckOf } from '../gate';
import type { Evidence, Finding } from '../finding';

export function fieldAtMost({ fieldId, fieldName: field, most }: CheckOf<'fieldAtMost'>, { issue }: Evidence): Finding {
  const value = ownValue(issue.fields, fieldId);
  if (value === undefined) return { status: 'unknown', reason: { code: 'fieldNotShown', field } };
  if (value === null) return { status: 'fail', reason: { code: 'fieldEmpty', field } };
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { status: 'unknown', reason: { code: 'fieldNotNumber', field } };
  return value <= most
    ? { status: 'pass', reason: { code: 'fieldWithin', field, value, most } }
    : { status: 'fail', reason: { code: 'fieldAbove', field, value, most } };
}
