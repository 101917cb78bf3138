import { JiraError, badField, badRequest, noSuchIssue } from '../errors';
import type { Actor } from '../events';
import type { ChangelogItem, Person, SiteIssue, SiteProject } from '../site';
import type { Site } from '../store';
import { accountIdOf, idOf, property, textOf } from '../read/value';
import { type Screen, fieldValue } from './fieldValue';
import { record } from './history';
import { checkProperty } from './properties';

export interface IssueUpdate {
  fields?: Record<string, unknown> | undefined;
  update?: Record<string, Record<string, unknown>[]> | undefined;
  properties?: { key: string; value?: unknown }[] | undefined;
}

/** An update whose every part was checked: it happens wholly or not at all. */
export interface CheckedUpdate {
  /** What is to be stored, by field id; without the parent. */
  fields: Map<string, unknown>;
  /** Absent: stays as it is. */
  parentId: string | null | undefined;
  properties: { key: string; value?: unknown }[];
}

export function editIssue(site: Site, actor: Actor, issue: SiteIssue, update: IssueUpdate): void {
  record(site, actor, issue, applyUpdate(site, issue, checkUpdate(site, actor, issue, update, 'edit')));
}

export function checkUpdate(
  site: Site,
  person: Person,
  issue: SiteIssue,
  update: IssueUpdate,
  screen: Screen,
): CheckedUpdate {
  const fields = readChanges(site, site.projectOf(issue), update, issue, screen);
  const properties = update.properties ?? [];
  for (const { key, value } of properties) checkProperty(key, value);
  const parent = fields.get('parent');
  fields.delete('parent');
  return { fields, parentId: parent === undefined ? undefined : parentIdOf(site, person, parent), properties };
}

/** Answers what really changed. */
export function applyUpdate(site: Site, issue: SiteIssue, update: CheckedUpdate): ChangelogItem[] {
  const items: ChangelogItem[] = [];
  for (const [fieldId, value] of update.fields) {
    if (!isChange(issue, fieldId, value)) continue;
    items.push(changeOf(site, issue, fieldId, value));
    issue.fields[fieldId] = value;
    if (issue.wiki) delete issue.wiki[fieldId];
  }
  const { parentId } = update;
  if (parentId !== undefined && parentId !== issue.parentId) {
    items.push(parentChange(site, issue.parentId, parentId));
    site.setParent(issue, parentId);
  }
  for (const { key, value } of update.properties) issue.properties[key] = value;
  return items;
}

export function isChange(issue: SiteIssue, fieldId: string, value: unknown): boolean {
  if (issue.wiki?.[fieldId] !== undefined) return true;
  return JSON.stringify(bare(issue.fields[fieldId])) !== JSON.stringify(bare(value));
}

/** What tells a value from another: of an entity its id, of nothing null. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(bare);
  return idOf(value) ?? accountIdOf(value) ?? value ?? null;
}

/** `fields` sets; `update` sets, adds or removes. All that is wrong is answered at once, as Jira does. */
export function readChanges(
  site: Site,
  project: SiteProject,
  { fields = {}, update = {} }: IssueUpdate,
  issue?: SiteIssue,
  screen: Screen = 'edit',
): Map<string, unknown> {
  const changes = new Map<string, unknown>();
  const errors: Record<string, string> = {};
  const attempt = (fieldId: string, wanted: () => unknown): void => {
    try {
      changes.set(fieldId, fieldId === 'parent' ? wanted() : fieldValue(site, project, fieldId, wanted(), screen));
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

function parentChange(site: Site, before: string | null, after: string | null): ChangelogItem {
  const keyOf = (id: string | null): string | null =>
    id === null ? null : ((site.issue(id) ?? site.outside(id))?.key ?? null);
  return {
    field: 'IssueParentAssociation',
    from: before,
    fromString: keyOf(before),
    to: after,
    toString: keyOf(after),
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
