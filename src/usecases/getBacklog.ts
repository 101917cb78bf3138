import type { BacklogIdsView, BacklogIssuesView } from '../contract/views';
import { extraFieldIds } from '../domain/settings';
import type { InProject, Ports } from './ports';

/** The backlog page's way to Jira when the bridge refuses: the same reads, through the app's functions. */

export async function getBacklogIds(ports: Ports, { projectId }: InProject): Promise<BacklogIdsView> {
  return { ids: await ports.jira.backlogSource({ projectId, fieldIds: [] }).ids() };
}

export async function getBacklogIssues(
  ports: Ports,
  { projectId }: InProject,
  { ids }: { readonly ids: readonly string[] },
): Promise<BacklogIssuesView> {
  const { settings } = await ports.settings.read(projectId);
  const issues = await ports.jira.backlogSource({ projectId, fieldIds: extraFieldIds(settings) }).issues(ids);
  return { issues: issues.filter((issue) => issue.projectId === projectId) };
}
