import { z } from 'zod';
import { Failure } from '../contract/failure';
import type { BacklogIdsView } from '../contract/views';
import type { Verdict } from '../domain/gates/verdict';
import { DONE, READY } from '../domain/gates/gate';
import { INDEX_PROPERTY, ownGateEntry } from '../domain/issueIndex';
import type { Send } from './request';

/** As many as Jira gives of bare ids in one call. */
const IDS_PER_PAGE = 5_000;

const searchAnswer = z.object({
  issues: z.array(z.object({ id: z.string() })).default([]),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().optional(),
});

const numericId = /^\d{1,19}$/;

/** JQL of a project. The id comes from Forge or Jira, and is checked all the same. */
function projectJql(projectId: string, rest: string): string {
  if (!numericId.test(projectId)) throw new Failure('INVALID_INPUT', { detail: 'projectId' });
  return `project = ${projectId} AND ${rest}`;
}

const openIssuesJql = (projectId: string, order: string): string =>
  projectJql(projectId, `statusCategory != Done ORDER BY ${order}`);

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

/** A JQL before and after its ORDER BY; the same words inside quotes are no order. */
function splitOrder(jql: string): { where: string; order: string } {
  const pattern = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\border\s+by\b/gi;
  const found = [...jql.matchAll(pattern)].find(([word]) => /^order/i.test(word));
  const end = found?.index ?? jql.length;
  return { where: jql.slice(0, end).trim(), order: jql.slice(end).trim() };
}

/** Ids of the first issues of the project that answer to someone's JQL, in its order. */
export async function findIssueIds(send: Send, projectId: string, jql: string, most: number): Promise<string[]> {
  const { where, order } = splitOrder(jql);
  // A mere order is a JQL as well; parentheses around nothing are none.
  const inProject = projectJql(projectId, `(${where || `project = ${projectId}`}) ${order}`.trim());
  const body = { jql: inProject, fields: ['id'], maxResults: most };
  const { issues } = await send('searchIssues', { body }, searchAnswer);
  return issues.slice(0, most).map(({ id }) => id);
}

/** Ids of the project's issues, done ones too, that changed in the last days. */
export const changedIssueIds = (send: Send, projectId: string, days: number): Promise<string[]> =>
  searchIds(send, projectJql(projectId, `updated >= -${days}d ORDER BY key ASC`));

/** Verdicts that a finished issue can still get rid of. */
const UNPASSED: readonly Verdict[] = ['fail', 'unknown', 'notApplicable'];

/** Ids of done issues whose index says of one of these gates that it does not pass: the last changed, at most this many. */
export async function doneUnpassedIds(
  send: Send,
  projectId: string,
  gateIds: readonly string[],
  most: number,
): Promise<string[]> {
  const index = `issue.property[${INDEX_PROPERTY}]`;
  const clauses = gateIds.map((id) =>
    id === READY || id === DONE
      ? `${index}.${id}.verdict in (${UNPASSED.join(', ')})`
      : `${index}.gates in (${UNPASSED.map((verdict) => JSON.stringify(ownGateEntry(id, verdict))).join(', ')})`,
  );
  const jql = projectJql(projectId, `statusCategory = Done AND (${clauses.join(' OR ')}) ORDER BY updated DESC`);
  const { issues } = await send('searchIssues', { body: { jql, fields: ['id'], maxResults: most } }, searchAnswer);
  return issues.slice(0, most).map(({ id }) => id);
}

const countAnswer = z.object({ count: z.int().min(0) });

/** About how many issues of the project became done in the last weeks. */
export async function countFinished(send: Send, projectId: string, weeks: number): Promise<number> {
  const count = async (date: string) => {
    const jql = projectJql(projectId, `statusCategory = Done AND ${date} >= -${weeks}w`);
    return (await send('countIssues', { body: { jql } }, countAnswer)).count;
  };
  try {
    return await count('statusCategoryChangedDate');
  } catch (error) {
    // A field of newer sites; a resolution is set at about the same time.
    if (!(error instanceof Failure) || error.error.code !== 'JIRA_REFUSED') throw error;
    return count('resolved');
  }
}
