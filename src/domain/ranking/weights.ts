import type { Score } from '../scoring/score';

/**
 * What the ranking knows of an issue's score. Value is the cost of delay, size the effort; their ratio is the score.
 * Without weights an issue keeps Jira's order: a missing score is never counted as 0.
 */
export interface Weights {
  /** MoSCoW and its like: decides before everything else. 0 in models without classes, −Infinity without a score. */
  readonly classValue: number;
  readonly weighted: boolean;
  readonly value: number;
  /** Above 0 when weighted. */
  readonly size: number;
  readonly ratio: number;
}

const UNSCORED: Weights = { classValue: Number.NEGATIVE_INFINITY, weighted: false, value: 0, size: 0, ratio: 0 };

/** Sums of this many products must stay finite; nobody's effort is anywhere near. */
const LARGEST = 1e120;

export function weightsOf(score: Score): Weights {
  if (score.status !== 'scored') return UNSCORED;
  const classValue = score.classValue ?? 0;
  const inner = score.classValue === null ? score : score.within;
  if (inner?.status !== 'scored') return { ...UNSCORED, classValue };
  if (isUsual(inner.value, inner.size, inner.score))
    return { classValue, weighted: true, value: inner.value, size: inner.size, ratio: inner.score };
  const { value, size, ratio } = withinBounds(inner.score);
  return { classValue, weighted: true, value, size, ratio };
}

export type Amount = Pick<Weights, 'value' | 'size' | 'ratio'>;

/**
 * An own formula can give a size below zero, which no effort has, or numbers that nothing can be added to: then the score itself,
 * kept within bounds, is the value of one unit.
 */
export const amountFrom = (value: number, size: number, ratio: number): Amount =>
  isUsual(value, size, ratio) ? { value, size, ratio } : withinBounds(ratio);

const isUsual = (value: number, size: number, ratio: number): boolean =>
  size > 1 / LARGEST &&
  size < LARGEST &&
  Math.abs(value) < LARGEST &&
  Math.abs(ratio) < LARGEST &&
  (value / size !== 0) === (ratio !== 0);

function withinBounds(ratio: number): Amount {
  const inside = Math.max(-LARGEST, Math.min(LARGEST, ratio));
  return { value: inside, size: 1, ratio: inside };
}
