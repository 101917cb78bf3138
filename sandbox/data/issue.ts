import { jiraDateTime, storedMillis } from '../jira/jql/dates';
import { property, textOf } from '../jira/read/value';
import type { ChangelogEntry, ChangelogItem, NamedEntity, SiteIssue, SiteIssueType, SiteStatus } from '../jira/site';
import type { Catalogue } from './catalogue';
import { type GuessedField, readSprint } from './customFields';
import type { RawIssue } from './readLine';

export interface Catalogues {
  statuses: Catalogue<SiteStatus>;
  issueTypes: Catalogue<SiteIssueType>;
  priorities: Catalogue<NamedEntity>;
  resolutions: Catalogue<NamedEntity>;
}

const noStatus = { name: 'Open', statusCategory: { key: 'new' } };
const noType = { name: 'Task' };

const numbers = ['workratio', 'timeoriginalestimate', 'timeestimate', 'timespent'];
const users = ['assignee', 'reporter', 'creator'];
const dates = ['duedate', 'created', 'updated', 'resolutiondate', 'statuscategorychangedate'];
const texts = ['description', 'environment'];

/** An issue without its project, parent and rank, which follow from all issues together. */
export function draftIssue(
  raw: RawIssue,
  id: string,
  guessed: ReadonlyMap<string, GuessedField>,
  catalogues: Catalogues,
): SiteIssue {
  const given = raw.fields;
  const fields: Record<string, unknown> = {};
  const wiki: Record<string, string> = {};
  fields['summary'] = given['summary'];
  for (const name of numbers) fields[name] = typeof given[name] === 'number' ? given[name] : null;
  for (const name of dates) fields[name] = isReadableDate(given[name]) ? given[name] : null;
  fields['created'] ??= jiraDateTime(Date.now(), 'UTC');
  // Data Center does not keep it: there an issue becomes done when it is resolved.
  fields['statuscategorychangedate'] ??= fields['resolutiondate'];
  for (const name of users) fields[name] = userOf(given[name]);
  for (const name of texts) storeText(name, given[name], fields, wiki);
  for (const [name, { kind }] of guessed) {
    const value = given[name] ?? null;
    if (kind === 'textarea') storeText(name, value, fields, wiki);
    else if (kind === 'userpicker') fields[name] = userOf(value);
    else if (kind === 'sprint') fields[name] = sprintsOf(value);
    else if (kind !== 'rank' && kind !== 'epicLink') fields[name] = value;
  }
  fields['status'] = { id: catalogues.statuses.add(given['status']) ?? catalogues.statuses.add(noStatus) };
  fields['issuetype'] = { id: catalogues.issueTypes.add(given['issuetype']) ?? catalogues.issueTypes.add(noType) };
  fields['priority'] = reference(catalogues.priorities.add(given['priority']));
  fields['resolution'] = reference(catalogues.resolutions.add(given['resolution']));
  fields['labels'] = Array.isArray(given['labels']) ? given['labels'].filter((label) => typeof label === 'string') : [];
  fields['votes'] = { votes: countOf(given['votes'], 'votes') };
  fields['watches'] = { watchCount: countOf(given['watches'], 'watchCount') };
  return {
    id,
    key: raw.key,
    projectId: '',
    fields,
    ...(Object.keys(wiki).length > 0 ? { wiki } : {}),
    parentId: null,
    rank: '',
    properties: raw.properties,
    changelog: raw.histories
      .map(changeOf)
      .sort((a, b) => (storedMillis(a.created, 'UTC') ?? 0) - (storedMillis(b.created, 'UTC') ?? 0)),
  };
}

function storeText(name: string, value: unknown, fields: Record<string, unknown>, wiki: Record<string, string>): void {
  const isDocument = property(value, 'type') === 'doc';
  fields[name] = isDocument ? value : null;
  if (typeof value === 'string' && value.trim() !== '') wiki[name] = value;
}

const isoDate = /^\d{4}-\d{2}-\d{2}(T.*)?$/;

/** What a site says of dates is what its clients rely on, so an export's odd ones are left out. */
export const isReadableDate = (value: unknown): boolean =>
  typeof value === 'string' &&
  isoDate.test(value) &&
  !Number.isNaN(Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')));

const reference = (id: string | null): unknown => (id === null ? null : { id });

/** Data Center knows people by name or key, some exports by nothing but their name; that becomes the account id. */
function userOf(value: unknown): { accountId: string; displayName: string } | null {
  const name = ['accountId', 'key', 'name', 'displayName']
    .map((part) => property(value, part))
    .find((candidate) => typeof candidate === 'string' && candidate !== '');
  if (typeof name !== 'string') return null;
  const accountId = name.slice(0, 128);
  return { accountId, displayName: textOf(property(value, 'displayName')) || accountId };
}

function countOf(value: unknown, name: string): number {
  const count = typeof value === 'number' ? value : property(value, name);
  return typeof count === 'number' && Number.isFinite(count) && count >= 0 ? count : 0;
}

function sprintsOf(value: unknown): unknown {
  if (!Array.isArray(value)) return null;
  return value
    .map(readSprint)
    .filter((sprint) => sprint !== null)
    .map(({ dates, ...sprint }) => ({ ...sprint, ...dates }));
}

function changeOf(history: unknown, index: number): ChangelogEntry {
  const items = property(history, 'items');
  const id = property(history, 'id');
  return {
    id: typeof id === 'string' ? id : String(index + 1),
    authorAccountId: userOf(property(history, 'author'))?.accountId ?? null,
    created: textOf(property(history, 'created')),
    items: Array.isArray(items) ? items.map(itemOf) : [],
  };
}

function itemOf(item: unknown): ChangelogItem {
  // Read by name: `toString` is also what every object has.
  const own = (name: string): string | null => {
    const value: unknown =
      typeof item === 'object' && item !== null && Object.hasOwn(item, name) ? property(item, name) : null;
    return typeof value === 'string' ? value : null;
  };
  const field = own('field') ?? 'unknown';
  const fieldId = own('fieldId');
  return {
    field,
    ...(fieldId === null ? {} : { fieldId }),
    from: own('from'),
    fromString: own('fromString'),
    to: own('to'),
    toString: own('toString'),
  };
}
