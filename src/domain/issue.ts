import type { IssueDataState } from './issueData';
import type { IssueIndex } from './issueIndex';

/**
 * The app's own issue: what scoring, ranking and gates need to know, and nothing of Jira's JSON.
 * `jira/` makes it from REST answers, on the server and in the browser alike.
 */
export interface Issue {
  /** Jira's numeric id, as text. */
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly summary: string;
  readonly type: IssueType;
  readonly status: Status;
  readonly priority: NamedRef | null;
  readonly assignee: Assignee | null;
  /** ISO 8601 date-times, with Jira's own zone; empty when Jira did not say. */
  readonly created: string;
  readonly updated: string;
  /**
   * Since when its status has been of this category (to do, in progress, done), in whatever project: ISO 8601 in UTC, to the
   * millisecond. null when Jira did not say, or it was not asked for.
   */
  readonly statusCategoryChanged: string | null;
  /** `YYYY-MM-DD`. */
  readonly dueDate: string | null;
  /** null when Jira did not say (voting or watching is switched off, or not loaded). */
  readonly votes: number | null;
  readonly watchers: number | null;
  readonly labels: readonly string[];
  readonly components: readonly NamedRef[];
  readonly parent: LinkedIssue | null;
  readonly links: readonly IssueLink[];
  readonly subtasks: readonly LinkedIssue[];
  /** Place in Jira's own order (0 first); null when the order was not asked for. */
  readonly position: number | null;
  /** Atlassian Document Format; null when there is none, undefined when it was not loaded. */
  readonly description: unknown;
  /** Extra fields that the project's settings name, by field id. A field Jira does not show is absent. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What Voorrang stored with the issue (property `voorrang`). */
  readonly data: IssueDataState;
  /** What JQL finds of it at present; null when nothing readable was asked for or stored. */
  readonly index: IssueIndex | null;
}

export interface NamedRef {
  readonly id: string;
  readonly name: string;
}

export interface IssueType extends NamedRef {
  readonly subtask: boolean;
}

/** Jira's status category key; anything it may add later counts as `undefined`, which is not done. */
export type StatusCategory = 'new' | 'indeterminate' | 'done' | 'undefined';

export interface Status extends NamedRef {
  readonly category: StatusCategory;
}

export interface Assignee {
  readonly accountId: string;
  readonly displayName: string;
}

/** An issue as another one's link, parent or sub-task shows it. */
export interface LinkedIssue {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly status: Status;
  /** Absent when Jira did not say. */
  readonly type?: NamedRef;
}

export interface LinkType extends NamedRef {
  /** How the link reads from the target: "is blocked by". */
  readonly inward: string;
  /** How it reads from the source: "blocks". */
  readonly outward: string;
}

export interface IssueLink {
  readonly type: LinkType;
  /** `outward`: this issue is the source ("this blocks other"); `inward`: the target ("this is blocked by other"). */
  readonly direction: 'inward' | 'outward';
  readonly other: LinkedIssue;
}

export const isDone = (issue: { readonly status: Status }): boolean => issue.status.category === 'done';
