import type { IssueBean } from '../jiraTypes';
import { emit } from './events';

/**
 * Tells the app's frames that the issue was changed, as Jira tells the modules of its issue view.
 * Source: Forge's documentation of jira:issuePanel, "Events".
 */
export function tellIssueChanged({ id, fields: { project } }: IssueBean, accountId: string): void {
  const changes = [{ changeType: 'updated', atlassianId: accountId }];
  emit('JIRA_ISSUE_CHANGED', { issueId: id, projectId: project.id, changes });
}
