import type { ScoredIssue } from '../../../src/domain/ranking/order';
import { hasValue } from '../../../src/domain/scoring/inputs';
import type { Criterion, Model } from '../../../src/domain/scoring/model';
import type { Score } from '../../../src/domain/scoring/score';
import type { BacklogRow } from '../ranking';

/** What an axis, or the size of a bubble, can show of an issue. */
export interface Measure {
  /** `value`, `size`, `votes`, `unblocks`, or `input:` and the key of a criterion. */
  readonly id: string;
  /** The one criterion it is; null: it is worked out from several, or does not come from the model. */
  readonly criterion: Criterion | null;
  /** null: the issue has none, and no place on such an axis. */
  readonly of: (row: BacklogRow) => number | null;
}

export type ScoredScore = Extract<Score, { status: 'scored' }>;

/** The score that axes are about: in a model of classes the one inside them. null: there is none. */
export function scoreInside(score: Score, models: readonly Model[]): ScoredScore | null {
  const inside = models.length > 1 && score.status === 'scored' ? score.within : score;
  return inside?.status === 'scored' ? inside : null;
}

/** The same issues with the scores that axes are about. */
export const scoredInside = (rows: readonly ScoredIssue[], models: readonly Model[]): ScoredIssue[] =>
  rows.flatMap(({ issue, score }) => {
    const inside = scoreInside(score, models);
    return inside ? [{ issue, score: inside }] : [];
  });

export const inputMeasureId = (key: string): string => `input:${key}`;

/** All there is to choose from, the model's own first. */
export function measuresOf(models: readonly Model[]): Measure[] {
  const model = models.at(-1)!;
  const scored = (read: (score: ScoredScore) => number) => (row: BacklogRow) => {
    const score = scoreInside(row.score, models);
    return score === null ? null : read(score);
  };
  const has = (signal: string): boolean =>
    model.criteria.some(({ source }) => source.type === 'signal' && source.signal === signal);
  return [
    ...formulaMeasures(model, scored),
    ...model.criteria.map((criterion): Measure => ({
      id: inputMeasureId(criterion.key),
      criterion,
      of: scored(({ inputs }) => {
        const input = inputs.find(({ key }) => key === criterion.key);
        return input && hasValue(input) ? input.value : NaN;
      }),
    })),
    ...(has('votes') ? [] : [{ id: 'votes', criterion: null, of: ({ issue }: BacklogRow) => issue.votes }]),
    ...(has('blocks') ? [] : [{ id: 'unblocks', criterion: null, of: ({ frees }: BacklogRow) => frees.length }]),
  ].map((measure) => ({ ...measure, of: finite(measure.of) }));
}

/** An input may be missing though there is a score: weighted models can leave it out. */
const finite = (of: Measure['of']): Measure['of'] => {
  return (row) => {
    const value = of(row);
    return value !== null && Number.isFinite(value) ? value : null;
  };
};

type Scored = (read: (score: ScoredScore) => number) => Measure['of'];

function formulaMeasures(model: Model, scored: Scored): Measure[] {
  const { formula } = model;
  if (formula.type === 'classes') return [];
  if (formula.type === 'weighted') {
    const costs = new Set(model.criteria.filter(({ direction }) => direction === 'cost').map(({ key }) => key));
    // Low costs earn points as well; against costs as the other axis, only what it yields counts.
    const value = scored(({ contributions }) =>
      contributions.reduce((sum, { key, points }) => (costs.has(key) ? sum : sum + points), 0),
    );
    return [{ id: 'value', criterion: null, of: value }];
  }
  const value: Measure = { id: 'value', criterion: null, of: scored((score) => score.value) };
  const size: Measure = { id: 'size', criterion: null, of: scored((score) => score.size) };
  return [
    // What is nothing but a criterion is that criterion.
    ...(keyAlone(model, formula.value) === null ? [value] : []),
    ...(formula.size === null || keyAlone(model, formula.size) !== null ? [] : [size]),
  ];
}

const keyAlone = (model: Model, expression: string): string | null =>
  model.criteria.find(({ key }) => key === expression.trim())?.key ?? null;

export interface AxisIds {
  readonly x: string;
  readonly y: string;
}

/**
 * Value against effort, or what comes nearest in this model: the criterion that costs. Where nothing costs (ICE), the last
 * criterion, of which more is easier.
 */
export function naturalAxes(models: readonly Model[]): AxisIds {
  const model = models.at(-1)!;
  const { formula, criteria } = model;
  const measureOf = (expression: string, otherwise: string): string => {
    const key = keyAlone(model, expression);
    return key === null ? otherwise : inputMeasureId(key);
  };
  if (formula.type === 'classes') return { x: 'votes', y: inputMeasureId(formula.criterion) };
  if (formula.type === 'ratio' && formula.size !== null)
    return { x: measureOf(formula.size, 'size'), y: measureOf(formula.value, 'value') };
  const cost = criteria.find(({ direction }) => direction === 'cost');
  const x = cost ?? criteria.at(-1)!;
  const benefit = criteria.find(({ key, direction }) => direction === 'benefit' && key !== x.key);
  const y = formula.type === 'weighted' || !benefit ? 'value' : inputMeasureId(benefit.key);
  return { x: inputMeasureId(x.key), y };
}

/** Whether more of it is worse: it stands for effort. */
export const isCost = ({ id, criterion }: Measure): boolean => id === 'size' || criterion?.direction === 'cost';
