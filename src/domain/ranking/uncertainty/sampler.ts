import { parseExpression, type Expression } from '../../scoring/expression';
import { hasValue, type Input } from '../../scoring/inputs';
import type { Criterion, Model } from '../../scoring/model';
import type { Range } from '../../scoring/range';
import { normalise } from '../../scoring/scale';
import type { ScoredIssue } from '../order';
import type { Random } from '../random';
import { amountFrom, weightsOf, type Amount } from '../weights';
import { confidenceOf, drawTriangular, rangeOf } from './ranges';

/** Draws one possible value and size of an issue; null where its inputs are exact. */
export type Sampler = (random: Random) => Amount;

interface Uncertain {
  readonly criterion: Criterion;
  readonly value: number;
  readonly range: Range;
}

/**
 * Makes samplers for a model, parsing its formula once.
 * @param model the one with the arithmetic: in a model of classes the one that orders inside them.
 */
export function samplersFor(model: Model): (row: ScoredIssue) => Sampler | null {
  const draw = drawsFor(model);
  return ({ score }) => {
    const scored = score.status === 'scored' && score.classValue !== null ? score.within : score;
    if (draw === null || scored?.status !== 'scored') return null;
    const uncertain = uncertainInputs(model, scored.inputs);
    return uncertain.length === 0 ? null : draw(scored.inputs, uncertain, weightsOf(scored));
  };
}

function uncertainInputs(model: Model, inputs: readonly Input[]): Uncertain[] {
  const confidence = confidenceOf(model, inputs);
  return model.criteria.flatMap((criterion): Uncertain[] => {
    const input = inputs.find(({ key }) => key === criterion.key);
    const range = input && rangeOf(criterion, input, confidence);
    return input && range && hasValue(input) ? [{ criterion, value: input.value, range }] : [];
  });
}

type MakeSampler = (inputs: readonly Input[], uncertain: readonly Uncertain[], nominal: Amount) => Sampler | null;

function drawsFor(model: Model): MakeSampler | null {
  const { formula } = model;
  if (formula.type === 'weighted') return weightedSampler(model);
  if (formula.type === 'classes') return null;
  const names = model.criteria.map(({ key }) => key);
  const value = parseExpression(formula.value, names);
  const size = formula.size === null ? null : parseExpression(formula.size, names);
  if ('problem' in value || (size && 'problem' in size)) return null;
  return ratioSampler(value.expression, size?.expression ?? null);
}

/** What one input adds to a weighted score depends on no other: only those that are uncertain are drawn. */
const weightedSampler =
  (model: Model): MakeSampler =>
  (inputs, uncertain, nominal) => {
    const known = new Set(inputs.filter(hasValue).map(({ key }) => key));
    const total = model.criteria.reduce((sum, { key, weight }) => sum + (known.has(key) ? weight : 0), 0);
    const counted = uncertain.filter(({ criterion }) => criterion.weight > 0);
    if (counted.length === 0 || total <= 0) return null;
    const points = ({ scale, direction, weight }: Criterion, value: number): number => {
      const share = normalise(scale, value);
      return ((direction === 'cost' ? 1 - share : share) * 100 * weight) / total;
    };
    const exact = nominal.value - counted.reduce((sum, { criterion, value }) => sum + points(criterion, value), 0);
    return (random) => {
      let score = exact;
      for (const { criterion, value, range } of counted)
        score += points(criterion, drawTriangular(range, value, random()));
      return amountFrom(score, 1, score);
    };
  };

const ratioSampler =
  (value: Expression, size: Expression | null): MakeSampler =>
  (inputs, uncertain, nominal) => {
    const used = new Set([...value.names, ...(size?.names ?? [])]);
    const counted = uncertain.filter(({ criterion }) => used.has(criterion.key));
    if (counted.length === 0) return null;
    const values = Object.fromEntries(inputs.filter(hasValue).map((input) => [input.key, input.value]));
    return (random) => {
      for (const { criterion, value: mode, range } of counted)
        values[criterion.key] = drawTriangular(range, mode, random());
      const above = value.evaluate(values);
      const below = size === null ? 1 : size.evaluate(values);
      // Where a draw cannot be computed (a division by zero) the likeliest counts.
      return typeof above === 'string' || typeof below === 'string' || below === 0
        ? nominal
        : amountFrom(above, below, above / below);
    };
  };
