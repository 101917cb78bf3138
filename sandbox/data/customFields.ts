import { isRank } from '../jira/rank';
import { property, textOf } from '../jira/read/value';
import type { SiteField } from '../jira/site';
import { customField, type customFieldTypes } from '../jira/standardFields';

type Kind = keyof typeof customFieldTypes;

export interface GuessedField {
  field: SiteField;
  kind: Kind | 'other';
}

const issueKey = /^[A-Z][A-Z0-9_]*-\d+$/;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf =
  (test: (entry: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(test);
const isString = (value: unknown): value is string => typeof value === 'string';
const isOption = (value: unknown): boolean => isObject(value) && isString(property(value, 'value'));
const isSprint = (value: unknown): boolean =>
  isString(value)
    ? value.startsWith('com.atlassian.greenhopper.service.sprint.Sprint@')
    : isObject(value) && isString(property(value, 'state')) && isString(property(value, 'name'));
const isUser = (value: unknown): boolean =>
  isObject(value) &&
  isString(property(value, 'displayName')) &&
  (isString(property(value, 'accountId')) || isString(property(value, 'name')));

/** The first kind that all values of a field fit is taken. An export has the values of custom fields, seldom their types. */
const kinds: readonly [Kind, (value: unknown) => boolean][] = [
  ['rank', isRank],
  ['sprint', (value) => Array.isArray(value) && value.length > 0 && value.every(isSprint)],
  ['float', (value) => typeof value === 'number'],
  ['epicLink', (value) => isString(value) && issueKey.test(value)],
  ['datepicker', (value) => isString(value) && /^\d{4}-\d{2}-\d{2}$/.test(value)],
  ['datetime', (value) => isString(value) && /^\d{4}-\d{2}-\d{2}T[\d:.]+([+-]\d{2}:?\d{2}|Z)$/.test(value)],
  ['textfield', (value) => isString(value) && value.length <= 255 && !/[\r\n]/.test(value)],
  ['textarea', (value) => isString(value) || (isObject(value) && property(value, 'type') === 'doc')],
  ['select', isOption],
  ['multicheckboxes', isListOf(isOption)],
  ['labels', isListOf(isString)],
  ['userpicker', isUser],
];

const usualNames: Partial<Record<Kind, string>> = { rank: 'Rank', sprint: 'Sprint', epicLink: 'Epic Link' };

/** Guesses a custom field from all values it has in the file; `epics` are the keys of the epics there. */
export function guessField(
  id: string,
  values: readonly unknown[],
  givenName: string | undefined,
  epics: ReadonlySet<string>,
): GuessedField | null {
  const number = Number(/^customfield_(\d+)$/.exec(id)?.[1]);
  if (!Number.isSafeInteger(number) || values.length === 0) return null;
  const pointsToEpics = values.some((value) => isString(value) && epics.has(value));
  const kind = kinds.find(([name, fits]) => (name !== 'epicLink' || pointsToEpics) && values.every(fits))?.[0];
  const name = givenName ?? (kind && usualNames[kind]) ?? `Field ${number}`;
  if (kind) return { kind, field: customField(number, name, kind) };
  return {
    kind: 'other',
    field: { ...customField(number, name, 'textfield'), schema: { type: 'any', customId: number } },
  };
}

/** A sprint as Data Center writes it into the field: `…Sprint@1f[id=3,rapidViewId=1,state=ACTIVE,name=…,…]`. */
export function readSprint(
  value: unknown,
): { id: number; name: string; state: 'closed' | 'active' | 'future'; dates: Record<string, string> } | null {
  const attribute = isString(value)
    ? (name: string) => new RegExp(`[[,]${name}=([^,\\]]*)`).exec(value)?.[1]
    : (name: string) => property(value, name);
  const id = Number(attribute('id'));
  const state = textOf(attribute('state')).toLowerCase();
  if (!Number.isSafeInteger(id) || (state !== 'closed' && state !== 'active' && state !== 'future')) return null;
  const dates: Record<string, string> = {};
  for (const name of ['startDate', 'endDate', 'completeDate']) {
    const date = attribute(name);
    if (isString(date) && !Number.isNaN(Date.parse(date))) dates[name] = date;
  }
  return { id, name: textOf(attribute('name')) || `Sprint ${id}`, state, dates };
}
