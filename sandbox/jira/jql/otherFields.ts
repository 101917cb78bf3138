import type { SiteField, SiteIssue } from '../site';
import type { PropertyAlias } from '../store';
import { idOf, property, textOf } from '../read/value';
import { storedMillis } from './dates';
import { badOperator, noSuchValue } from './error';
import { dateField, describe, entityField, numberField, ordered, stringField, textField } from './kinds';
import type { JqlField, Operand, Scope, Test } from './scope';
import { byIdOrName, userField } from './systemFields';
import { plainText } from './text';

/** `key`, `issue`, `id`: by key or id, and by number within a project for `<` and `>`. */
export function issueKeyField(scope: Scope, name: string): JqlField {
  const idsOf = (operand: Operand): string[] =>
    operand.kind === 'ids' ? operand.ids : [issueNamed(describe(operand), scope, name).id];
  const anyOf = (operands: readonly Operand[]): Test => {
    const wanted = new Set(operands.flatMap(idsOf));
    return (issue) => wanted.has(issue.id);
  };
  return {
    name,
    operators: ['=', '!=', '<', '<=', '>', '>='],
    anyOf,
    compare: (operator, operand) => {
      if (operator === '=') return anyOf([operand]);
      if (operator === '~') throw badOperator(operator, name);
      const limit = issueNamed(describe(operand), scope, name);
      return (issue) => issue.projectId === limit.projectId && ordered(operator, keyNumber(issue), keyNumber(limit));
    },
    isEmpty: () => false,
    sortKey: (issue) =>
      `${issue.key.slice(0, issue.key.lastIndexOf('-'))}-${String(keyNumber(issue)).padStart(9, '0')}`,
  };
}

const keyNumber = (issue: SiteIssue): number => Number(issue.key.slice(issue.key.lastIndexOf('-') + 1));

function issueNamed(idOrKey: string, scope: Scope, field: string): SiteIssue {
  const issue = scope.site.issue(idOrKey);
  if (!issue || !scope.site.canSee(scope.person, scope.site.projectOf(issue))) throw noSuchValue(idOrKey, field);
  return issue;
}

/** `parent` and, as a narrower reading of it, "Epic Link". */
export function parentField(scope: Scope, name: string, onlyEpics: boolean): JqlField {
  const levels = new Map(scope.site.data.issueTypes.map((type) => [type.id, type.hierarchyLevel]));
  const isEpic = (parentId: string): boolean => {
    const fields = (scope.site.issue(parentId) ?? scope.site.outside(parentId))?.fields;
    return levels.get(idOf(fields?.['issuetype']) ?? '') === 1;
  };
  return entityField({
    name,
    ids: (issue) => (issue.parentId !== null && (!onlyEpics || isEpic(issue.parentId)) ? [issue.parentId] : []),
    resolve: (text) => {
      const outside = scope.site.outside(text);
      return outside ? [outside.id] : [issueNamed(text, scope, name).id];
    },
  });
}

export function customFieldOf(field: SiteField, scope: Scope, name: string): JqlField {
  const value = (issue: SiteIssue): unknown => issue.fields[field.id];
  const { type, items, custom = '' } = field.schema ?? { type: 'any' };
  if (field.id === scope.site.data.rankFieldId) {
    return { name, operators: [], isEmpty: () => false, sortKey: (issue) => issue.rank };
  }
  if (custom.endsWith(':gh-sprint')) return sprintField(scope, name, value);
  if (custom.endsWith(':gh-epic-link')) return parentField(scope, name, true);
  if (type === 'number') return numberField(name, (issue) => asNumber(value(issue)));
  if (type === 'date' || type === 'datetime')
    return dateField(name, (issue) => storedMillis(value(issue), scope.site.timeZone), scope);
  if (type === 'user') return userField(name, field.id, scope);
  if (type === 'option' || items === 'option' || items === 'string')
    return stringField(name, (issue) => strings(value(issue)), { searchable: false });
  if (custom.endsWith(':textarea')) return textField(name, (issue) => plainText(issue, field.id), { sortable: false });
  return textField(name, (issue) => textOf(value(issue)), { sortable: true });
}

function sprintField(scope: Scope, name: string, value: (issue: SiteIssue) => unknown): JqlField {
  const sprints = scope.site.data.sprints.map((sprint) => ({ id: String(sprint.id), name: sprint.name }));
  const ids = (issue: SiteIssue): string[] => {
    const stored = value(issue);
    return Array.isArray(stored) ? stored.map((sprint) => idOf(sprint) ?? '').filter(Boolean) : [];
  };
  return entityField({
    name,
    ids,
    resolve: byIdOrName(sprints),
    sortKey: (issue) => {
      const last = ids(issue).at(-1);
      return last === undefined ? null : Number(last);
    },
  });
}

/** `issue.property[key].path`, or an alias for it. */
export function propertyField(alias: PropertyAlias, scope: Scope, name: string): JqlField {
  const path = alias.path === '' ? [] : alias.path.split('.');
  const values = (issue: SiteIssue): unknown[] => {
    let value: unknown = Object.hasOwn(issue.properties, alias.propertyKey)
      ? issue.properties[alias.propertyKey]
      : undefined;
    for (const step of path)
      value =
        typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? property(value, step) : undefined;
    return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  };
  switch (alias.type) {
    case 'number':
      return numberField(name, (issue) => asNumber(values(issue)[0]));
    case 'date':
      return dateField(name, (issue) => storedMillis(values(issue)[0], scope.site.timeZone), scope);
    case 'text':
      return textField(name, (issue) => scalars(values(issue)).join(' '), { sortable: false });
    case 'user':
    case 'string':
      return stringField(name, (issue) => scalars(values(issue)), { searchable: false });
  }
}

const asNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

const scalars = (values: readonly unknown[]): string[] =>
  values.filter((value) => ['string', 'number', 'boolean'].includes(typeof value)).map(String);

/** Options answer their value; label-like fields are strings themselves. */
function strings(stored: unknown): string[] {
  const all: unknown[] = Array.isArray(stored) ? stored : [stored];
  return all.map((entry) => (typeof entry === 'string' ? entry : textOf(property(entry, 'value')))).filter(Boolean);
}
