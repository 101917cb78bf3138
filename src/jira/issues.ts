import { z } from 'zod';
import { Failure } from '../contract/failure';
import type { BacklogIdsView } from '../contract/views';
import type { Issue } from '../domain/issue';
import { ISSUE_PROPERTY } from '../domain/issueData';
import type { BacklogSource } from '../usecases/loadBacklog';
import type { Send } from './request';
import { BASE_FIELDS, issueSchema, toIssue } from './toIssue';

/** As many as Jira gives of bare ids, and of issues with short fields, in one call. */
const IDS_PER_PAGE = 5_000;
const ISSUES_PER_CALL = 1_000;
/** The older limit, to which Jira may hold us for fields it finds too long. */
const ISSUES_PER_CALL_SMALL = 100;

const searchAnswer = z.object({
  issues: z.array(z.object({ id: z.string() })).default([]),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().optional(),
});

const bulkAnswer = z.object({
  issues: z.array(z.unknown()).default([]),
  issueErrors: z.array(z.object({ id: z.string().optional() })).default([]),
});

const numericId = /^\d{1,19}$/;

/** JQL for a project's open issues. The id comes from Forge or Jira, and is checked all the same. */
function openIssuesJql(projectId: string, order: string): string {
  if (!numericId.test(projectId)) throw new Failure('INVALID_INPUT', { detail: 'projectId' });
  return `project = ${projectId} AND statusCategory != Done ORDER BY ${order}`;
}

async function searchIds(send: Send, jql: string): Promise<string[]> {
  const ids: string[] = [];
  let nextPageToken: string | null | undefined;
  do {
    const body = { jql, fields: ['id'], maxResults: IDS_PER_PAGE, ...(nextPageToken ? { nextPageToken } : {}) };
    const page = await send('searchIssues', { body }, searchAnswer);
    ids.push(...page.issues.map((issue) => issue.id));
    nextPageToken = page.isLast ? null : page.nextPageToken;
  } while (nextPageToken);
  return ids;
}

/** Ids of the project's open issues in Jira's own order; by age where the site knows no rank. */
export async function openIssueIds(send: Send, projectId: string): Promise<BacklogIdsView> {
  try {
    return { ids: await searchIds(send, openIssuesJql(projectId, 'Rank ASC, key ASC')), byRank: true };
  } catch (error) {
    // Sites without Jira Software have no Rank field, which makes the query a 400.
    if (!(error instanceof Failure) || error.error.code !== 'JIRA_REFUSED') throw error;
    return { ids: await searchIds(send, openIssuesJql(projectId, 'created ASC, key ASC')), byRank: false };
  }
}

/** Reads issues by id with the base fields, the extra ones and what Voorrang stored. */
async function fetchIssues(
  send: Send,
  ids: readonly string[],
  fieldIds: readonly string[],
): Promise<{ issues: Issue[]; failed: string[] }> {
  const answer = await send(
    'bulkFetchIssues',
    {
      body: { issueIdsOrKeys: ids, fields: [...new Set([...BASE_FIELDS, ...fieldIds])], properties: [ISSUE_PROPERTY] },
    },
    bulkAnswer,
  );
  return {
    issues: readableIssues(answer.issues, fieldIds),
    failed: answer.issueErrors.flatMap(({ id }) => (id && ids.includes(id) ? [id] : [])),
  };
}

/** One issue in an unknown form must not cost a person the whole backlog: it counts as not given. */
function readableIssues(raws: readonly unknown[], fieldIds: readonly string[]): Issue[] {
  const issues = raws.flatMap((raw) => {
    const parsed = issueSchema.safeParse(raw);
    return parsed.success ? [toIssue(parsed.data, fieldIds)] : [];
  });
  if (issues.length === 0 && raws.length > 0)
    throw new Failure('JIRA_UNAVAILABLE', { detail: 'unexpected answer to bulkFetchIssues at issues' });
  return issues;
}

/** Those not served "this time" are asked for once more. */
async function fetchWithSecondChance(
  send: Send,
  ids: readonly string[],
  fieldIds: readonly string[],
): Promise<Issue[]> {
  const first = await fetchIssues(send, ids, fieldIds);
  if (first.failed.length === 0) return first.issues;
  return [...first.issues, ...(await fetchIssues(send, first.failed, fieldIds)).issues];
}

/** A backlog as `loadBacklog` reads it. A 400 on a large batch means the small limit holds: from then on, small ones. */
export function backlogSource(send: Send, { projectId, fieldIds }: BacklogQuery): BacklogSource {
  let perCall = ISSUES_PER_CALL;
  const inSmallBatches = async (ids: readonly string[]): Promise<Issue[]> => {
    const issues: Issue[] = [];
    for (let start = 0; start < ids.length; start += perCall)
      issues.push(...(await fetchWithSecondChance(send, ids.slice(start, start + perCall), fieldIds)));
    return issues;
  };
  return {
    batchSize: ISSUES_PER_CALL,
    ids: () => openIssueIds(send, projectId),
    issues: async (ids) => {
      if (ids.length <= ISSUES_PER_CALL_SMALL || perCall === ISSUES_PER_CALL_SMALL) return inSmallBatches(ids);
      try {
        return await fetchWithSecondChance(send, ids, fieldIds);
      } catch (error) {
        if (!(error instanceof Failure) || error.error.code !== 'JIRA_REFUSED') throw error;
        perCall = ISSUES_PER_CALL_SMALL;
        return inSmallBatches(ids);
      }
    },
  };
}

export interface BacklogQuery {
  readonly projectId: string;
  readonly fieldIds: readonly string[];
}

/** One issue with its description, for the panels. */
export async function readIssue(send: Send, issueId: string, fieldIds: readonly string[]): Promise<Issue> {
  const fields = [...new Set([...BASE_FIELDS, 'description', ...fieldIds])];
  const raw = await send(
    'getIssue',
    { path: { issueIdOrKey: issueId }, query: { fields: fields.join(','), properties: ISSUE_PROPERTY } },
    issueSchema,
  );
  return toIssue(raw, fieldIds);
}

/** Writes what Voorrang stores with an issue, as the acting person. */
export async function writeIssueData(send: Send, issueId: string, data: unknown): Promise<void> {
  await send(
    'setIssueProperty',
    { path: { issueIdOrKey: issueId, propertyKey: ISSUE_PROPERTY }, body: data },
    z.unknown(),
  );
}
