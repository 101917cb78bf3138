import { estimatesByName } from '../../src/domain/gates/estimateField';
import type { Check, CheckType, Gate, Who } from '../../src/domain/gates/gate';
import type { FieldRef } from '../../src/domain/settings';
import { movedTo } from './draft';

/** Edits of one gate. A check's id is made once and never changes: ticks refer to it. */

export const MAX_CHECKS = 200;

interface NewCheck {
  readonly type: CheckType;
  /** Only for a check of a field. */
  readonly field?: FieldRef | undefined;
  /** Only for a check of a number. */
  readonly numberField?: FieldRef | undefined;
}

/** An estimate above this rarely fits into a sprint: in the usual 1, 2, 3, 5, 8, 13 the next one is split. */
const USUAL_MOST = 8;

/** The estimate that a check of a number is mostly wanted for; else the project's first own number, since Jira's are seconds. */
export const estimateField = <F extends FieldRef>(numberFields: readonly F[]): F | undefined =>
  estimatesByName(numberFields)[0] ?? numberFields.find(({ id }) => id.startsWith('customfield_')) ?? numberFields[0];

export function makeCheck({ type, field, numberField }: NewCheck, id: string): Check {
  const common = { id, issueTypeIds: [], onlyJql: null };
  switch (type) {
    case 'manual':
      return { ...common, type, text: '', who: { type: 'editors' } };
    case 'accepted':
      return { ...common, type, text: null, who: { type: 'people', accountIds: [] } };
    case 'fieldSet':
      return { ...common, type, text: null, ...fieldOf(field) };
    case 'fieldEquals':
      return { ...common, type, text: null, ...fieldOf(field), value: '' };
    case 'fieldAtMost':
      return { ...common, type, text: null, ...fieldOf(numberField), most: USUAL_MOST };
    case 'noOpenBugs':
      return { ...common, type, text: null, bugTypeIds: [] };
    case 'labelSet':
      return { ...common, type, text: null, labels: [] };
    case 'privacyReviewed':
      return { ...common, type, text: null, labels: ['privacy-reviewed'] };
    case 'jql':
      return { ...common, type, text: null, jql: '' };
    case 'deployedTo':
      return { ...common, type, text: null, environment: 'production' };
    default:
      return { ...common, type, text: null };
  }
}

const fieldOf = (field: FieldRef | undefined) => ({ fieldId: field?.id ?? '', fieldName: field?.name ?? '' });

export const newCheckId = (): string => crypto.randomUUID().slice(0, 13);

export const addCheck = (gate: Gate, check: Check): Gate =>
  gate.checks.length >= MAX_CHECKS ? gate : { ...gate, checks: [...gate.checks, check] };

/** Puts a check back, or a copy beside its original. */
export const insertCheck = (gate: Gate, check: Check, index: number): Gate =>
  gate.checks.length >= MAX_CHECKS ? gate : { ...gate, checks: gate.checks.toSpliced(index, 0, check) };

/** Ticks of the original stay with it. */
export function duplicateCheck(gate: Gate, id: string, newId: string): Gate {
  const index = gate.checks.findIndex((check) => check.id === id);
  const original = gate.checks[index];
  return original ? insertCheck(gate, { ...original, id: newId }, index + 1) : gate;
}

export const replaceCheck = (gate: Gate, check: Check): Gate => ({
  ...gate,
  checks: gate.checks.map((one) => (one.id === check.id ? check : one)),
});

export const removeCheck = (gate: Gate, id: string): Gate => ({
  ...gate,
  checks: gate.checks.filter((check) => check.id !== id),
});

/** From one place to another, as dragging does; a place that is not there changes nothing. */
export const moveCheckTo = (gate: Gate, from: number, to: number): Gate => ({
  ...gate,
  checks: movedTo(gate.checks, from, to),
});

/** A manual check must say something; any other falls back to the app's own words. */
export const withText = (check: Check, text: string): Check =>
  check.type === 'manual' ? { ...check, text } : { ...check, text: text.trim() === '' ? null : text };

/** No condition by JQL is null, however the field came to be empty. */
export const withOnlyJql = (check: Check, jql: string): Check => ({
  ...check,
  onlyJql: jql.trim() === '' ? null : jql,
});

/** Acceptance is only by people whom the settings name, so "anyone" leaves it as it is. */
export function withWho(check: Check, who: Who): Check {
  if (check.type === 'manual') return { ...check, who };
  return check.type === 'accepted' && who.type !== 'editors' ? { ...check, who } : check;
}
