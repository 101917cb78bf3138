import type { BacklogIdsView, BacklogIssuesView } from '../contract/views';
import type { InProject, Ports } from './ports';

/** The backlog page's way to Jira when the bridge refuses: the same reads, through the app's functions. */

export async function getBacklogIds(ports: Ports, { projectId }: InProject): Promise<BacklogIdsView> {
  return ports.jira.backlogSource({ projectId, fieldIds: [] }).ids();
}

interface BacklogIssuesQuery {
  readonly ids: readonly string[];
  readonly fieldIds: readonly string[];
  readonly forGates?: boolean | undefined;
}

export async function getBacklogIssues(
  ports: Ports,
  { projectId }: InProject,
  { ids, fieldIds, forGates = false }: BacklogIssuesQuery,
): Promise<BacklogIssuesView> {
  const issues = await ports.jira.backlogSource({ projectId, fieldIds, forGates }).issues(ids);
  return { issues: issues.filter((issue) => issue.projectId === projectId) };
}
