import { JiraError, badField, badRequest, noSuchIssue } from '../errors';
import type { ChangelogItem, Person, SiteIssue, SiteProject } from '../site';
import type { Site } from '../store';
import { idOf, property, textOf } from '../read/value';
import { fieldValue } from './fieldValue';
import { record } from './history';
import { checkProperty } from './properties';

export interface IssueUpdate {
  fields?: Record<string, unknown> | undefined;
  update?: Record<string, Record<string, unknown>[]> | undefined;
  properties?: { key: string; value?: unknown }[] | undefined;
}

/** Checks everything first, so that an edit happens wholly or not at all. */
export function editIssue(site: Site, person: Person, issue: SiteIssue, update: IssueUpdate): void {
  const project = site.projectOf(issue);
  const changes = readChanges(site, project, update, issue);
  const properties = update.properties ?? [];
  for (const { key, value } of properties) checkProperty(key, value);
  const parent = changes.get('parent');
  changes.delete('parent');
  const parentId = parent === undefined ? undefined : parentIdOf(site, person, parent);
  const items = [...changes].map(([fieldId, value]) => changeOf(site, issue, fieldId, value));
  for (const [fieldId, value] of changes) {
    issue.fields[fieldId] = value;
    if (issue.wiki) delete issue.wiki[fieldId];
  }
  if (parentId !== undefined) site.setParent(issue, parentId);
  for (const { key, value } of properties) issue.properties[key] = value;
  record(site, person, issue, items);
}

/** `fields` sets; `update` sets, adds or removes. All that is wrong is answered at once, as Jira does. */
export function readChanges(
  site: Site,
  project: SiteProject,
  { fields = {}, update = {} }: IssueUpdate,
  issue?: SiteIssue,
): Map<string, unknown> {
  const changes = new Map<string, unknown>();
  const errors: Record<string, string> = {};
  const attempt = (fieldId: string, wanted: () => unknown): void => {
    try {
      changes.set(fieldId, fieldId === 'parent' ? wanted() : fieldValue(site, project, fieldId, wanted()));
    } catch (error) {
      if (!(error instanceof JiraError) || error.status !== 400) throw error;
      Object.assign(errors, error.errors);
    }
  };
  for (const [fieldId, value] of Object.entries(fields)) attempt(fieldId, () => value);
  for (const [fieldId, operations] of Object.entries(update)) {
    if (changes.has(fieldId)) throw badField(fieldId, `Field '${fieldId}' cannot be both in fields and in update.`);
    for (const operation of operations) {
      attempt(fieldId, () => applyOperation(fieldId, changes.get(fieldId) ?? issue?.fields[fieldId], operation));
    }
  }
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
  return changes;
}

function applyOperation(fieldId: string, current: unknown, operation: Record<string, unknown>): unknown {
  const [[name, value] = ['', undefined], ...others] = Object.entries(operation);
  if (others.length > 0) throw badField(fieldId, 'One operation at a time: set, add or remove.');
  if (name === 'set') return value;
  const list: unknown[] = Array.isArray(current) ? current : [];
  if (name === 'add') return [...list, value];
  if (name === 'remove') return list.filter((entry) => !isSame(entry, value));
  throw badField(fieldId, `The operation '${name}' is not one of set, add, remove.`);
}

function isSame(stored: unknown, wanted: unknown): boolean {
  if (stored === wanted) return true;
  return ['id', 'name', 'value'].some(
    (name) => property(wanted, name) !== undefined && property(stored, name) === property(wanted, name),
  );
}

export function parentIdOf(site: Site, person: Person, value: unknown): string | null {
  if (value === null) return null;
  const idOrKey = property(value, 'id') ?? property(value, 'key');
  if (typeof idOrKey !== 'string') throw badRequest('The parent must be given as {"key": …} or {"id": …}.');
  const parent = site.issue(idOrKey);
  if (!parent || !site.canSee(person, site.projectOf(parent))) throw noSuchIssue();
  return parent.id;
}

function changeOf(site: Site, issue: SiteIssue, fieldId: string, value: unknown): ChangelogItem {
  const before = issue.fields[fieldId];
  return {
    field: site.field(fieldId)?.custom ? (site.field(fieldId)?.name ?? fieldId) : fieldId,
    fieldId,
    from: idOf(before),
    fromString: shown(before),
    to: idOf(value),
    toString: shown(value),
  };
}

/** A value as the history shows it. */
export function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(shown).join(' ');
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  for (const name of ['name', 'displayName', 'value'])
    if (typeof property(value, name) === 'string') return textOf(property(value, name));
  return null;
}
