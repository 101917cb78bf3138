import type { Person, SiteIssue } from '../site';
import type { Site } from '../store';
import { type CheckedUpdate, isChange } from '../write/editIssue';
import { createFieldReader } from './issue';
import { accountIdOf } from './value';

/** System fields that Forge's documentation names; all custom fields come on top. */
const reported = new Set([
  'versions',
  'fixVersions',
  'components',
  'description',
  'assignee',
  'resolution',
  'priority',
  'issuetype',
  'labels',
  'parent',
]);

/** What a transition screen changes, as a workflow validator's function is told: as GET issue would answer it then. */
export function modifiedFields(
  site: Site,
  person: Person,
  issue: SiteIssue,
  { fields, parentId }: CheckedUpdate,
): Record<string, unknown> {
  const changed = [...fields].filter(([id, value]) => isChange(issue, id, value));
  const draft: SiteIssue = {
    ...issue,
    parentId: parentId === undefined ? issue.parentId : parentId,
    fields: { ...issue.fields, ...Object.fromEntries(changed) },
    wiki: Object.fromEntries(Object.entries(issue.wiki ?? {}).filter(([id]) => !fields.has(id))),
  };
  const ids = [...changed.map(([id]) => id), ...(draft.parentId === issue.parentId ? [] : ['parent'])];
  const read = createFieldReader(site, person);
  return Object.fromEntries(
    ids
      .filter((id) => reported.has(id) || site.field(id)?.custom === true)
      .map((id) => [id, asReported(read(draft, id))]),
  );
}

/** Emptied lists are null, and people no more than their account id. */
function asReported(value: unknown): unknown {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  const accountId = accountIdOf(value);
  return accountId === null ? value : { accountId };
}
