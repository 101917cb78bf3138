import type { Field } from '@atlaskit/jql-ast';
import type { PropertyAlias } from '../store';
import { developmentAlias, developmentField } from './development';
import { jqlError, noSuchField } from './error';
import { customFieldOf, issueKeyField, parentField, propertyField } from './otherFields';
import type { JqlField, Scope } from './scope';
import { synonyms, systemFields } from './systemFields';

const keyNames = new Set(['key', 'issuekey', 'issue', 'id']);

/** The field that a query names. */
export function findField(field: Field, scope: Scope): JqlField {
  const name = field.value;
  const [entityProperty] = field.properties ?? [];
  if (entityProperty) {
    const key = entityProperty.key?.value ?? '';
    const path = (entityProperty.path ?? []).map((part) => part.value.replace(/^\./, '')).join('.');
    if (name.toLowerCase() === 'development') return developmentField(key, path, scope, field.text);
    if (name.toLowerCase() !== 'issue.property') throw noSuchField(name);
    return propertyField({ propertyKey: key, path, type: typeOfProperty(key, path, scope) }, scope, field.text);
  }
  return findNamedField(name, scope);
}

function findNamedField(name: string, scope: Scope): JqlField {
  const lower = name.toLowerCase();
  if (lower === 'username' || lower === 'userkey')
    throw jqlError(`'${name}' is no longer supported in JQL. Use account ids instead.`);
  if (keyNames.has(lower)) return issueKeyField(scope, name);
  if (lower === 'parent') return parentField(scope, name, false);
  if (lower === 'epic link' || lower === 'parentepic') return parentField(scope, name, true);
  const system = systemFields[synonyms[lower] ?? lower];
  if (system && Object.hasOwn(systemFields, synonyms[lower] ?? lower)) return system(scope, name);
  const development = developmentAlias(name, scope);
  if (development) return development;
  const alias = Object.entries(scope.site.propertyAliases).find(([known]) => known.toLowerCase() === lower);
  if (alias) return propertyField(alias[1], scope, name);
  const custom = scope.site.data.fields.find(
    (candidate) =>
      candidate.custom &&
      (candidate.id === lower ||
        candidate.name.toLowerCase() === lower ||
        candidate.clauseNames.some((clause) => clause.toLowerCase() === lower)),
  );
  if (custom) return customFieldOf(custom, scope, name);
  throw noSuchField(name);
}

/** As the app's manifest declares it; a path nobody declared is read as what its values are. */
function typeOfProperty(key: string, path: string, scope: Scope): PropertyAlias['type'] {
  const declared = Object.values(scope.site.propertyAliases).find(
    (alias) => alias.propertyKey === key && alias.path === path,
  );
  if (declared) return declared.type;
  const steps = path.split('.');
  for (const issue of scope.site.data.issues) {
    let value: unknown = issue.properties[key];
    for (const step of steps)
      value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
    if (typeof value === 'number') return 'number';
    if (value !== undefined && value !== null) return 'string';
  }
  return 'string';
}
