import { badField } from '../errors';
import type { NamedEntity, SiteField, SiteProject } from '../site';
import type { Site } from '../store';
import { idOf, property } from '../read/value';
import { isAdfDocument } from './adfInput';

/** Where values are entered: a transition screen also takes a resolution. */
export type Screen = 'edit' | 'transition';

const longestText = 32_767;

/** Checks a value that a client wants to set and turns it into what is stored. Answers 400 with the field's name. */
export function fieldValue(
  site: Site,
  project: SiteProject,
  fieldId: string,
  value: unknown,
  screen: Screen = 'edit',
): unknown {
  const field = site.field(fieldId);
  const known = field && (editors[fieldId] ?? (screen === 'transition' ? transitionEditors[fieldId] : undefined));
  if (known) return known(site, project, value);
  if (!field?.custom || !field.schema || fieldId === site.data.rankFieldId || !isWritable(field)) {
    throw badField(fieldId, `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`);
  }
  return value === null ? null : customValue(site, field, field.schema, value);
}

/** Whether a screen takes values of the field. */
export function isOnScreen(site: Site, field: SiteField, screen: Screen): boolean {
  if (field.custom) return field.schema !== undefined && field.id !== site.data.rankFieldId && isWritable(field);
  return Object.hasOwn(editors, field.id) || (screen === 'transition' && Object.hasOwn(transitionEditors, field.id));
}

/** An app's field is written by that app only; sprints by the board. */
function isWritable(field: SiteField): boolean {
  const custom = field.schema?.custom ?? '';
  return !custom.startsWith('ari:') && !custom.endsWith(':gh-sprint') && !custom.endsWith(':gh-epic-link');
}

type Editor = (site: Site, project: SiteProject, value: unknown) => unknown;

const editors: Record<string, Editor> = {
  summary: (_site, _project, value) => {
    if (typeof value !== 'string' || value.trim() === '')
      throw badField('summary', 'You must specify a summary of the issue.');
    if (/[\r\n]/.test(value))
      throw badField('summary', 'The summary is invalid because it contains newline characters.');
    if (value.length > 255) throw badField('summary', 'Summary must be less than 255 characters.');
    return value;
  },
  description: (_site, _project, value) => document('description', value),
  environment: (_site, _project, value) => document('environment', value),
  priority: (site, _project, value) => named('priority', site.data.priorities, value),
  issuetype: (site, project, value) =>
    named(
      'issuetype',
      site.data.issueTypes.filter((type) => project.issueTypeIds.includes(type.id)),
      value,
    ),
  labels: (_site, _project, value) => labels('labels', value),
  duedate: (_site, _project, value) => (value === null ? null : date('duedate', value)),
  assignee: (site, _project, value) => user('assignee', site, value),
  reporter: (site, _project, value) => user('reporter', site, value),
  components: (_site, project, value) => severalNamed('components', project.components, value),
  fixVersions: (_site, project, value) => severalNamed('fixVersions', project.versions, value),
  versions: (_site, project, value) => severalNamed('versions', project.versions, value),
};

const transitionEditors: Record<string, Editor> = {
  resolution: (site, _project, value) => (value === null ? null : named('resolution', site.data.resolutions, value)),
};

function customValue(site: Site, field: SiteField, schema: NonNullable<SiteField['schema']>, value: unknown): unknown {
  const { id } = field;
  switch (schema.type) {
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw badField(id, `Operation value must be a number.`);
      return value;
    case 'date':
      return date(id, value);
    case 'datetime':
      if (typeof value !== 'string' || Number.isNaN(Date.parse(value)))
        throw badField(id, 'Operation value must be a date and time.');
      return value;
    case 'user':
      return user(id, site, value);
    case 'option':
      return option(id, value);
    case 'string':
      if (schema.custom?.endsWith(':textarea')) return document(id, value);
      if (typeof value !== 'string') throw badField(id, 'Operation value must be a string.');
      if (value.length > 255)
        throw badField(id, 'The entered text is too long. It exceeds the allowed limit of 255 characters.');
      return value;
    case 'array':
      if (!Array.isArray(value)) throw badField(id, 'data was not an array');
      return schema.items === 'option' ? value.map((entry) => option(id, entry)) : labels(id, value);
    default:
      throw badField(id, `The sandbox cannot set fields of type '${schema.type}'.`);
  }
}

function document(fieldId: string, value: unknown): unknown {
  if (value === null) return null;
  if (!isAdfDocument(value))
    throw badField(fieldId, 'Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  if (JSON.stringify(value).length > longestText)
    throw badField(fieldId, `The entered text is too long. It exceeds the allowed limit of ${longestText} characters.`);
  return value;
}

function named(fieldId: string, entities: readonly NamedEntity[], value: unknown): unknown {
  if (value === null && fieldId === 'priority') return null;
  const id = property(value, 'id');
  const name = property(value, 'name');
  const found = entities.find((entity) =>
    id === undefined
      ? typeof name === 'string' && entity.name.toLowerCase() === name.toLowerCase()
      : entity.id === idOf(value),
  );
  if (!found)
    throw badField(
      fieldId,
      fieldId === 'priority'
        ? 'The priority selected is invalid.'
        : `Specify a valid ${fieldId}: none here is ${JSON.stringify(value)}.`,
    );
  return { id: found.id, name: found.name };
}

function severalNamed(fieldId: string, entities: readonly NamedEntity[], value: unknown): unknown {
  if (!Array.isArray(value)) throw badField(fieldId, 'data was not an array');
  return value.map((entry) => named(fieldId, entities, entry));
}

function labels(fieldId: string, value: unknown): string[] {
  if (!Array.isArray(value)) throw badField(fieldId, 'data was not an array');
  return [
    ...new Set(
      value.map((label: unknown) => {
        if (typeof label !== 'string' || label === '') throw badField(fieldId, 'Labels must be strings.');
        if (/\s/.test(label)) throw badField(fieldId, `The label '${label}' contains spaces which is invalid.`);
        if (label.length > 255) throw badField(fieldId, 'A label is longer than 255 characters.');
        return label;
      }),
    ),
  ];
}

function date(fieldId: string, value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const parsed = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value)) return value;
  }
  throw badField(fieldId, `Error parsing date string: ${String(value)}`);
}

function user(fieldId: string, site: Site, value: unknown): unknown {
  if (value === null) return null;
  const accountId = property(value, 'accountId') ?? property(value, 'id');
  const displayName = typeof accountId === 'string' ? site.displayName(accountId) : undefined;
  if (displayName === undefined)
    throw badField(fieldId, 'Specify a valid value for this field: an existing user, as {"accountId": …}.');
  return { accountId, displayName };
}

function option(fieldId: string, entry: unknown): unknown {
  const value = property(entry, 'value');
  const id = property(entry, 'id');
  if (typeof value !== 'string' && typeof id !== 'string')
    throw badField(fieldId, 'Specify a valid option, as {"value": …} or {"id": …}.');
  return { ...(typeof value === 'string' ? { value } : {}), ...(typeof id === 'string' ? { id } : {}) };
}
