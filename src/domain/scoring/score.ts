import type { Issue } from '../issue';
import { parseExpression, type ArithmeticProblem, type Expression, type ExpressionProblem } from './expression';
import { hasValue, readInputs, type Input } from './inputs';
import { criterionOf, type Criterion, type Formula, type Model, type ModelId } from './model';
import { isNormalisable, normalise } from './scale';
import type { SignalContext } from './signals';

/** How many of the 100 points of a weighted score one criterion brought. */
export interface Contribution {
  readonly key: string;
  readonly points: number;
}

export type Score =
  | {
      readonly status: 'scored';
      readonly score: number;
      /** Cost of delay: the score's numerator. */
      readonly value: number;
      /** Effort; 1 where the model has none. */
      readonly size: number;
      /** Models with classes (MoSCoW): the class decides before the score. */
      readonly classValue: number | null;
      readonly inputs: readonly Input[];
      /** Weighted models: what each criterion brought, most first. */
      readonly contributions: readonly Contribution[];
      /** Left out of a weighted score because Jira does not know them. */
      readonly leftOut: readonly string[];
      /** Inside a class: how the second model came to the score. */
      readonly within: Score | null;
    }
  | {
      readonly status: 'unscored';
      readonly missing: readonly string[];
      readonly inputs: readonly Input[];
    }
  | { readonly status: 'failed'; readonly problem: ArithmeticProblem; readonly inputs: readonly Input[] };

export type Scorer = (issue: Issue) => Score;

/**
 * Scores inputs that were already read, or that a person is still typing. Models with classes ask for the score of
 * the model that orders inside them, only when there is a class to order in.
 */
export type InputScorer = (inputs: readonly Input[], within?: () => Score | null) => Score;

/** What is wrong with a model, so that it cannot score anything. */
export type ModelProblem =
  | { readonly code: 'expression'; readonly part: 'value' | 'size'; readonly problem: ExpressionProblem }
  | { readonly code: 'noWeight' }
  | { readonly code: 'notNormalisable'; readonly key: string }
  | { readonly code: 'unknownCriterion'; readonly key: string }
  | { readonly code: 'duplicateKey'; readonly key: string }
  | { readonly code: 'withinFailed'; readonly model: ModelId };

export interface ScoringContext extends SignalContext {
  /** The project's version of another model, for classes that are ordered inside by a second one. */
  readonly modelOf: (id: ModelId) => Model;
}

type Prepared<T> = { readonly scorer: T } | { readonly problem: ModelProblem };

/** Prepares a model once, so that scoring an issue parses nothing. */
export function makeScorer(model: Model, context: ScoringContext): Prepared<Scorer> {
  const own = makeInputScorer(model);
  if ('problem' in own) return own;
  const withinId = model.formula.type === 'classes' ? model.formula.within : null;
  const inner = withinId === null ? null : makeInnerScorer(withinId, context);
  if (inner && 'problem' in inner) return inner;
  return {
    scorer: (issue) => own.scorer(readInputs(model, issue, context), () => inner?.scorer(issue) ?? null),
  };
}

/** Only a model with a score of its own can order inside a class; classes in classes might never end. */
function makeInnerScorer(id: ModelId, context: ScoringContext): Prepared<Scorer> {
  const model = context.modelOf(id);
  const made = model.formula.type === 'classes' ? null : makeScorer(model, context);
  return made && 'scorer' in made ? made : { problem: { code: 'withinFailed', model: id } };
}

/** The model's arithmetic alone. */
export function makeInputScorer(model: Model): Prepared<InputScorer> {
  const keys = model.criteria.map((criterion) => criterion.key);
  const duplicate = keys.find((key, index) => keys.indexOf(key) !== index);
  if (duplicate) return { problem: { code: 'duplicateKey', key: duplicate } };
  const { formula } = model;
  switch (formula.type) {
    case 'ratio':
      return ratioScorer(model, formula);
    case 'weighted':
      return weightedScorer(model, formula);
    case 'classes':
      return classScorer(model, formula);
  }
}

const scored = (
  parts: Pick<Extract<Score, { status: 'scored' }>, 'score' | 'value' | 'size' | 'inputs'> &
    Partial<Extract<Score, { status: 'scored' }>>,
): Score => ({ status: 'scored', classValue: null, contributions: [], leftOut: [], within: null, ...parts });

