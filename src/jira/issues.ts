import { z } from 'zod';
import { Failure } from '../contract/failure';
import type { Issue } from '../domain/issue';
import { ISSUE_PROPERTY } from '../domain/issueData';
import { INDEX_PROPERTY } from '../domain/issueIndex';
import type { BacklogQuery, BacklogSource } from '../usecases/loadBacklog';
import type { ModifiedFields } from '../usecases/ports';
import { openIssueIds } from './issueIds';
import { withModified } from './modifiedFields';
import type { Send } from './request';
import { BASE_FIELDS, GATE_FIELDS, issueSchema, toIssue } from './toIssue';

/** As many as Jira gives of issues with short fields in one call. */
const ISSUES_PER_CALL = 1_000;
/** The older limit, to which Jira may hold us for fields it finds too long. */
const ISSUES_PER_CALL_SMALL = 100;

const bulkAnswer = z.object({
  issues: z.array(z.unknown()).default([]),
  issueErrors: z.array(z.object({ id: z.string().optional() })).default([]),
});

type Wanted = Pick<BacklogQuery, 'fieldIds' | 'forGates'>;

/** Reads issues by id with the base fields, the extra ones and what Voorrang stored. */
async function fetchIssues(
  send: Send,
  ids: readonly string[],
  { fieldIds, forGates = false }: Wanted,
): Promise<{ issues: Issue[]; failed: string[] }> {
  const fields = [...BASE_FIELDS, ...(forGates ? GATE_FIELDS : []), ...fieldIds];
  const properties = forGates ? [ISSUE_PROPERTY, INDEX_PROPERTY] : [ISSUE_PROPERTY];
  const body = { issueIdsOrKeys: ids, fields: [...new Set(fields)], properties };
  const answer = await send('bulkFetchIssues', { body }, bulkAnswer);
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
async function fetchWithSecondChance(send: Send, ids: readonly string[], wanted: Wanted): Promise<Issue[]> {
  const first = await fetchIssues(send, ids, wanted);
  if (first.failed.length === 0) return first.issues;
  return [...first.issues, ...(await fetchIssues(send, first.failed, wanted)).issues];
}

/** A backlog as `loadBacklog` reads it. A 400 on a large batch means the small limit holds: from then on, small ones. */
export function backlogSource(send: Send, query: BacklogQuery): BacklogSource {
  let perCall = ISSUES_PER_CALL;
  const inSmallBatches = async (ids: readonly string[]): Promise<Issue[]> => {
    const issues: Issue[] = [];
    for (let start = 0; start < ids.length; start += perCall)
      issues.push(...(await fetchWithSecondChance(send, ids.slice(start, start + perCall), query)));
    return issues;
  };
  return {
    batchSize: ISSUES_PER_CALL,
    ids: () => openIssueIds(send, query.projectId),
    issues: async (ids) => {
      if (ids.length <= ISSUES_PER_CALL_SMALL || perCall === ISSUES_PER_CALL_SMALL) return inSmallBatches(ids);
      try {
        return await fetchWithSecondChance(send, ids, query);
      } catch (error) {
        if (!(error instanceof Failure) || error.error.code !== 'JIRA_REFUSED') throw error;
        perCall = ISSUES_PER_CALL_SMALL;
        return inSmallBatches(ids);
      }
    },
  };
}

/** Some issues with their descriptions, to be judged. */
export async function readIssues(
  send: Send,
  issueIds: readonly string[],
  fieldIds: readonly string[],
): Promise<Issue[]> {
  if (issueIds.length === 0) return [];
  const source = backlogSource(send, { projectId: '', fieldIds, forGates: true });
  const issues: Issue[] = [];
  for (let start = 0; start < issueIds.length; start += source.batchSize)
    issues.push(...(await source.issues(issueIds.slice(start, start + source.batchSize))));
  return issues;
}

/** One issue with its description; `modified` are fields as a transition screen is about to set them. */
export async function readIssue(
  send: Send,
  issueIdOrKey: string,
  fieldIds: readonly string[],
  modified: ModifiedFields = {},
): Promise<Issue> {
  const fields = [...new Set([...BASE_FIELDS, ...GATE_FIELDS, ...fieldIds])];
  const properties = [ISSUE_PROPERTY, INDEX_PROPERTY].join(',');
  const raw = await send(
    'getIssue',
    { path: { issueIdOrKey }, query: { fields: fields.join(','), properties } },
    issueSchema,
  );
  return toIssue(withModified(raw, modified), fieldIds);
}

/** Writes what people entered of an issue, as the acting person. */
export const writeIssueData = (send: Send, issueId: string, data: unknown): Promise<void> =>
  setProperty(send, issueId, ISSUE_PROPERTY, data);

/** Writes what JQL finds of an issue. */
export const writeIssueIndex = (send: Send, issueId: string, index: unknown): Promise<void> =>
  setProperty(send, issueId, INDEX_PROPERTY, index);

/** So that JQL finds nothing of it any more; where it finds nothing already, nothing happens. */
export async function removeIssueIndex(send: Send, issueIdOrKey: string): Promise<void> {
  try {
    await send('deleteIssueProperty', { path: { issueIdOrKey, propertyKey: INDEX_PROPERTY } }, z.unknown());
  } catch (error) {
    if (!(error instanceof Failure) || error.error.code !== 'NOT_FOUND') throw error;
  }
}

export async function setProperty(send: Send, issueIdOrKey: string, propertyKey: string, body: unknown): Promise<void> {
  await send('setIssueProperty', { path: { issueIdOrKey, propertyKey }, body }, z.unknown());
}
