import { z } from 'zod';
import { backlogViewSchema, preferencesSchema, viewNameSchema, type Preferences } from '../domain/backlogView';
import { gateIdSchema } from '../domain/gates/gate';
import { pinSchema } from '../domain/issueData';
import { MOST_ISSUES_IN_ORDER, MOST_MOVED_AT_ONCE } from '../domain/ranking/moves/move';
import { projectSettingsSchema } from '../domain/settings';
import { criterionKeySchema, fieldIdSchema, modelIdSchema } from '../domain/scoring/model';
import { MOST_SCORED_AT_ONCE } from './limits';
import type {
  ApplicationOrdersView,
  ApplicationsView,
  ApplicationView,
  BacklogIdsView,
  BacklogIssuesView,
  ApprovalsView,
  GateHistoryView,
  GatesView,
  IssueHistoryView,
  MovesView,
  PinView,
  ProjectView,
  ScoresView,
  ScoreView,
  SettingsFormView,
  ViewsView,
} from './views';

/**
 * Every call the pages make to the app's functions: its payload, checked on arrival, and its answer.
 * Which issue or project it is about comes from Forge's own context; where the backlog page names an issue, Jira is asked
 * about that very issue, as the person.
 */

const nothing = z.strictObject({});

const issueId = z.string().regex(/^\d{1,19}$/);
const applicationId = z.uuid();

/** Descriptions can be 32,767 characters long, and a function answers with at most 5 MB. */
const MOST_ISSUES_FOR_GATES = 100;

const order = z.array(issueId).min(1).max(MOST_ISSUES_IN_ORDER);

/** Which rows of the page are applied: for the record only, the orders say what happens. */
export const applicationScopeSchema = z.strictObject({
  rows: z.enum(['all', 'top', 'selected']),
  /** How many rows that is. */
  count: z.int().min(1).max(MOST_ISSUES_IN_ORDER),
  /** Whether the page showed a filter's rows only. */
  filtered: z.boolean(),
});
export type ApplicationScope = z.infer<typeof applicationScopeSchema>;

const moveSchema = z.strictObject({
  issueIds: z.array(issueId).min(1).max(MOST_MOVED_AT_ONCE),
  side: z.enum(['before', 'after']),
  anchorId: issueId,
});

/** Inputs of one model; null takes one away, absent ones stay. */
const scoreChange = {
  model: modelIdSchema,
  inputs: z.record(criterionKeySchema, z.number().nullable()),
  /** How low and how high an input may turn out; null takes it away, absent ones stay. */
  ranges: z.record(criterionKeySchema, z.strictObject({ low: z.number(), high: z.number() }).nullable()).optional(),
};

