import type { BacklogIdsView } from '../contract/views';
import type { Issue } from '../domain/issue';

export interface BacklogQuery {
  readonly projectId: string;
  /** Jira fields to read beyond those every issue is read with. */
  readonly fieldIds: readonly string[];
  /** With all that gates are judged by: descriptions, which are long. */
  readonly forGates?: boolean;
}

/** Where a backlog is read from: Jira through the gateway (server or browser), or the app's own resolvers. */
export interface BacklogSource {
  /** Ids of the project's open issues in Jira's own order. */
  ids(): Promise<BacklogIdsView>;
  /** Those of the issues that can be read now; in any order. */
  issues(ids: readonly string[]): Promise<readonly Issue[]>;
  /** How many ids one call of `issues` takes. */
  readonly batchSize: number;
}

export interface BacklogProgress {
  /** Issues that just arrived, with their position in Jira's order. */
  readonly arrived: readonly Issue[];
  readonly loaded: number;
  readonly total: number;
}

export interface LoadedBacklog {
  readonly total: number;
  /** Whether the order is Jira's own rank. */
  readonly byRank: boolean;
  /** Ids that Jira listed but did not give, or not readably: mostly deleted or hidden in between. */
  readonly missing: readonly string[];
}

/** At most this many reads under way; Forge's guide says 5–10. */
const PARALLEL = 6;

/**
 * Reads a project's open issues, telling of each batch as it arrives.
 * @throws Failure of the source; batches that arrived before it were already told.
 */
export async function loadBacklog(
  source: BacklogSource,
  onProgress: (progress: BacklogProgress) => void,
  isCancelled: () => boolean = () => false,
): Promise<LoadedBacklog> {
  // Issues that are moved while pages are read can be on two of them.
  const listed = await source.ids();
  const ids = [...new Set(listed.ids)];
  const positions = new Map(ids.map((id, position) => [id, position]));
  const batches: (readonly string[])[] = [];
  for (let start = 0; start < ids.length; start += source.batchSize)
    batches.push(ids.slice(start, start + source.batchSize));

  const seen = new Set<string>();
  onProgress({ arrived: [], loaded: 0, total: ids.length });
  let next = 0;
  let failed = false;
  const isOver = () => failed || isCancelled();
  const work = async () => {
    for (let batch = batches[next++]; batch && !isOver(); batch = batches[next++]) {
      const issues = await source.issues(batch).catch((error: unknown) => {
        // The caller hears of the first failure only: the others stop, and tell nothing more.
        failed = true;
        throw error;
      });
      if (isOver()) return;
      const arrived = issues
        .filter((issue) => positions.has(issue.id) && !seen.has(issue.id))
        .map((issue) => ({ ...issue, position: positions.get(issue.id)! }));
      for (const issue of arrived) seen.add(issue.id);
      onProgress({ arrived, loaded: seen.size, total: ids.length });
    }
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, batches.length) }, work));
  const missing = isCancelled() ? [] : ids.filter((id) => !seen.has(id));
  return { total: ids.length, byRank: listed.byRank, missing };
}
