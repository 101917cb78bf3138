import type { RefusedIssue } from '../contract/views';
import type { JqlMatches } from '../domain/gates/jql';
import type { Issue, LinkType, NamedRef } from '../domain/issue';
import type { IssueData } from '../domain/issueData';
import type { Move } from '../domain/ranking/moves/move';
import type { ProjectSettings } from '../domain/settings';
import type { ApplicationStore } from './application';
import type { BacklogSource } from './loadBacklog';

/** What the use cases need of the world; `entry/wire` hands them the real thing. */

export type PermissionKey = 'BROWSE_PROJECTS' | 'EDIT_ISSUES' | 'SCHEDULE_ISSUES' | 'ADMINISTER_PROJECTS';

export interface FieldInfo extends NamedRef {
  readonly isNumber: boolean;
  /** A team-managed project's own field. */
  readonly ownField: boolean;
}

/** Jira, as the acting person. Every method throws a Failure when Jira refuses or is away. */
export interface Jira {
  readIssue(issueId: string, fieldIds: readonly string[]): Promise<Issue>;
  writeIssueData(issueId: string, data: IssueData): Promise<void>;
  backlogSource(query: { projectId: string; fieldIds: readonly string[] }): BacklogSource;
  /** Which of the issues answer to each JQL; a refused query is that query's error, not a Failure. */
  matchJql(issueIds: readonly string[], jqls: readonly string[]): Promise<JqlMatches>;
  /** Moves issues in Jira's order; answers those that stayed where they were. Never waits when Jira asks to. */
  rankIssues(move: Move): Promise<RefusedIssue[]>;
  myPermissions(
    scope: { projectId: string } | { issueId: string },
    keys: readonly PermissionKey[],
  ): Promise<ReadonlySet<PermissionKey>>;
  projectFields(projectId: string): Promise<FieldInfo[]>;
  linkTypes(): Promise<LinkType[]>;
  issueTypes(projectId: string): Promise<NamedRef[]>;
}

export interface StoredSettings {
  readonly settings: ProjectSettings;
  readonly revision: number;
  readonly damaged: boolean;
}

export interface SettingsStore {
  read(projectId: string): Promise<StoredSettings>;
  write(projectId: string, stored: { settings: ProjectSettings; revision: number }): Promise<void>;
}

export interface Ports {
  readonly jira: Jira;
  readonly settings: SettingsStore;
  readonly applications: ApplicationStore;
  readonly now: () => Date;
  /** A UUID that nobody can guess. */
  readonly newId: () => string;
}

/** Who acts, and on what: from Forge's context; only an issue may be named in a payload, and Jira is asked about that one. */
export interface Actor {
  readonly accountId: string;
  /** What Jira, asked for this very call, lets them do with the issue or project it is about. */
  readonly granted: ReadonlySet<PermissionKey>;
}
export interface InProject extends Actor {
  readonly projectId: string;
}
export interface OnIssue extends InProject {
  readonly issueId: string;
}
