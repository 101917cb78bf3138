/** The parts of Jira's answers that the shell shows. */
import type { AdfNode } from './adf/Adf';

export interface ProjectBean {
  id: string;
  key: string;
  name: string;
  projectTypeKey: string;
}

export interface Named {
  id?: string;
  name: string;
}

export interface StatusBean extends Named {
  statusCategory: { key: string };
}

export interface UserBean {
  accountId: string;
  displayName: string;
}

export interface IssueStub {
  id: string;
  key: string;
  fields: { summary: string; status: StatusBean; issuetype: Named; priority?: Named | null };
}

export interface IssueLinkBean {
  id: string;
  type: { inward: string; outward: string };
  inwardIssue?: IssueStub;
  outwardIssue?: IssueStub;
}

export interface CommentBean {
  id: string;
  author?: UserBean | null;
  body: AdfNode | null;
  created: string;
}

export interface IssueFields {
  summary: string;
  status: StatusBean;
  issuetype: Named & { id: string };
  project: ProjectBean;
  description?: AdfNode | null;
  priority?: Named | null;
  assignee?: UserBean | null;
  reporter?: UserBean | null;
  labels?: string[];
  fixVersions?: Named[];
  components?: Named[];
  duedate?: string | null;
  parent?: IssueStub | null;
  created?: string;
  updated?: string;
  resolution?: Named | null;
  votes?: { votes: number } | null;
  watches?: { watchCount: number } | null;
  subtasks?: IssueStub[];
  issuelinks?: IssueLinkBean[];
  comment?: { comments: CommentBean[] } | null;
}

export interface IssueBean {
  id: string;
  key: string;
  fields: IssueFields;
}

export interface TransitionBean {
  id: string;
  name: string;
  to: StatusBean;
}
