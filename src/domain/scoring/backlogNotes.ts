import type { ScoredIssue } from '../ranking/order';
import { hasValue } from './inputs';
import type { Model, Quadrants } from './model';

/** What can only be said of a model by looking at the whole backlog. */
export type BacklogNote =
  /** WSJF compares: every column needs a 1 as its yardstick (SAFe). */
  | { readonly code: 'noOne'; readonly keys: readonly string[] }
  /** DSDM: Musts above 60 % of the effort leave nothing to give when things go wrong. */
  | { readonly code: 'tooManyMusts'; readonly percent: number; readonly by: 'effort' | 'count' }
  /** Priorities whose name Voorrang does not know are left out of the score. */
  | { readonly code: 'unknownPriorities'; readonly names: readonly string[]; readonly issues: number };

const MUST = 4;
const MUST_LIMIT_PERCENT = 60;

export function backlogNotes(model: Model, rows: readonly ScoredIssue[]): BacklogNote[] {
  return [...missingYardsticks(model, rows), ...mustShare(model, rows), ...unknownPriorities(model, rows)];
}

function missingYardsticks(model: Model, rows: readonly ScoredIssue[]): BacklogNote[] {
  if (model.id !== 'wsjf') return [];
  const scored = rows.filter((row) => row.score.status === 'scored');
  if (scored.length === 0) return [];
  const keys = model.criteria
    .map((criterion) => criterion.key)
    .filter(
      (key) => !scored.some((row) => row.score.inputs.some((i) => i.key === key && hasValue(i) && i.value === 1)),
    );
  return keys.length > 0 ? [{ code: 'noOne', keys }] : [];
}

function mustShare(model: Model, rows: readonly ScoredIssue[]): BacklogNote[] {
  if (model.id !== 'moscow') return [];
  const classed = rows.flatMap(({ score }) => (score.status === 'scored' ? [score] : []));
  if (classed.length === 0) return [];
  const byEffort = classed.some((score) => score.size !== 1);
  const total = classed.reduce((sum, score) => sum + score.size, 0);
  const musts = classed.reduce((sum, score) => sum + (score.classValue === MUST ? score.size : 0), 0);
  // An own formula may give sizes below zero, of which a share says nothing.
  if (total <= 0) return [];
  const percent = (100 * musts) / total;
  return percent > MUST_LIMIT_PERCENT ? [{ code: 'tooManyMusts', percent, by: byEffort ? 'effort' : 'count' }] : [];
}

function unknownPriorities(model: Model, rows: readonly ScoredIssue[]): BacklogNote[] {
  // Most models do not ask, and looking through ten thousand scores takes its time.
  if (!model.criteria.some(({ source }) => source.type === 'signal' && source.signal === 'priority')) return [];
  const names = new Set<string>();
  let issues = 0;
  for (const { score } of rows) {
    for (const input of score.inputs) {
      if (hasValue(input) || input.missing !== 'unknownPriority') continue;
      issues += 1;
      if (input.found) names.add(input.found);
    }
  }
  return issues > 0 ? [{ code: 'unknownPriorities', names: [...names].sort(), issues }] : [];
}

export type Quadrant = 'quickWin' | 'bigBet' | 'fillIn' | 'moneyPit';

/** Middle value; the mean of the two middle ones for an even number. 0 for none. */
export function median(values: readonly number[] | Float64Array): number {
  if (values.length === 0) return 0;
  // Numbers sort by themselves: comparing ten thousand by a function takes several times as long.
  const sorted = Float64Array.from(values).sort();
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : sorted[middle - 1]! / 2 + sorted[middle]! / 2;
}

/** From where on a value is high, and up to where an effort is low. */
export function thresholdsOf(quadrants: Quadrants, rows: readonly ScoredIssue[]): { value: number; effort: number } {
  const values = new Float64Array(rows.length);
  const efforts = new Float64Array(rows.length);
  let count = 0;
  for (const { score } of rows) {
    if (score.status !== 'scored') continue;
    values[count] = score.value;
    efforts[count++] = score.size;
  }
  return {
    value: quadrants.value === 'median' ? median(values.subarray(0, count)) : quadrants.value,
    effort: quadrants.effort === 'median' ? median(efforts.subarray(0, count)) : quadrants.effort,
  };
}

/** Puts a scored issue in its quadrant: a value on the threshold is high, an effort on it is low. */
export function makeQuadrants(
  quadrants: Quadrants,
  rows: readonly ScoredIssue[],
): (row: ScoredIssue) => Quadrant | null {
  const threshold = thresholdsOf(quadrants, rows);
  return ({ score }) => {
    if (score.status !== 'scored') return null;
    const cheap = score.size <= threshold.effort;
    if (score.value >= threshold.value) return cheap ? 'quickWin' : 'bigBet';
    return cheap ? 'fillIn' : 'moneyPit';
  };
}