export const payloads = {
  /** Backlog page: settings and what the person may do. */
  getProject: nothing,
  /** Backlog page, when the bridge refuses: ids of the open issues in Jira's order. */
  getBacklogIds: nothing,
  /** Backlog page, when the bridge refuses: some of those issues, with the base fields and these. */
  getBacklogIssues: z
    .strictObject({
      ids: z.array(issueId).min(1).max(500),
      /** As many as Jira gives of one issue: two models of 30 criteria, and checks of all gates. */
      fieldIds: z.array(fieldIdSchema).max(600),
      /** With what gates are judged by: descriptions, of which a function can hand over only some at a time. */
      forGates: z.boolean().optional(),
    })
    .check(({ value: { ids, forGates }, issues }) => {
      if (forGates && ids.length > MOST_ISSUES_FOR_GATES)
        issues.push({ code: 'too_big', origin: 'array', maximum: MOST_ISSUES_FOR_GATES, input: ids, path: ['ids'] });
    }),
  /** Priority panel. */
  getScore: nothing,
  /** Writes inputs of a model in use. */
  saveScore: z.strictObject({
    ...scoreChange,
    /** A yes to the question whether unreadable stored data may be replaced. */
    replaceDamaged: z.boolean(),
  }),
  /** Backlog page: score inputs of several issues at once, each judged by itself: one that is refused does not keep the others. */
  saveScores: z.strictObject({
    changes: z
      .array(z.strictObject({ issueId, ...scoreChange }))
      .min(1)
      .max(MOST_SCORED_AT_ONCE),
    replaceDamaged: z.boolean(),
  }),
  /** Backlog page, opened issue: how its score and its place came to be. */
  getIssueHistory: z.strictObject({ issueId }),
  /** Backlog page: what is remembered of the person in this project. */
  savePreferences: z.strictObject({ preferences: preferencesSchema }),
  /** Backlog page: views that everyone in the project can choose. */
  getViews: nothing,
  /** null: a new one. */
  saveView: z.strictObject({ id: z.uuid().nullable(), name: viewNameSchema, view: backlogViewSchema }),
  removeView: z.strictObject({ id: z.uuid() }),
  /** Gates panel. */
  getGates: nothing,
  setTick: z.strictObject({
    checkId: z.string().min(1).max(40),
    ticked: z.boolean(),
    replaceDamaged: z.boolean(),
  }),
  /** Accepts an issue, or takes that back. */
  setAcceptance: z.strictObject({
    checkId: z.string().min(1).max(40),
    accepted: z.boolean(),
    /** What the panel showed (`GatesView.seen`), so that nobody accepts a text they have not seen. */
    seen: z.string().max(64),
  }),
  /** Backlog page: what named people said of these issues, which its own reading cannot know. */
  getApprovals: z.strictObject({ issueIds: z.array(issueId).min(1).max(250) }),
  /** Settings page: how a gate came to be as it is. */
  getGateHistory: z.strictObject({
    gateId: gateIdSchema,
    /** Only versions below this one; null: from the newest. */
    before: z.int().min(1).nullable(),
  }),
  /** Backlog page: a place that a person decides, against the score; null takes it away. */
  setPin: z.strictObject({ issueId, pin: pinSchema.nullable(), replaceDamaged: z.boolean() }),
  /** Backlog page: orders that were applied to this project, newest first. */
  getApplications: nothing,
  /** Backlog page: the orders of one of them, to go on with it or to take it back. */
  getApplicationOrders: z.strictObject({ applicationId }),
  /** Opens the record of an order being applied, and keeps others from applying one meanwhile. */
  startApplication: z.strictObject({
    /** Of the settings that the order was made with. */
    revision: z.int().min(0),
    /** Jira's order as just read, and the same issues as they are to be. */
    former: order,
    wanted: order,
    /** The only issues that may be moved, also when it is gone on with later; null: any. */
    mayMove: order.nullable(),
    scope: applicationScopeSchema,
    /** The application that this one takes back. */
    undoes: applicationId.nullable(),
  }),
  /** Moves issues in Jira's order, one move after the other, until one of them is not wholly done. */
  moveIssues: z.strictObject({ applicationId, moves: z.array(moveSchema).min(1).max(20) }),
  finishApplication: z.strictObject({ applicationId, outcome: z.enum(['done', 'stopped']) }),
  /** Settings page: the settings and what there is to choose from. */
  getSettingsForm: nothing,
  saveSettings: z.strictObject({
    settings: projectSettingsSchema,
    /** The revision the page was opened with, so that two admins do not overwrite each other unawares. */
    revision: z.int().min(0),
  }),
} as const;

export type CallName = keyof typeof payloads;
export type Payload<N extends CallName> = z.input<(typeof payloads)[N]>;

export interface Answers {
  getProject: ProjectView;
  getBacklogIds: BacklogIdsView;
  getBacklogIssues: BacklogIssuesView;
  getScore: ScoreView;
  saveScore: ScoreView;
  saveScores: ScoresView;
  getIssueHistory: IssueHistoryView;
  savePreferences: Preferences;
  getViews: ViewsView;
  saveView: ViewsView;
  removeView: ViewsView;
  getGates: GatesView;
  setTick: GatesView;
  setAcceptance: GatesView;
  getApprovals: ApprovalsView;
  getGateHistory: GateHistoryView;
  setPin: PinView;
  getApplications: ApplicationsView;
  getApplicationOrders: ApplicationOrdersView;
  startApplication: ApplicationView;
  moveIssues: MovesView;
  finishApplication: ApplicationView;
  getSettingsForm: SettingsFormView;
  saveSettings: SettingsFormView;
}
