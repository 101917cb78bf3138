import type { Check, CheckType, Gate } from '../../src/domain/gates/gate';
import { moved } from './draft';

/** Edits of a gate. A check's id is made once and never changes: ticks refer to it. */

export const MAX_CHECKS = 200;

export const CHECK_TYPES = [
  'manual',
  'criteriaPresent',
  'criteriaTicked',
  'subtasksDone',
  'noOpenBlockers',
  'fieldSet',
] as const satisfies readonly CheckType[];

interface NewCheck {
  readonly type: CheckType;
  /** Only for a check of a field. */
  readonly field?: { readonly id: string; readonly name: string };
}

export function makeCheck({ type, field }: NewCheck, id: string): Check {
  const common = { id, issueTypeIds: [] };
  switch (type) {
    case 'manual':
      return { ...common, type, text: '' };
    case 'fieldSet':
      return { ...common, type, text: null, fieldId: field?.id ?? '', fieldName: field?.name ?? '' };
    default:
      return { ...common, type, text: null };
  }
}

export const newCheckId = (): string => crypto.randomUUID().slice(0, 13);

export const addCheck = (gate: Gate, check: Check): Gate =>
  gate.checks.length >= MAX_CHECKS ? gate : { checks: [...gate.checks, check] };

export const replaceCheck = (gate: Gate, check: Check): Gate => ({
  checks: gate.checks.map((one) => (one.id === check.id ? check : one)),
});

export const removeCheck = (gate: Gate, id: string): Gate => ({
  checks: gate.checks.filter((check) => check.id !== id),
});

export const moveCheck = (gate: Gate, index: number, by: -1 | 1): Gate => ({ checks: moved(gate.checks, index, by) });

/** A manual check must say something; any other falls back to the app's own words. */
export const withText = (check: Check, text: string): Check =>
  check.type === 'manual' ? { ...check, text } : { ...check, text: text.trim() === '' ? null : text };
