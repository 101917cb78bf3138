import type { ApprovalsView } from '../../contract/views';
import { needsApprovals } from '../../domain/gates/who';
import type { InProject, Ports } from '../ports';

/**
 * What named people said of issues, for the backlog page, which judges the gates itself. The caller has checked that the
 * person may see the project; which of the issues they may see, reading them as that person tells.
 */
export async function getApprovals(
  ports: Ports,
  { projectId }: InProject,
  { issueIds }: { readonly issueIds: readonly string[] },
): Promise<ApprovalsView> {
  const { settings } = await ports.settings.read(projectId);
  if (!needsApprovals(settings.gates)) return { approvals: {} };
  const source = ports.jira.backlogSource({ projectId, fieldIds: [] });
  const issues = await source.issues([...new Set(issueIds)]);
  const seen = issues.filter((issue) => issue.projectId === projectId).map(({ id }) => id);
  return { approvals: Object.fromEntries(await ports.verdicts.manyApprovals(projectId, seen)) };
}
