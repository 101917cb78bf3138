import { z } from 'zod';
import type { BlockingLinks } from './dependencies';
import { gateFieldIds, gateSchema, STARTING_DONE_GATE } from './gates/gate';
import type { RankingRules } from './ranking/structure';
import { builtinModel } from './scoring/builtins';
import { fieldIdsOf, modelIdSchema, modelSchema, type Model, type ModelId } from './scoring/model';
import { makeScorer, type ModelProblem } from './scoring/score';

/** What a project decided: its model, its Definition of Done, and which links mean "must be done before". */
export const projectSettingsSchema = z.object({
  v: z.literal(1),
  activeModel: modelIdSchema,
  /** Models an admin changed; the others are as built in. Kept when another model becomes active. */
  models: z.partialRecord(modelIdSchema, modelSchema).check(({ value, issues }) => {
    const message = 'a model stands under another one’s name';
    for (const [key, model] of Object.entries(value))
      if (model.id !== key) issues.push({ code: 'custom', message, input: model.id, path: [key, 'id'] });
  }),
  doneGate: gateSchema,
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
  doneGate: STARTING_DONE_GATE,
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

/** Jira fields to ask for beyond the ones every issue is read with. */
export function extraFieldIds(settings: ProjectSettings): string[] {
  return [...new Set([...modelsInUse(settings).flatMap(fieldIdsOf), ...gateFieldIds(settings.doneGate)])];
}

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
