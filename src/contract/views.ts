import type { Preferences, SavedView } from '../domain/backlogView';
import type { Damage } from '../domain/damage';
import type { Approvals } from '../domain/gates/approvals';
import type { GateResult } from '../domain/gates/evaluate';
import type { Gate } from '../domain/gates/gate';
import type { Issue, LinkType, NamedRef } from '../domain/issue';
import type { IssueDataState } from '../domain/issueData';
import type { Move } from '../domain/ranking/moves/move';
import type { Input } from '../domain/scoring/inputs';
import type { Model } from '../domain/scoring/model';
import type { ModelProblem, Score } from '../domain/scoring/score';
import type { ScoreStep } from '../domain/scoreHistory';
import type { ProjectSettings } from '../domain/settings';
import type { ApplicationScope } from './calls';
import type { AppError } from './result';

/** What the pages are given to show. */

/** Which version of a gate it is, and who made it. */
export interface GateStamp {
  /** 0: never changed since the project began. */
  readonly version: number;
  /** ISO 8601, and account id; null at version 0. */
  readonly at: string | null;
  readonly by: string | null;
}

export interface StoredSettingsView {
  readonly settings: ProjectSettings;
  /** 0: never saved, the app's own starting settings. */
  readonly revision: number;
  /** What is stored could not be read: the starting settings are used, and nothing is overwritten unasked. */
  readonly damaged: boolean;
  /** Of each gate, by its id. */
  readonly gateStamps: Readonly<Record<string, GateStamp>>;
}

export interface ProjectView extends StoredSettingsView {
  /** Roles that checks name and that the project no longer has. */
  readonly goneRoles: readonly string[];
  readonly canAdminister: boolean;
  /** May edit issues of the project; of each single issue Jira is asked again. */
  readonly canEdit: boolean;
  /** May change Jira's order (Schedule issues). */
  readonly canSchedule: boolean;
  /** What the app remembers of the person who asks. */
  readonly preferences: Preferences;
}

/** What became of one issue of several. */
export type ScoredView =
  { readonly issueId: string; readonly data: IssueDataState } | { readonly issueId: string; readonly error: AppError };

export interface ScoresView {
  /** Of every issue that was asked for, in that order; those without an answer were not tried and may be asked again. */
  readonly results: readonly ScoredView[];
}

/** Where an applied order put an issue among the others, counted from 1; null: it was not in it. */
export interface PlaceStep {
  readonly at: string;
  readonly by: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Whether that order took another one back. */
  readonly undo: boolean;
}

export interface IssueHistoryView {
  /** Newest first. */
  readonly scores: readonly ScoreStep[];
  readonly places: readonly PlaceStep[];
}

export interface ViewsView {
  /** By name. Any of them may be gone by the time it is chosen. */
  readonly views: readonly SavedView[];
  /** Ids of those the person may change or remove: their own, and for administrators all. */
  readonly mayChange: readonly string[];
}

export interface BacklogIdsView {
  readonly ids: readonly string[];
  /** Whether that is Jira's own rank; false on sites without one, where it is the order of creation. */
  readonly byRank: boolean;
}

export interface BacklogIssuesView {
  readonly issues: readonly Issue[];
}

/** What Jira may let the acting person do with this issue. */
export interface IssueRights {
  readonly canEdit: boolean;
}

export interface ScoreView extends StoredSettingsView, IssueRights {
  readonly issueId: string;
  readonly issueKey: string;
  readonly model: Model;
  readonly inputs: readonly Input[];
  /** The model that decides inside a class, with its own inputs; null where there is none. */
  readonly within: { readonly model: Model; readonly inputs: readonly Input[] } | null;
  /** null when the model itself is broken. */
  readonly score: Score | null;
  readonly modelProblem: ModelProblem | null;
  readonly issueDone: boolean;
  /** Why the stored data of this issue cannot be read; null: it can. */
  readonly dataProblem: Damage | null;
}

/** One gate of an issue, judged. */
export interface GateView {
  readonly id: string;
  /** null: the app's own words, for Ready and Done. */
  readonly name: string | null;
  readonly result: GateResult;
  /** The version that judged it: the present one, or the one it passed with. */
  readonly stamp: GateStamp;
  /** When it passed while the issue was done (ISO 8601): that result stays until it is reopened; null: judged now. */
  readonly frozenAt: string | null;
  /** Checks that the person who asks may tick or accept, by id. */
  readonly mayTick: readonly string[];
}

