import type { Issue } from '../../../../src/domain/issue';
import {
  rankingRules,
  scorerFor,
  activeModel,
  modelsInUse,
  STARTING_SETTINGS,
  type ProjectSettings,
} from '../../../../src/domain/settings';
import { rankBacklog } from '../../../../static/backlog/ranking';
import { inputsOf } from '../../../builders/issue';
import { NOW } from '../../common/language';
import { issue } from '../issues';

/** Rows of the page as a project with these settings has them; inputs of the model that stands inside, if there are classes. */
export function rowsOf(
  settings: Partial<ProjectSettings>,
  inputs: readonly (Record<string, number> | null)[],
  over: (index: number) => Partial<Issue> = () => ({}),
) {
  const all = { ...STARTING_SETTINGS, ...settings };
  const made = scorerFor(all, NOW);
  if ('problem' in made) throw new Error(made.problem.code);
  const models = modelsInUse(all);
  const scored = inputs.map((values, index) => {
    const one = issue(index + 1, { ...(values ? { data: inputsOf(models.at(-1)!.id, values) } : {}), ...over(index) });
    return { issue: one, score: made.scorer(one) };
  });
  return { models, ...rankBacklog(activeModel(all), scored, rankingRules(all, NOW), true) };
}
