import { ForgeKvsAPIError } from '@forge/kvs';
import type { AppError } from '../contract/result';

const CONFLICT = 409;
const TOO_MANY_REQUESTS = 429;

/** What Forge's storage is in trouble with for a while; null: it is not that. */
export function storageTrouble(error: unknown): AppError | null {
  if (!(error instanceof ForgeKvsAPIError)) return null;
  const { status } = error.responseDetails;
  if (status === TOO_MANY_REQUESTS) return { code: 'RATE_LIMITED' };
  return status >= 500 ? { code: 'JIRA_UNAVAILABLE', detail: 'storage' } : null;
}

/** Whether storage refused because something is not as it was expected to be. */
const isConflict = (error: unknown): boolean =>
  error instanceof ForgeKvsAPIError && error.responseDetails.status === CONFLICT;

/** Whether something was written: not, where something else came first. */
export async function wasFirst(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}
