import type { Issue } from '../../../../src/domain/issue';
import type { IssueData } from '../../../../src/domain/issueData';
import type { ModelId } from '../../../../src/domain/scoring/model';
import { activeModel, modelsInUse, rankingRules, scorerFor, STARTING_SETTINGS, type ProjectSettings } from '../../../../src/domain/settings'; // prettier-ignore
import { rankBacklog } from '../../../../static/backlog/ranking';
import { languageOf } from '../../common/language';
import { issue } from '../issues';

export const NOW = new Date('2026-11-20T12:00:00Z');

const at = '2026-11-01T00:00:00.000Z';

/** What Voorrang stores with an issue that has these values. */
export const dataOf = (model: ModelId, values: Readonly<Record<string, number>>): IssueData => ({
  v: 1,
  inputs: { [model]: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, at, by: 'a' }])) },
  ticks: {},
});

/** The n-th issue, with values for a model. */
export const scoredBy = (
  model: ModelId,
  number: number,
  values: Readonly<Record<string, number>>,
  over: Partial<Issue> = {},
): Issue => issue(number, { data: { state: 'ok', data: dataOf(model, values) }, ...over });

/** Issues ranked as the page does it, with what sorting and grouping ask for. */
export function backlogOf(issues: readonly Issue[], change: Partial<ProjectSettings> = {}) {
  const settings = { ...STARTING_SETTINGS, ...change };
  const made = scorerFor(settings, NOW);
  if ('problem' in made) throw new Error('the model must score');
  const scored = issues.map((one) => ({ issue: one, score: made.scorer(one) }));
  const { rows } = rankBacklog(activeModel(settings), scored, rankingRules(settings, NOW), true);
  const language = languageOf('en-US');
  return { rows, by: { locale: language.locale, models: modelsInUse(settings), settings, now: NOW }, language };
}
