import type { BacklogIdsView, BacklogIssuesView } from '../contract/views';
import type { InProject, Ports } from './ports';

/** The backlog page's way to Jira when the bridge refuses: the same reads, through the app's functions. */

export async function getBacklogIds(ports: Ports, { projectId }: InProject): Promise<BacklogIdsView> {
  return ports.jira.backlogSource({ projectId, fieldIds: [] }).ids();
}

export async function getBacklogIssues(
  ports: Ports,
  { projectId }: InProject,
  { ids, fieldIds }: { readonly ids: readonly string[]; readonly fieldIds: readonly string[] },
): Promise<BacklogIssuesView> {
  const issues = await ports.jira.backlogSource({ projectId, fieldIds }).issues(ids);
  return { issues: issues.filter((issue) => issue.projectId === projectId) };
}
