import { ownValue } from '../../own';
import type { CheckOf } from '../gate';
import type { Finding } from '../finding';
import type { Evidence } from '../evidence';
import { asNumber } from './asNumber';
import { isFilled } from './fieldSet';
import { shownValues } from './shownValues';

/** A page answers with at most a few megabytes, and a person reads a line. */
const NAMED = 5;
const LONGEST = 80;

export function fieldEquals(check: CheckOf<'fieldEquals'>, { issue }: Evidence): Finding {
  const { fieldName: field, value: wanted } = check;
  const value = ownValue(issue.fields, check.fieldId);
  if (value === undefined) return { status: 'unknown', reason: { code: 'fieldNotShown', field } };
  if (!isFilled(value)) return { status: 'fail', reason: { code: 'fieldEmpty', field } };
  const shown = shownValues(value);
  if (shown === null) return { status: 'unknown', reason: { code: 'fieldUnreadable', field } };
  if (shown.some((one) => isSame(one, wanted)))
    return { status: 'pass', reason: { code: 'fieldMatches', field, value: wanted } };
  const values = shown.slice(0, NAMED).map((one) => (one.length > LONGEST ? `${one.slice(0, LONGEST)}…` : one));
  return { status: 'fail', reason: { code: 'fieldDiffers', field, wanted, values } };
}

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** In any capitals; a number as people write it, "2,5" or "2.5". */
function isSame(shown: string, wanted: string): boolean {
  if (plain(shown) === plain(wanted)) return true;
  const number = asNumber(shown);
  return number !== null && number === asNumber(wanted);
}
