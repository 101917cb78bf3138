import { badRequest, notBuilt } from '../errors';
import type { Person, SiteIssue } from '../site';
import type { Site } from '../store';
import { changelogView } from './changelog';
import { type FieldReader, createFieldReader } from './issue';
import { transitionViews } from './transitions';

/** Which parts of issues a request asks for. */
export interface Selection {
  /** Field ids to answer; without `id` and `key`. */
  fieldIds: string[];
  /** Nothing beyond id (and key): such answers have no `fields`. */
  bare: 'id' | 'key' | null;
  properties: string[] | '*all';
  expand: ReadonlySet<string>;
}

const expansions = ['names', 'schema', 'changelog', 'transitions'];
const unbuilt = ['renderedFields', 'editmeta', 'operations', 'versionedRepresentations'];

export function readExpand(values: readonly string[]): Set<string> {
  const wanted = new Set(values.flatMap((value) => value.split(',')).filter(Boolean));
  for (const name of wanted) {
    if (unbuilt.includes(name)) throw notBuilt(`expand=${name}`);
    if (!expansions.includes(name))
      throw badRequest(`expand: '${name}' is not one of ${[...expansions, ...unbuilt].join(', ')}.`);
  }
  return wanted;
}

/** `*all`, `*navigable`, names and `-names`, as Jira reads them; names that no field has are passed over. */
export function selectFields(
  site: Site,
  wanted: readonly string[],
  fallback: string,
): Pick<Selection, 'fieldIds' | 'bare'> {
  const named = wanted
    .flatMap((value) => value.split(','))
    .map((name) => name.trim())
    .filter(Boolean);
  const positive = named.filter((name) => !name.startsWith('-'));
  const starting = positive.length > 0 ? positive : named.length > 0 && fallback === 'id' ? ['*navigable'] : [fallback];
  const chosen = new Set<string>();
  for (const name of starting) {
    if (name === '*all') for (const field of site.data.fields) chosen.add(field.id);
    else if (name === '*navigable') for (const field of site.data.fields) if (field.navigable) chosen.add(field.id);
    if (site.field(name)) chosen.add(name);
  }
  for (const name of named) if (name.startsWith('-')) chosen.delete(name.slice(1));
  const onlyNames = starting.every((name) => name === 'id' || name === 'key' || name === 'issuekey');
  return { fieldIds: [...chosen], bare: onlyNames ? (starting.some((name) => name !== 'id') ? 'key' : 'id') : null };
}

export function checkPropertyCount(properties: readonly string[] | undefined): string[] {
  if (properties && properties.length > 5)
    throw badRequest('The number of issue properties requested exceeds the limit of 5.');
  return [...(properties ?? [])];
}

export function createBeanReader(
  site: Site,
  person: Person,
  selection: Selection,
): (issue: SiteIssue) => Record<string, unknown> {
  const read = createFieldReader(site, person);
  return (issue) => {
    const bean: Record<string, unknown> =
      selection.bare === 'id'
        ? { id: issue.id }
        : {
            expand: 'changelog,transitions,names,schema',
            id: issue.id,
            self: `${site.baseUrl}/rest/api/3/issue/${issue.id}`,
            key: issue.key,
          };
    if (selection.bare === null) bean['fields'] = readFields(read, issue, selection.fieldIds);
    if (selection.properties === '*all') bean['properties'] = issue.properties;
    else if (selection.properties.length > 0) bean['properties'] = pick(issue.properties, selection.properties);
    if (selection.expand.has('changelog')) bean['changelog'] = newestChanges(site, issue);
    if (selection.expand.has('transitions')) bean['transitions'] = transitionViews(site, person, issue);
    return bean;
  };
}

export function namesOf(site: Site, fieldIds: readonly string[]): Record<string, string> {
  return Object.fromEntries(fieldIds.map((id) => [id, site.field(id)?.name ?? id]));
}

export function schemasOf(site: Site, fieldIds: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fieldIds.flatMap((id) => (site.field(id)?.schema ? [[id, site.field(id)?.schema]] : [])));
}

function readFields(read: FieldReader, issue: SiteIssue, fieldIds: readonly string[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const id of fieldIds) {
    const value = read(issue, id);
    if (value !== undefined) fields[id] = value;
  }
  return fields;
}

function pick(properties: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.filter((key) => Object.hasOwn(properties, key)).map((key) => [key, properties[key]]));
}

/** `expand=changelog` holds the 40 newest entries, newest first. */
function newestChanges(site: Site, issue: SiteIssue): unknown {
  const histories = issue.changelog
    .slice(-40)
    .reverse()
    .map((entry) => changelogView(site, entry));
  return { startAt: 0, maxResults: histories.length, total: issue.changelog.length, histories };
}
