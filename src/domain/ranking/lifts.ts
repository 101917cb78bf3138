import { hasValue, readInputs, type Input } from '../scoring/inputs';
import { isOnScale, scaleRange } from '../scoring/scale';
import type { Criterion, Model } from '../scoring/model';
import { makeInputScorer, type Score } from '../scoring/score';
import type { ScoredIssue } from './order';
import { rank } from './rank';
import type { RankingRules } from './structure';
import { weightsOf, type Weights } from './weights';

/** One change that, with all else as it is, brings an issue into the top. */
export type Lift =
  | {
      readonly code: 'input';
      readonly model: Model;
      readonly criterion: Criterion;
      /** null: nothing was given yet. */
      readonly from: number | null;
      readonly to: number;
      readonly place: number;
    }
  /** This blocker done. */
  | { readonly code: 'blockerDone'; readonly key: string; readonly place: number };

export interface LiftQuestion {
  readonly rows: readonly ScoredIssue[];
  readonly rules: RankingRules;
  /** As `modelsInUse(settings)` gives them. */
  readonly models: readonly Model[];
  /** When the rows were scored. */
  readonly now: Date;
  readonly issueId: string;
  /** How many rows count as the top. */
  readonly top: number;
}

/**
 * Which single changes would lift an issue into the top, the smallest change of each input. Inputs that only time or other issues
 * change (age, what it blocks) are left out.
 *
 * Yields `null` after each ranking it tried, so that a page can pause in between, and each lift as it is found.
 */
export function* findLifts(question: LiftQuestion): Generator<Lift | null, void> {
  const own = question.rows.find(({ issue }) => issue.id === question.issueId);
  if (!own) return;
  const rescore = rescorer(question, own);
  if (rescore === null) return;
  const placeWith = (score: Score): number => placeIn(question, own, score);
  for (const { model, inputs } of sectionsOf(question.models, own.score)) {
    for (const criterion of model.criteria) {
      if (!canBeChanged(criterion)) continue;
      const input = inputs.find(({ key }) => key === criterion.key);
      const from = input && hasValue(input) ? input.value : null;
      const found = yield* smallestChange(criterion, from, (value) => {
        const score = rescore(model, criterion, value);
        // Only what scores better can come higher: no need to rank to know that.
        return isBetter(weightsOf(score), weightsOf(own.score)) ? placeWith(score) <= question.top : false;
      });
      if (found !== null)
        yield {
          code: 'input',
          model,
          criterion,
          from,
          to: found,
          place: placeWith(rescore(model, criterion, found)),
        };
    }
  }
  yield* blockersDone(question, own);
}

function placeIn({ rows, rules }: LiftQuestion, own: ScoredIssue, score: Score): number {
  const changed = rows.map((row) => (row === own ? { ...row, score } : row));
  return rank(changed, rules).rows.find(({ issue }) => issue === own.issue)!.place;
}

function* blockersDone(question: LiftQuestion, own: ScoredIssue): Generator<Lift | null, void> {
  const { rows, rules, top } = question;
  const row = rank(rows, rules).rows.find(({ issue }) => issue === own.issue)!;
  for (const { id, key } of row.waitsFor) {
    const without = rank(
      rows.filter(({ issue }) => issue.id !== id),
      rules,
    ).rows.find(({ issue }) => issue === own.issue)!;
    yield without.place <= top ? { code: 'blockerDone', key, place: without.place } : null;
  }
}

const canBeChanged = ({ source }: Criterion): boolean =>
  source.type !== 'signal' || (source.signal !== 'age' && source.signal !== 'blocks');

const isBetter = (a: Weights, b: Weights): boolean =>
  a.classValue > b.classValue || (a.classValue === b.classValue && a.weighted && (!b.weighted || a.ratio > b.ratio));

interface Section {
  readonly model: Model;
  readonly inputs: readonly Input[];
}

function sectionsOf([own, within]: readonly Model[], score: Score): Section[] {
  const inner = score.status === 'scored' ? score.within : null;
  return [
    ...(own ? [{ model: own, inputs: score.inputs }] : []),
    ...(within && inner ? [{ model: within, inputs: inner.inputs }] : []),
  ];
}

