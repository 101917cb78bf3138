import { Failure } from '../contract/failure';
import type { BacklogSource } from './loadBacklog';

/**
 * Whether the way itself is shut, so that another may be open. What Jira says of the person or the question (not found,
 * forbidden, wait) it would say on any way, and asking again elsewhere would only cost.
 */
function isShut(error: unknown): boolean {
  if (!(error instanceof Failure)) return false;
  const { code, detail } = error.error;
  return code === 'SCOPE_MISSING' || (code === 'JIRA_UNAVAILABLE' && detail === 'no connection');
}

/** A source that reads by the first way, and by the second from the moment the first turns out to be shut. */
export function withFallback(first: BacklogSource, second: BacklogSource): BacklogSource {
  let shut = false;
  const read = async <T>(by: (source: BacklogSource) => Promise<T>): Promise<T> => {
    if (!shut) {
      try {
        return await by(first);
      } catch (error) {
        if (!isShut(error)) throw error;
        shut = true;
      }
    }
    return by(second);
  };
  return {
    // The caller's batches are cut for the first way; the second takes smaller ones.
    batchSize: first.batchSize,
    ids: () => read((source) => source.ids()),
    issues: (ids) => read((source) => inBatches(source, ids)),
  };
}

async function inBatches(source: BacklogSource, ids: readonly string[]) {
  const issues = [];
  for (let start = 0; start < ids.length; start += source.batchSize)
    issues.push(...(await source.issues(ids.slice(start, start + source.batchSize))));
  return issues;
}
