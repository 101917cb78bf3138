import { InvocationError, InvocationErrorCode } from '@forge/events';
import { z } from 'zod';
import { Failure } from '../contract/failure';
import type { ErrorCode } from '../contract/result';
import { refreshEventSchema } from '../storage/refreshQueue';
import { refreshIssues } from '../usecases/refresh/refreshIssues';
import { toResult } from './errors';
import { ports } from './wire';

const eventSchema = z.object({ body: refreshEventSchema });

/** What passes by itself: Forge is asked to deliver the event again. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['RATE_LIMITED', 'JIRA_UNAVAILABLE']);
const AGAIN_AFTER_SECONDS = 60;

/** Consumer of the queue `voorrang-refresh`. An event may come twice, or late. */
export async function handleRefresh(event: unknown): Promise<InvocationError | undefined> {
  const done = await toResult('refresh', async () => {
    const parsed = eventSchema.safeParse(event);
    if (!parsed.success) throw new Failure('INVALID_INPUT', { detail: 'event' });
    await refreshIssues(ports, parsed.data.body);
  });
  if (done.ok || !PASSING.has(done.error.code)) return undefined;
  return new InvocationError({
    retryAfter: AGAIN_AFTER_SECONDS,
    retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
  });
}
