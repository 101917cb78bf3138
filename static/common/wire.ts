import { bridgeTransport } from '../../src/jira/bridgeTransport';
import { jiraGateway } from '../../src/jira/gateway';
import { patientRetry } from '../../src/jira/retry';
import { withFallback } from '../../src/usecases/fallback';
import {
  loadBacklog,
  type BacklogProgress,
  type BacklogSource,
  type LoadedBacklog,
} from '../../src/usecases/loadBacklog';
import { call } from './call';
import { unwrap } from './unwrap';

/**
 * The pages' composition root, the one file here that may reach past `src/contract` and `src/domain`:
 * bulk reads go straight from the browser to Jira, by the same code that the resolvers run (docs/decisions/0001).
 */

export interface BacklogRead {
  readonly projectId: string;
  /** Jira fields to read beyond those every issue is read with. */
  readonly fieldIds: readonly string[];
  readonly onProgress: (progress: BacklogProgress) => void;
  readonly isCancelled: () => boolean;
  /** Told when Jira asks to wait, in milliseconds; reading goes on by itself. */
  readonly onWait?: (milliseconds: number) => void;
}

/** The same through the app's resolvers: slower, and it costs points of a quota all customers share. */
const throughResolvers = (fieldIds: readonly string[]): BacklogSource => ({
  ids: async () => unwrap(await call('getBacklogIds', {})),
  issues: async (ids) => unwrap(await call('getBacklogIssues', { ids: [...ids], fieldIds: [...fieldIds] })).issues,
  batchSize: 100,
});

/** Reads the project's open issues; when the bridge refuses, the resolvers take over. */
export function readBacklog(read: BacklogRead): Promise<LoadedBacklog> {
  const { projectId, fieldIds, onWait } = read;
  const gateway = jiraGateway(bridgeTransport, { ...patientRetry, ...(onWait ? { onWait } : {}) });
  const source = withFallback(gateway.backlogSource({ projectId, fieldIds }), throughResolvers(fieldIds));
  return loadBacklog(source, read.onProgress, read.isCancelled);
}

/** The project's open issues in Jira's order as it is now, each once; `byRank` is false on sites without a rank. */
export async function readOrder(projectId: string): Promise<{ ids: string[]; byRank: boolean }> {
  const gateway = jiraGateway(bridgeTransport, patientRetry);
  const source = withFallback(gateway.backlogSource({ projectId, fieldIds: [] }), throughResolvers([]));
  const { ids, byRank } = await source.ids();
  // Issues that are moved while pages are read can be on two of them.
  return { ids: [...new Set(ids)], byRank };
}

/** What Jira has against a JQL, in its own words; null: nothing. */
export const readJqlProblem = (jql: string): Promise<string | null> => jiraGateway(bridgeTransport).jqlProblem(jql);

/** Display names of people whose account ids are stored; one read for all of them. */
export const readNames = (accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  jiraGateway(bridgeTransport).displayNames(accountIds);
