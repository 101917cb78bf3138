import { z } from 'zod';
import type { RefusedIssue } from '../contract/views';
import type { Move } from '../domain/ranking/moves/move';
import type { Send } from './request';

/** Nothing when all were moved (204), else a status for each issue (207). */
const answer = z
  .object({
    entries: z.array(
      z.object({
        issueId: z.union([z.number(), z.string()]).optional(),
        issueKey: z.string().optional(),
        status: z.number(),
      }),
    ),
  })
  .nullable();

/**
 * Moves issues in Jira's order, as the acting person; a second time it changes nothing.
 * @returns the issues that Jira left where they were.
 * @throws Failure when it refuses the call as a whole.
 */
export async function rankIssues(send: Send, { issueIds, side, anchorId }: Move): Promise<RefusedIssue[]> {
  const place = side === 'before' ? { rankBeforeIssue: anchorId } : { rankAfterIssue: anchorId };
  const outcome = await send('rankIssues', { body: { issues: issueIds, ...place } }, answer);
  return (outcome?.entries ?? []).flatMap(({ issueId, issueKey, status }, index) => {
    if (status >= 200 && status < 300) return [];
    // An issue that Jira does not show is named as it was asked for, or only by its place.
    const named = [String(issueId), issueKey].find((name) => name !== undefined && issueIds.includes(name));
    const refused = named ?? issueIds[index];
    return refused === undefined ? [] : [{ issueId: refused, status }];
  });
}
