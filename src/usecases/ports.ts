import type { BacklogIdsView, GateStamp, RefusedIssue, StoredSettingsView } from '../contract/views';
import type { Preferences, SavedView } from '../domain/backlogView';
import type { Approvals } from '../domain/gates/approvals';
import type { Frozen } from '../domain/gates/frozen';
import type { Gate } from '../domain/gates/gate';
import type { JqlMatches } from '../domain/gates/jql';
import type { Issue, LinkType, NamedRef } from '../domain/issue';
import type { IssueData } from '../domain/issueData';
import type { IssueIndex } from '../domain/issueIndex';
import type { Move } from '../domain/ranking/moves/move';
import type { ScoreHistory } from '../domain/scoreHistory';
import type { ProjectSettings } from '../domain/settings';
import type { ApplicationStore } from './applying/application';
import type { BacklogQuery, BacklogSource } from './loadBacklog';

/** What the use cases need of the world; `entry/wire` hands them the real thing. */

export type PermissionKey =
  'BROWSE_PROJECTS' | 'EDIT_ISSUES' | 'SCHEDULE_ISSUES' | 'LINK_ISSUES' | 'ADMINISTER_PROJECTS';

export interface FieldInfo extends NamedRef {
  readonly isNumber: boolean;
  /** A team-managed project's own field. */
  readonly ownField: boolean;
}

/** Values of a transition screen, by field id, as Jira's REST writes them. */
export type ModifiedFields = Readonly<Record<string, unknown>>;

/** Who stands in a role of a project: people, and whole groups. */
export interface RoleMembers {
  readonly accountIds: readonly string[];
  readonly groupIds: readonly string[];
}

/** Jira, as somebody. Every method throws a Failure when Jira refuses or is away. */
export interface Jira {
  /** With its description; `modified` are fields as they are about to become, in Jira's own form. */
  readIssue(issueIdOrKey: string, fieldIds: readonly string[], modified?: ModifiedFields): Promise<Issue>;
  /** Those of the issues that can be read, with their descriptions; in any order. */
  readIssues(issueIds: readonly string[], fieldIds: readonly string[]): Promise<Issue[]>;
  writeIssueData(issueId: string, data: IssueData): Promise<void>;
  writeIssueIndex(issueId: string, index: IssueIndex): Promise<void>;
  /** So that JQL finds nothing of it any more. */
  removeIssueIndex(issueId: string): Promise<void>;
  /** The project an issue is in, and what its property holds about how its score came to be, in whatever form. Never waits. */
  readScoreHistory(issueId: string): Promise<{ projectId: string; history: unknown }>;
  writeScoreHistory(issueId: string, history: ScoreHistory): Promise<void>;
  backlogSource(query: BacklogQuery): BacklogSource;
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
  /** The roles of a project; needs the right to administer it. */
  projectRoles(projectId: string): Promise<NamedRef[]>;
  /** null: there is no such role any more. Needs the right to administer the project. */
  roleMembers(projectId: string, roleId: string): Promise<RoleMembers | null>;
  /** Ids of the groups that the acting person is in. */
  myGroups(): Promise<string[]>;
  /** Jira's name of the language that whoever acts sees: `nl_NL`. */
  myLocale(): Promise<string>;
  /** Ids of the project's open issues, in Jira's order. */
  openIssueIds(projectId: string): Promise<BacklogIdsView>;
  /** Ids of its issues, done ones too, that changed in the last days. */
  changedIssueIds(projectId: string, days: number): Promise<string[]>;
  /** Ids of done issues of which JQL finds that one of these gates does not pass: the last changed, at most this many. */
  doneUnpassedIds(projectId: string, gateIds: readonly string[], most: number): Promise<string[]>;
}

export type StoredSettings = StoredSettingsView;

/** A gate as it was at some time. */
export interface GateVersion extends GateStamp {
  readonly gate: Gate;
  /** The version that counted before it; 0: none, null: not known. */
  readonly after: number | null;
}

export interface SettingsStore {
  read(projectId: string): Promise<StoredSettings>;
  /**
   * @param before what it replaces: gates that differ from it get their next version.
   * @throws Failure TOO_LARGE; OUT_OF_DATE (`settings`) when something else stands there by now.
   */
  write(
    projectId: string,
    next: { settings: ProjectSettings; revision: number },
    before: StoredSettings,
    stamp: { at: string; by: string },
  ): Promise<void>;
  /** A version of a gate; null: there is none, or it cannot be read. */
  gateVersion(projectId: string, gateId: string, version: number): Promise<GateVersion | null>;
  /** Ids of all projects that ever saved settings. */
  projectIds(): Promise<string[]>;
}

