import { z } from 'zod';
import { Failure } from '../contract/failure';

/**
 * What Forge says about an invocation: who, and on which page. Only `accountId` is taken at its word; the ids say which
 * issue or project is meant, and Jira is asked, as that person, whether they may. A page with many issues names the one
 * it means in its payload.
 */

const id = z.string().regex(/^\d{1,19}$/);
const withId = z.object({ id });

const contextSchema = z.object({
  accountId: z.string().min(1).max(128),
  extension: z.object({ project: withId.optional(), issue: withId.optional() }).optional(),
});

export interface Place {
  readonly accountId: string;
  readonly projectId: string;
  readonly issueId: string | null;
}

/** @throws Failure INVALID_INPUT for an invocation from nowhere: no person, or no project. */
export function readPlace(context: unknown): Place {
  const parsed = contextSchema.safeParse(context);
  const projectId = parsed.data?.extension?.project?.id;
  if (!parsed.success || projectId === undefined) throw new Failure('INVALID_INPUT', { detail: 'context' });
  return { accountId: parsed.data.accountId, projectId, issueId: parsed.data.extension?.issue?.id ?? null };
}

/** A call whose payload holds an `issueId` is about that issue, whatever page it comes from. */
export function withIssueOf(place: Place, payload: object): Place {
  return 'issueId' in payload && typeof payload.issueId === 'string' ? { ...place, issueId: payload.issueId } : place;
}

export function requireIssue<P extends Place>(place: P): P & { readonly issueId: string } {
  const { issueId } = place;
  if (issueId === null) throw new Failure('INVALID_INPUT', { detail: 'context.issue' });
  return { ...place, issueId };
}
