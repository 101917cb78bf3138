import { Failure } from '../contract/failure';
import type { Issue } from '../domain/issue';
import { extraFieldIds } from '../domain/settings';
import type { Jira, ModifiedFields, OnIssue, Ports, StoredSettings } from './ports';

export interface IssueWithSettings {
  readonly issue: Issue;
  readonly stored: StoredSettings;
}

/**
 * Reads an issue as the acting person (or `read.jira`), with the settings of the project it really is in.
 * @throws Failure NOT_FOUND when they may not see it.
 */
export async function issueWithSettings(
  ports: Ports,
  { issueId, projectId }: Pick<OnIssue, 'issueId' | 'projectId'>,
  read: { readonly jira: Jira; readonly modified?: ModifiedFields } = { jira: ports.jira },
): Promise<IssueWithSettings> {
  const stored = await ports.settings.read(projectId);
  const issue = await read.jira.readIssue(issueId, extraFieldIds(stored.settings), read.modified);
  if (issue.projectId === '') throw new Failure('JIRA_UNAVAILABLE', { detail: 'issue without a project' });
  if (issue.projectId === projectId) return { issue, stored };
  // Moved to another project since the page was opened: that project's settings judge it.
  return issueWithSettings(ports, { issueId, projectId: issue.projectId }, read);
}
