import { ForgeKvsAPIError } from '@forge/kvs';
import type { AppError } from '../contract/result';

const TOO_MANY_REQUESTS = 429;

/** What Forge's storage is in trouble with for a while; null: it is not that. */
export function storageTrouble(error: unknown): AppError | null {
  if (!(error instanceof ForgeKvsAPIError)) return null;
  const { status } = error.responseDetails;
  if (status === TOO_MANY_REQUESTS) return { code: 'RATE_LIMITED' };
  return status >= 500 ? { code: 'JIRA_UNAVAILABLE', detail: 'storage' } : null;
}
