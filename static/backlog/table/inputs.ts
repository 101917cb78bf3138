import type { Issue } from '../../../src/domain/issue';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import { hasValue, readInputs, type Input } from '../../../src/domain/scoring/inputs';
import type { Model } from '../../../src/domain/scoring/model';
import type { Score } from '../../../src/domain/scoring/score';
import { blockingOf, type ProjectSettings } from '../../../src/domain/settings';
import type { CriterionColumn } from './columns';

/** Reads what stands in a criterion's column; one reader for as long as settings and day are the same. */
export type InputOf = (row: ScoredIssue, column: CriterionColumn) => Input | undefined;

export function inputReader(settings: ProjectSettings, now: Date): InputOf {
  // The inner model is not asked where an issue has no class: its inputs are read here, once for each issue.
  const read = new WeakMap<Issue, Map<Model, readonly Input[]>>();
  const readOnce = (issue: Issue, model: Model): readonly Input[] => {
    const byModel = read.get(issue) ?? new Map<Model, readonly Input[]>();
    read.set(issue, byModel);
    const inputs = byModel.get(model) ?? readInputs(model, issue, { now, blocking: blockingOf(settings) });
    byModel.set(model, inputs);
    return inputs;
  };
  return ({ issue, score }, { id, input: { model, criterion } }) => {
    // Only the ids of the inner model's columns have a point in them.
    const inputs = id.includes('.') ? inputsWithin(score) : score.inputs;
    return (inputs ?? readOnce(issue, model)).find(({ key }) => key === criterion.key);
  };
}

const inputsWithin = (score: Score): readonly Input[] | null =>
  score.status === 'scored' && score.within ? score.within.inputs : null;

/** The number behind an input; null: it has none. */
export const valueOf = (input: Input | undefined): number | null => (input && hasValue(input) ? input.value : null);
