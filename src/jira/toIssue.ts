import { z } from 'zod';
import type { Issue, IssueLink, LinkedIssue, StatusCategory } from '../domain/issue';
import { ISSUE_PROPERTY, parseIssueData } from '../domain/issueData';
import { INDEX_PROPERTY, parseIssueIndex } from '../domain/issueIndex';
import { plainDocument } from './plainDocument';

/** Jira's issue JSON → the app's Issue. Only what cannot be missing is required; the rest has a fallback. */

const status = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.object({ key: z.string() }).optional(),
});

const named = z.object({ id: z.string(), name: z.string() });

const linked = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({ summary: z.string().nullish(), status: status.nullish(), issuetype: named.nullish() }).optional(),
});

export const linkSchema = z.object({
  type: z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() }),
  inwardIssue: linked.optional(),
  outwardIssue: linked.optional(),
});

export const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    project: z.object({ id: z.string() }).nullish(),
    summary: z.string().nullish(),
    issuetype: named.extend({ subtask: z.boolean().default(false) }),
    status,
    priority: named.nullish(),
    assignee: z.object({ accountId: z.string(), displayName: z.string().default('') }).nullish(),
    created: z.string().nullish(),
    updated: z.string().nullish(),
    duedate: z.string().nullish(),
    votes: z.object({ votes: z.number() }).nullish(),
    watches: z.object({ watchCount: z.number() }).nullish(),
    labels: z.array(z.string()).nullish(),
    components: z.array(named).nullish(),
    parent: linked.nullish(),
    issuelinks: z.array(linkSchema).nullish(),
    subtasks: z.array(linked).nullish(),
    description: z.unknown().optional(),
    statuscategorychangedate: z.string().nullish().catch(null),
  }),
  properties: z.record(z.string(), z.unknown()).optional(),
});
export type JiraIssue = z.infer<typeof issueSchema>;

/** What every issue is read with; settings may add fields. All single-valued or short lists (bulkfetch's limit). */
export const BASE_FIELDS = [
  'project',
  'summary',
  'issuetype',
  'status',
  'priority',
  'assignee',
  'created',
  'updated',
  'duedate',
  'votes',
  'watches',
  'labels',
  'components',
  'parent',
  'issuelinks',
  'subtasks',
] as const;

/** What gates are judged by beside these: the first is long, the second is only asked of finished issues. */
export const GATE_FIELDS = ['description', 'statuscategorychangedate'] as const;

const CATEGORIES: ReadonlySet<string> = new Set<StatusCategory>(['new', 'indeterminate', 'done']);

const toStatus = (raw: z.infer<typeof status> | null | undefined) => ({
  id: raw?.id ?? '',
  name: raw?.name ?? '',
  category: (CATEGORIES.has(raw?.statusCategory?.key ?? '') ? raw!.statusCategory!.key : 'undefined') as StatusCategory,
});

const toLinked = (raw: z.infer<typeof linked>): LinkedIssue => ({
  id: raw.id,
  key: raw.key,
  summary: raw.fields?.summary ?? '',
  status: toStatus(raw.fields?.status),
  ...(raw.fields?.issuetype ? { type: raw.fields.issuetype } : {}),
});

/** Jira writes zones as `+0100`; not every browser reads them without the colon. */
const instant = (text: string | null | undefined): string => (text ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');

/** In UTC, so that it is the same whoever reads it: Jira writes in the zone of whoever asks. */
function utcInstant(text: string | null | undefined): string | null {
  const milliseconds = Date.parse(instant(text));
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}

/** A link as one of its issues shows it; one that links an issue with itself shows both sides. */
export function toLink(raw: z.infer<typeof linkSchema>): IssueLink[] {
  const sides = [
    ...(raw.outwardIssue ? [{ direction: 'outward' as const, other: raw.outwardIssue }] : []),
    ...(raw.inwardIssue ? [{ direction: 'inward' as const, other: raw.inwardIssue }] : []),
  ];
  return sides.map(({ direction, other }) => ({ type: raw.type, direction, other: toLinked(other) }));
}

export function toIssue(raw: JiraIssue, fieldIds: readonly string[]): Issue {
  const { fields } = raw;
  return {
    id: raw.id,
    key: raw.key,
    projectId: fields.project?.id ?? '',
    summary: fields.summary ?? '',
    type: fields.issuetype,
    status: toStatus(fields.status),
    priority: fields.priority ?? null,
    assignee: fields.assignee ?? null,
    created: instant(fields.created),
    updated: instant(fields.updated ?? fields.created),
    statusCategoryChanged: utcInstant(fields.statuscategorychangedate),
    dueDate: fields.duedate ?? null,
    votes: fields.votes?.votes ?? null,
    watchers: fields.watches?.watchCount ?? null,
    labels: fields.labels ?? [],
    components: fields.components ?? [],
    parent: fields.parent ? toLinked(fields.parent) : null,
    links: (fields.issuelinks ?? []).flatMap(toLink),
    subtasks: (fields.subtasks ?? []).map(toLinked),
    position: null,
    description: typeof fields.description === 'string' ? plainDocument(fields.description) : fields.description,
    // Object.hasOwn: a field that Jira left out stays absent, since absent and empty mean different things.
    fields: Object.fromEntries(fieldIds.filter((id) => Object.hasOwn(fields, id)).map((id) => [id, fields[id]])),
    data: parseIssueData(raw.properties?.[ISSUE_PROPERTY]),
    index: parseIssueIndex(raw.properties?.[INDEX_PROPERTY]),
  };
}