function ratioScorer(model: Model, formula: Extract<Formula, { type: 'ratio' }>): Prepared<InputScorer> {
  const names = model.criteria.map((criterion) => criterion.key);
  const value = parseExpression(formula.value, names);
  if ('problem' in value) return { problem: { code: 'expression', part: 'value', problem: value.problem } };
  const size = formula.size === null ? null : parseExpression(formula.size, names);
  if (size && 'problem' in size) return { problem: { code: 'expression', part: 'size', problem: size.problem } };
  const expressions = { value: value.expression, size: size?.expression ?? null };
  const used = new Set([...expressions.value.names, ...(expressions.size?.names ?? [])]);
  return { scorer: (inputs) => ratio(inputs, used, expressions) };
}

function ratio(
  inputs: readonly Input[],
  used: ReadonlySet<string>,
  expressions: { value: Expression; size: Expression | null },
): Score {
  // In one go, and below property by property: a backlog has ten thousand of them, scored before its page shows.
  const missing: string[] = [];
  const values: Record<string, number> = {};
  for (const input of inputs) {
    // Infinity stands for "no due date"; its clamped value is what counts.
    if (hasValue(input)) values[input.key] = input.value;
    else if (used.has(input.key)) missing.push(input.key);
  }
  if (missing.length > 0) return { status: 'unscored', missing, inputs };
  const value = expressions.value.evaluate(values);
  const size = expressions.size?.evaluate(values) ?? 1;
  if (typeof value === 'string') return { status: 'failed', problem: value, inputs };
  if (typeof size === 'string') return { status: 'failed', problem: size, inputs };
  if (size === 0) return { status: 'failed', problem: 'divisionByZero', inputs };
  const score = value / size;
  if (!Number.isFinite(score)) return { status: 'failed', problem: 'notFinite', inputs };
  return {
    status: 'scored',
    score: settle(score),
    value,
    size,
    classValue: null,
    inputs,
    contributions: NO_CONTRIBUTIONS,
    leftOut: NOTHING_LEFT_OUT,
    within: null,
  };
}

const NO_CONTRIBUTIONS: readonly Contribution[] = [];
const NOTHING_LEFT_OUT: readonly string[] = [];

/** Twelve digits: enough for anyone, and equal scores stay equal whatever order their parts were added in. */
export const settle = (score: number): number => Number(score.toPrecision(12));

function weightedScorer(model: Model, formula: Extract<Formula, { type: 'weighted' }>): Prepared<InputScorer> {
  const counted = model.criteria.filter((criterion) => criterion.weight > 0);
  if (counted.length === 0) return { problem: { code: 'noWeight' } };
  const open = counted.find((criterion) => !isNormalisable(criterion.scale));
  if (open) return { problem: { code: 'notNormalisable', key: open.key } };
  return { scorer: (inputs) => weightedScore(inputs, counted, formula.missing === 'leaveOut') };
}

function weightedScore(inputs: readonly Input[], counted: readonly Criterion[], leaveOut: boolean): Score {
  const byKey = new Map(inputs.map((input) => [input.key, input]));
  const known: { criterion: Criterion; value: number }[] = [];
  const missing: string[] = [];
  for (const criterion of counted) {
    const input = byKey.get(criterion.key);
    if (input && hasValue(input)) known.push({ criterion, value: input.value });
    else missing.push(criterion.key);
  }
  if (known.length === 0 || (missing.length > 0 && !leaveOut)) return { status: 'unscored', missing, inputs };
  const total = known.reduce((sum, { criterion }) => sum + criterion.weight, 0);
  const contributions = known
    .map(({ criterion, value }) => {
      const share = normalise(criterion.scale, value);
      const level = criterion.direction === 'cost' ? 1 - share : share;
      return { key: criterion.key, points: (100 * criterion.weight * level) / total };
    })
    .sort((a, b) => b.points - a.points);
  const score = settle(contributions.reduce((sum, part) => sum + part.points, 0));
  return scored({ score, value: score, size: 1, inputs, contributions, leftOut: missing });
}

function classScorer(model: Model, formula: Extract<Formula, { type: 'classes' }>): Prepared<InputScorer> {
  if (!criterionOf(model, formula.criterion)) return { problem: { code: 'unknownCriterion', key: formula.criterion } };
  return {
    scorer: (inputs, scoreWithin) => {
      const own = inputs.find((input) => input.key === formula.criterion);
      if (!own || !hasValue(own)) return { status: 'unscored', missing: [formula.criterion], inputs };
      const within = scoreWithin?.() ?? null;
      const size = within?.status === 'scored' ? within.size : 1;
      return scored({ score: own.value, value: own.value, size, classValue: own.value, inputs, within });
    },
  };
}
