import { property, textOf } from '../jira/read/value';
import type { OutsideIssue, SiteIssue, SiteLink, SiteLinkType } from '../jira/site';
import { Catalogue, linkTypeOf } from './catalogue';
import type { GuessedField } from './customFields';
import type { Catalogues } from './issue';
import type { RawIssue } from './readLine';

export interface Linked {
  types: SiteLinkType[];
  links: SiteLink[];
  outside: OutsideIssue[];
}

/** Links, once per pair, and parents; issues that are only spoken of become outside issues. */
export function collectLinks(
  raws: readonly RawIssue[],
  issues: readonly SiteIssue[],
  guessed: ReadonlyMap<string, GuessedField>,
  catalogues: Catalogues,
): Linked {
  const types = new Catalogue(linkTypeOf);
  const ends = createEnds(issues, catalogues);
  const links = new Map<string, SiteLink>();
  const epicFields = [...guessed].filter(([, { kind }]) => kind === 'epicLink').map(([id]) => id);
  for (const [index, raw] of raws.entries()) {
    const issue = issues[index];
    if (!issue) continue;
    for (const entry of listOf(raw.fields['issuelinks'])) {
      const link = readLink(entry, issue, types, ends);
      // Both ends tell of a link; from either side it is the same three parts.
      if (link) links.set(`${link.typeId} ${link.fromId} ${link.toId}`, link);
    }
    const epicKey = epicFields.map((id) => raw.fields[id]).find((value) => typeof value === 'string');
    issue.parentId = ends.find(raw.fields['parent']) ?? (epicKey === undefined ? null : ends.find({ key: epicKey }));
    if (issue.parentId === issue.id) issue.parentId = null;
    for (const subtask of listOf(raw.fields['subtasks'])) ends.find(subtask, issue.id);
  }
  return { types: types.all, links: [...links.values()], outside: ends.outside() };
}

interface Ends {
  /** Id of an issue that a stub speaks of, in the file or outside; null when the stub says too little. */
  find(stub: unknown, parentId?: string): string | null;
  outside(): OutsideIssue[];
}

function createEnds(issues: readonly SiteIssue[], catalogues: Catalogues): Ends {
  const inside = new Map(issues.map((issue) => [issue.key, issue.id]));
  const used = new Set(issues.map((issue) => issue.id));
  const outside = new Map<string, OutsideIssue>();
  return {
    find: (stub, parentId) => {
      const key = textOf(property(stub, 'key')).toUpperCase();
      if (key === '') return null;
      const known = inside.get(key) ?? outside.get(key)?.id;
      if (known !== undefined) return known;
      const given = textOf(property(stub, 'id'));
      // A prefix keeps ids that are not numbers apart from those of issues.
      const id = given === '' || used.has(given) ? `outside-${key}` : given;
      const fields = property(stub, 'fields');
      outside.set(key, {
        id,
        key,
        fields: {
          summary: textOf(property(fields, 'summary')) || key,
          status: reference(catalogues.statuses.add(property(fields, 'status'))),
          priority: reference(catalogues.priorities.add(property(fields, 'priority'))),
          issuetype: reference(catalogues.issueTypes.add(property(fields, 'issuetype'))),
        },
        ...(parentId === undefined ? {} : { parentId }),
      });
      return id;
    },
    outside: () => [...outside.values()],
  };
}

function readLink(entry: unknown, issue: SiteIssue, types: Catalogue<SiteLinkType>, ends: Ends): SiteLink | null {
  const typeId = types.add(property(entry, 'type'));
  const outward = ends.find(property(entry, 'outwardIssue'));
  const inward = outward === null ? ends.find(property(entry, 'inwardIssue')) : null;
  const other = outward ?? inward;
  if (typeId === null || other === null) return null;
  const [fromId, toId] = outward === null ? [other, issue.id] : [issue.id, other];
  return { id: textOf(property(entry, 'id')) || `${typeId}-${fromId}-${toId}`, typeId, fromId, toId };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const reference = (id: string | null): { id: string } | null => (id === null ? null : { id });
