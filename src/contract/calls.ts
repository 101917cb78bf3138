import { z } from 'zod';
import { projectSettingsSchema } from '../domain/settings';
import { criterionKeySchema, fieldIdSchema, modelIdSchema } from '../domain/scoring/model';
import type { BacklogIdsView, BacklogIssuesView, DoneView, ProjectView, ScoreView, SettingsFormView } from './views';

/**
 * Every call the pages make to the app's functions: its payload, checked on arrival, and its answer.
 * Which issue or project it is about never comes from the payload but from Forge's own context.
 */

const nothing = z.strictObject({});

export const payloads = {
  /** Backlog page: settings and what the person may do. */
  getProject: nothing,
  /** Backlog page, when the bridge refuses: ids of the open issues in Jira's order. */
  getBacklogIds: nothing,
  /** Backlog page, when the bridge refuses: some of those issues, with the base fields and these. */
  getBacklogIssues: z.strictObject({
    ids: z
      .array(z.string().regex(/^\d{1,19}$/))
      .min(1)
      .max(500),
    /** As many as settings can name: two models of 30 criteria, and 200 checks. */
    fieldIds: z.array(fieldIdSchema).max(260),
  }),
  /** Priority panel. */
  getScore: nothing,
  /** Writes inputs of the active model; null takes one away, absent ones stay. */
  saveScore: z.strictObject({
    model: modelIdSchema,
    inputs: z.record(criterionKeySchema, z.number().nullable()),
    /** A yes to the question whether unreadable stored data may be replaced. */
    replaceDamaged: z.boolean(),
  }),
  /** Done panel. */
  getDone: nothing,
  setTick: z.strictObject({
    checkId: z.string().min(1).max(40),
    ticked: z.boolean(),
    replaceDamaged: z.boolean(),
  }),
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
  getDone: DoneView;
  setTick: DoneView;
  getSettingsForm: SettingsFormView;
  saveSettings: SettingsFormView;
}
