import { z } from 'zod';
import type { BlockingLinks } from './dependencies';
import { gateFieldIds, gatesSchema, STARTING_DONE_GATE, STARTING_READY_GATE, type Gate } from './gates/gate';
import type { RankingRules } from './ranking/structure';
import { builtinModel } from './scoring/builtins';
import { fieldIdSchema, fieldIdsOf, modelIdSchema, modelSchema, type Model, type ModelId } from './scoring/model';
import { makeScorer, type ModelProblem } from './scoring/score';

const fieldRef = z.object({ id: fieldIdSchema, name: z.string().trim().min(1).max(120) });
export type FieldRef = z.infer<typeof fieldRef>;

/** What a project decided: its model, its gates, and which links mean "must be done before". */
export const projectSettingsSchema = z.object({
  v: z.literal(1),
  activeModel: modelIdSchema,
  /** Models an admin changed; the others are as built in. Kept when another model becomes active. */
  models: z.partialRecord(modelIdSchema, modelSchema).check(({ value, issues }) => {
    const message = 'a model stands under another one’s name';
    for (const [key, model] of Object.entries(value))
      if (model.id !== key) issues.push({ code: 'custom', message, input: model.id, path: [key, 'id'] });
  }),
  gates: gatesSchema,
  /** A field that holds the acceptance criteria; null: they stand in the description. */
  criteriaField: fieldRef.nullable(),
  /** The field whose number is an issue's estimate; null: the size that the model divides by. */
  estimateField: fieldRef.nullable(),
  /** By what the health of the backlog is told. */
  health: z.object({
    /** Length of a sprint, in weeks. */
    sprintWeeks: z.int().min(1).max(8),
    /** An open issue that nothing happened to for this many days is stale. */
    staleDays: z.int().min(7).max(730),
  }),
  /** Links that say which issue must be done first; null: recognised by name. */
  blockingLinks: z
    .array(z.object({ typeId: z.string().max(40), first: z.enum(['source', 'target']) }))
    .max(100)
    .nullable(),
  /** Where issues without a score stand: after those with one, in Jira's order, or at their present place in Jira. */
  unscored: z.enum(['last', 'inPlace']),
});
export type ProjectSettings = z.infer<typeof projectSettingsSchema>;

export const STARTING_SETTINGS: ProjectSettings = {
  v: 1,
  activeModel: 'starter',
  models: {},
  gates: [STARTING_READY_GATE, STARTING_DONE_GATE],
  criteriaField: null,
  estimateField: null,
  health: { sprintWeeks: 2, staleDays: 90 },
  blockingLinks: null,
  unscored: 'last',
};

export const modelOf = (settings: ProjectSettings, id: ModelId): Model => settings.models[id] ?? builtinModel(id);

export const activeModel = (settings: ProjectSettings): Model => modelOf(settings, settings.activeModel);

/** The model and, for classes, the one that orders inside them. */
export function modelsInUse(settings: ProjectSettings): Model[] {
  const model = activeModel(settings);
  const within = model.formula.type === 'classes' ? model.formula.within : null;
  return within === null ? [model] : [model, modelOf(settings, within)];
}

export const gateOf = (settings: ProjectSettings, id: string): Gate | undefined =>
  settings.gates.find((gate) => gate.id === id);

/** Jira fields that scoring needs beyond the ones every issue is read with. */
export const scoringFieldIds = (settings: ProjectSettings): string[] => [
  ...new Set(modelsInUse(settings).flatMap(fieldIdsOf)),
];

/** Those that judging gates needs. */
export const gatesFieldIds = (settings: ProjectSettings): string[] => [
  ...new Set([
    ...settings.gates.flatMap(gateFieldIds),
    ...[settings.criteriaField, settings.estimateField].flatMap((field) => field?.id ?? []),
  ]),
];

/** All of them, for whoever looks at one issue. */
export const extraFieldIds = (settings: ProjectSettings): string[] => [
  ...new Set([...scoringFieldIds(settings), ...gatesFieldIds(settings)]),
];

/** What the ranking obeys; days change at midnight UTC. */
export const rankingRules = (settings: ProjectSettings, now: Date): RankingRules => ({
  blocking: settings.blockingLinks,
  unscored: settings.unscored,
  today: now.toISOString().slice(0, 10),
});

export const blockingOf = (settings: ProjectSettings): BlockingLinks => settings.blockingLinks;

/** The scorer of the active model, or why it cannot score. */
export const scorerFor = (settings: ProjectSettings, now: Date) =>
  makeScorer(activeModel(settings), {
    now,
    blocking: blockingOf(settings),
    modelOf: (id) => modelOf(settings, id),
  });

/** What keeps these settings from being saved: a model that cannot score would leave the project without an order. */
export function settingsProblem(settings: ProjectSettings, now: Date): ModelProblem | null {
  const result = scorerFor(settings, now);
  return 'problem' in result ? result.problem : null;
}
