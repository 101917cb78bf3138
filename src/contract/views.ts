import type { GateResult } from '../domain/gates/evaluate';
import type { Issue, LinkType, NamedRef } from '../domain/issue';
import type { Input } from '../domain/scoring/inputs';
import type { Model } from '../domain/scoring/model';
import type { ModelProblem, Score } from '../domain/scoring/score';
import type { ProjectSettings } from '../domain/settings';

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
}

export interface BacklogIdsView {
  readonly ids: readonly string[];
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
