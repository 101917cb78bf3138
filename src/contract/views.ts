import type { GateResult } from '../domain/gates/evaluate';
import type { Issue, LinkType, NamedRef } from '../domain/issue';
import type { IssueDataState } from '../domain/issueData';
import type { Move } from '../domain/ranking/moves/move';
import type { Input } from '../domain/scoring/inputs';
import type { Model } from '../domain/scoring/model';
import type { ModelProblem, Score } from '../domain/scoring/score';
import type { ProjectSettings } from '../domain/settings';
import type { ApplicationScope } from './calls';
import type { AppError } from './result';

/** What the pages are given to show. */

export interface StoredSettingsView {
  readonly settings: ProjectSettings;
  /** 0: never saved, the app's own starting settings. */
  readonly revision: number;
  /** What is stored could not be read: the starting settings are used, and nothing is overwritten unasked. */
  readonly damaged: boolean;
}

export interface ProjectView extends StoredSettingsView {
  readonly canAdminister: boolean;
  /** May edit issues of the project; of each single issue Jira is asked again. */
  readonly canEdit: boolean;
  /** May change Jira's order (Schedule issues). */
  readonly canSchedule: boolean;
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
  readonly dataProblem: string | null;
}

export interface DoneView extends IssueRights {
  readonly issueKey: string;
  readonly gate: GateResult;
  readonly settingsDamaged: boolean;
  readonly dataProblem: string | null;
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
