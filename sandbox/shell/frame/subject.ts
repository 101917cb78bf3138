import type { IssueBean, ProjectBean } from '../jiraTypes';

/** What a page of the app is shown for. */
export interface Subject {
  project: { id: string; key: string; type: string };
  issue?: { id: string; key: string; type: string; typeId: string };
}

export function projectSubject({ id, key, projectTypeKey }: ProjectBean): Subject {
  return { project: { id, key, type: projectTypeKey } };
}

export function issueSubject({ id, key, fields: { project, issuetype } }: IssueBean): Subject {
  return { ...projectSubject(project), issue: { id, key, type: issuetype.name, typeId: issuetype.id } };
}