export interface GatesView extends IssueRights {
  readonly issueKey: string;
  /** In their order: Ready, Done, then the project's own. */
  readonly gates: readonly GateView[];
  readonly issueDone: boolean;
  /** Whether its status says that someone works on it, or did. */
  readonly issueStarted: boolean;
  /** Name of the field that holds the acceptance criteria; null: the description does. */
  readonly criteriaField: string | null;
  /** Fingerprint of description and criteria as shown, to be sent along with an acceptance. */
  readonly seen: string;
  readonly canAdminister: boolean;
  readonly settingsDamaged: boolean;
  readonly dataProblem: Damage | null;
}

/** A version of a gate, with what it asked. */
export interface GateVersionView extends GateStamp {
  readonly gate: Gate;
}

export interface GateHistoryView {
  /** Newest first; versions that can no longer be read are left out. */
  readonly versions: readonly GateVersionView[];
  /** The version to go on before; null: that was all. */
  readonly before: number | null;
}

export interface ApprovalsView {
  /** By issue id; issues without any are left out, and those that the person may not see. */
  readonly approvals: Readonly<Record<string, Approvals>>;
}

export interface NumberFieldView {
  readonly id: string;
  readonly name: string;
}

export interface SettingsFormView extends StoredSettingsView {
  readonly canAdminister: boolean;
  /** Fields that hold a number, for criteria; the project's own first. */
  readonly numberFields: readonly NumberFieldView[];
  /** Fields a check can ask for. */
  readonly fields: readonly NumberFieldView[];
  readonly linkTypes: readonly LinkType[];
  readonly issueTypes: readonly NamedRef[];
  /** Roles of the project; null: the person may not see them. */
  readonly roles: readonly NamedRef[] | null;
}

/** What Voorrang stores with the issue, after a pin was set or taken away. */
export interface PinView {
  readonly data: IssueDataState;
}

/** An order that was applied to Jira: who, when, by which model, and what it did. */
export interface ApplicationView {
  readonly id: string;
  /** Account id. */
  readonly by: string;
  /** ISO 8601: when it was started, and when it last moved something. */
  readonly at: string;
  readonly updatedAt: string;
  readonly state: 'running' | 'stopped' | 'done';
  /** Whether it keeps others from applying an order right now; `running` without that means that its page was closed. */
  readonly isHeld: boolean;
  readonly scope: ApplicationScope;
  readonly model: Model['id'];
  readonly settingsRevision: number;
  /** Issues in the order, how many of them the plan moves, and how many Jira confirmed to have moved so far. */
  readonly issues: number;
  readonly toMove: number;
  readonly moved: number;
  /** Ids of the first ten, before and as wanted. */
  readonly topBefore: readonly string[];
  readonly topAfter: readonly string[];
  /** The application it takes back, and the one that took it back. */
  readonly undoes: string | null;
  readonly undoneBy: string | null;
  /** Until when it can be taken back (ISO 8601). */
  readonly undoUntil: string;
  /** Whether the person who asks may go on with it, and take it back. */
  readonly canResume: boolean;
  readonly canUndo: boolean;
}

export interface ApplicationsView {
  readonly applications: readonly ApplicationView[];
}

export interface ApplicationOrdersView {
  readonly application: ApplicationView;
  readonly former: readonly string[];
  readonly wanted: readonly string[];
  /** The only issues that may be moved; null: any. */
  readonly mayMove: readonly string[] | null;
  /** The moves that were made, in their order: `former` after them is what Jira's order then was. */
  readonly made: readonly Move[];
}

/** An issue that Jira would not move. */
export interface RefusedIssue {
  readonly issueId: string;
  /** HTTP status of that issue: 400 not possible, 403 not allowed, 404 gone or hidden. */
  readonly status: number;
}

export interface MovesView {
  /** How many of the moves are over; the last of them may have been done in part. The rest is still to be asked. */
  readonly made: number;
  /**
   * Issues of the last move that stayed where they were. When the next one named issues that are gone, the one to stand beside
   * among them, these (404): to be planned anew without them.
   */
  readonly refused: readonly RefusedIssue[];
  /** Why the rest was not asked: Jira wants a pause, or refuses. null with moves left: the time for one call was up. */
  readonly stoppedBy: AppError | null;
}