/**
 * What named people said of issues, and how finished issues passed: no issue editor can write these. Kept
 * per project: whom another project names has no say here, also when an issue was moved there and back.
 */
export interface VerdictStore {
  approvals(projectId: string, issueId: string): Promise<Approvals>;
  /** Of many issues at once; those without any are left out. */
  manyApprovals(projectId: string, issueIds: readonly string[]): Promise<ReadonlyMap<string, Approvals>>;
  /**
   * Changes the approvals of an issue, also when someone else does so at the same instant: `change` may run again.
   * @throws Failure BUSY when it cannot get a word in; TOO_LARGE.
   */
  changeApprovals(projectId: string, issueId: string, change: (before: Approvals) => Approvals): Promise<Approvals>;
  /** What was kept, whether it still counts or not (`stillFrozen`); null: nothing. */
  frozen(projectId: string, issueId: string): Promise<Frozen | null>;
  manyFrozen(projectId: string, issueIds: readonly string[]): Promise<ReadonlyMap<string, Frozen>>;
  freeze(projectId: string, issueId: string, frozen: Frozen): Promise<void>;
  thaw(projectId: string, issueId: string): Promise<void>;
}

/** An issue that waits to be judged anew. */
export interface NotedIssue {
  readonly id: string;
  /** What changed may also change the verdict of its parent, its sub-tasks and the issues it is linked with. */
  readonly near: boolean;
}

/** An issue whose turn it is. */
export interface TakenIssue extends NotedIssue {
  /** How often judging it was begun and came to nothing. */
  readonly tries: number;
}

/** Issues that wait to be judged anew, so that a burst of changes costs one go. Everything in it may happen twice. */
export interface RefreshQueue {
  /** Notes issues of a project; a first one wakes the consumer after a short while, later ones only join. */
  add(projectId: string, issues: readonly NotedIssue[]): Promise<void>;
  /** Takes about `most` of them off the list, each once, those that were left before first; `more`: there are others. */
  take(projectId: string, most: number): Promise<{ issues: TakenIssue[]; more: boolean }>;
  /** What of the taken is yet to be done, should nothing come after this; none: all is done. */
  leave(projectId: string, issues: readonly TakenIssue[]): Promise<void>;
  /** Whether the issue is taken and not done yet: what the consumer read of it may be older than what is there now. */
  isTaken(projectId: string, issueId: string): Promise<boolean>;
  /** The consumer is at work: whoever adds issues from now on wakes it anew. To be said before it takes any. */
  atWork(projectId: string): Promise<void>;
  /** Wakes the consumer after so many seconds (at most 900), unless that is already going to happen. */
  wake(projectId: string, afterSeconds?: number): Promise<void>;
  /** Has the consumer look once more whatever else wakes it: what was added just now may not be listed yet. */
  lookAgain(projectId: string): Promise<void>;
}

/** Views that a project shares. */
export interface ViewStore {
  /** Those that can be read, in any order; what was written a moment ago may not be listed yet. */
  list(projectId: string): Promise<SavedView[]>;
  /** As it is at this moment; null: there is none, or it cannot be read. */
  read(projectId: string, id: string): Promise<SavedView | null>;
  /** @throws Failure INVALID_INPUT (`viewName`) when another view has the name, also one that is saved at the same instant; TOO_LARGE (`view`). */
  add(projectId: string, view: SavedView): Promise<void>;
  /** @throws Failure as `add` does. */
  replace(projectId: string, before: SavedView, view: SavedView): Promise<void>;
  remove(projectId: string, view: SavedView): Promise<void>;
}

/** What the app remembers of single people in a project. */
export interface PreferenceStore {
  /** null: nothing, or nothing that can be read. */
  read(projectId: string, accountId: string): Promise<Preferences | null>;
  write(projectId: string, accountId: string, preferences: Preferences): Promise<void>;
}

export interface Ports {
  /** Jira as the acting person. */
  readonly jira: Jira;
  /** Jira as the app itself: where nobody acts, or after a permission of the acting person on the same issue was checked. */
  readonly app: Jira;
  readonly settings: SettingsStore;
  readonly verdicts: VerdictStore;
  readonly refreshQueue: RefreshQueue;
  readonly applications: ApplicationStore;
  readonly views: ViewStore;
  readonly preferences: PreferenceStore;
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
