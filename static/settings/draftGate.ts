import type { Check, CheckType, Gate } from '../../src/domain/gates/gate';
import { moved } from './draft';

/** Edits of a gate. A check's id is made once and never changes: ticks refer to it. */

export const MAX_CHECKS = 200;

export const CHECK_TYPES = [
  'manual',
  'criteriaPresent',
  'criteriaTicked',
  'criteriaTestable',
  'userStory',
  'subtasksDone',
  'noOpenBlockers',
  'noOpenBugs',
  'fieldSet',
  'fieldEquals',
  'fieldAtMost',
  'fixVersionSet',
  'parentSet',
  'labelSet',
  'privacyReviewed',
  'jql',
  'pullRequestsMerged',
  'buildsGreen',
  'deployedTo',
  'codeReviewed',
] as const satisfies readonly CheckType[];

interface NewCheck {
  readonly type: CheckType;
  /** Only for a check of a field. */
  readonly field?: FieldRef;
  /** Only for a check of a number. */
  readonly numberField?: FieldRef;
}

interface FieldRef {
  readonly id: string;
  readonly name: string;
}

/** An estimate above this rarely fits into a sprint: in the usual 1, 2, 3, 5, 8, 13 the next one is split. */
const USUAL_MOST = 8;

/** The estimate that a check of a number is mostly wanted for; else the project's first own number, since Jira's are seconds. */
export const estimateField = <F extends FieldRef>(numberFields: readonly F[]): F | undefined =>
  numberFields.find(({ name }) => /story ?point|verhaalpunt/i.test(name)) ??
  numberFields.find(({ id }) => id.startsWith('customfield_')) ??
  numberFields[0];

export function makeCheck({ type, field, numberField }: NewCheck, id: string): Check {
  const common = { id, issueTypeIds: [], onlyJql: null };
  switch (type) {
    case 'manual':
      return { ...common, type, text: '' };
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

/** No condition by JQL is null, however the field came to be empty. */
export const withOnlyJql = (check: Check, jql: string): Check => ({
  ...check,
  onlyJql: jql.trim() === '' ? null : jql,
});