/** The score with one input changed. */
function rescorer(
  { models: [own, within], rules: { blocking }, now }: LiftQuestion,
  { issue, score }: ScoredIssue,
): ((model: Model, criterion: Criterion, value: number) => Score) | null {
  const scorer = own && makeInputScorer(own);
  const inner = within && makeInputScorer(within);
  if (!own || !scorer || 'problem' in scorer || (inner && 'problem' in inner)) return null;
  // Without a class there is no score inside one yet.
  const innerInputs = within ? readInputs(within, issue, { now, blocking }) : [];
  return (model, criterion, value) => {
    const changed = (inputs: readonly Input[]) =>
      inputs.map((input): Input =>
        input.key === criterion.key ? { key: input.key, value, source: criterion.source.type } : input,
      );
    return scorer.scorer(model === own ? changed(score.inputs) : score.inputs, () =>
      inner ? inner.scorer(model === within ? changed(innerInputs) : innerInputs) : null,
    );
  };
}

/** Values that are counted or chosen as whole numbers. */
const isWhole = ({ source }: Criterion): boolean => source.type === 'signal';

/** How finely a number is searched: the change found is at most this share of the way too large. */
const HALVINGS = 10;

const NEAR_MINIMUM = 0.01;

/** The value nearest to the present one for which it works; null: none on the scale does. */
function* smallestChange(
  criterion: Criterion,
  from: number | null,
  works: (value: number) => boolean,
): Generator<null, number | null> {
  const { scale } = criterion;
  if (scale.type === 'steps') {
    const values = scale.steps.map(({ value }) => value).filter((value) => value !== from);
    if (from !== null) values.sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
    for (const value of values) {
      if (works(value)) return value;
      yield null;
    }
    return null;
  }
  const { min, max } = scaleRange(scale);
  const start = from ?? min;
  // A divisor can come near its minimum, but not reach it.
  const lowest = scale.type === 'number' && scale.aboveMin ? min + (start - min) * NEAR_MINIMUM : min;
  let best: number | null = null;
  for (const ways of [upwards(start, max), [0.01, 0.05, 0.2, 0.5, 1].map((share) => (lowest - start) * share)]) {
    const end = start + ways.at(-1)!;
    const at = (change: number): number => tidy(criterion, start, start + change, end);
    // Close by first: a formula need not rise all the way.
    let tried = 0;
    while (tried < ways.length && !works(at(ways[tried]!))) {
      tried += 1;
      yield null;
    }
    if (tried === ways.length) continue;
    let low = ways[tried - 1] ?? 0;
    let high = ways[tried]!;
    for (let step = 0; step < HALVINGS; step += 1) {
      const middle = (low + high) / 2;
      if (works(at(middle))) high = middle;
      else low = middle;
      yield null;
    }
    const value = at(high);
    if (best === null || Math.abs(value - start) < Math.abs(best - start)) best = value;
  }
  return best;
}

/** Changes to try upwards: shares of the way to the end or, where there is none, ever larger multiples, to a million. */
function upwards(start: number, max: number | null): number[] {
  if (max !== null) return [0.01, 0.05, 0.2, 0.5, 1].map((share) => (max - start) * share);
  const unit = Math.max(1, Math.abs(start));
  return [0.01, 0.1, 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000].map((times) => unit * times);
}

/** Two digits of the change, rounded away from the present value, or a whole number; on the scale all the same. */
function tidy(criterion: Criterion, start: number, value: number, end: number): number {
  const change = value - start;
  if (change === 0) return value;
  const unit = isWhole(criterion) ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(change))) - 1);
  const rounded = Number((start + Math.sign(change) * Math.ceil(Math.abs(change) / unit) * unit).toPrecision(12));
  const inside = Math.sign(end - rounded) === Math.sign(change) || rounded === end ? rounded : end;
  return isOnScale(criterion.scale, inside) ? inside : value;
}
