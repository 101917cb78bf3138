import type { Issue } from '../../../../src/domain/issue';
import type { ScoredIssue } from '../../../../src/domain/ranking/order';
import { weightsOf } from '../../../../src/domain/ranking/weights';

/** One place in both orders. */
export interface ComparedPlace {
  /** Counted from 1. */
  readonly place: number;
  readonly today: Issue;
  readonly tried: Issue;
  /** How many places higher (or, negative, lower) than today the tried-out one stands. */
  readonly move: number;
}

/** What enters the first places of the order, and what leaves them. */
export interface TopChange {
  readonly size: number;
  readonly enters: readonly Issue[];
  readonly leaves: readonly Issue[];
}

export interface Comparison {
  readonly places: readonly ComparedPlace[];
  /** How many issues stand elsewhere than today. */
  readonly moved: number;
  readonly tops: readonly TopChange[];
  /**
   * By which share the tried-out order costs less delay (Σ value × completion, in units of size, by the tried-out scores) than
   * today's would; below 0: more. null: the values add up to nothing.
   */
  readonly saved: number | null;
}

const TOPS = [10, 20];

/** @param today, tried The same issues, each in their order; the scores are those that are tried out. */
export function compare(today: readonly Issue[], tried: readonly ScoredIssue[]): Comparison {
  const placeToday = new Map(today.map(({ id }, index) => [id, index]));
  const placeTried = new Map(tried.map(({ issue }, index) => [issue.id, index]));
  const places = tried.flatMap(({ issue }, index): ComparedPlace[] => {
    const [former, was] = [today[index], placeToday.get(issue.id)];
    return former && was !== undefined ? [{ place: index + 1, today: former, tried: issue, move: was - index }] : [];
  });
  const inTop = (place: ReadonlyMap<string, number>, size: number) => (issue: Issue) =>
    (place.get(issue.id) ?? size) < size;
  return {
    places,
    moved: places.filter(({ move }) => move !== 0).length,
    tops: TOPS.filter((size) => size < tried.length).map((size) => ({
      size,
      enters: tried.slice(0, size).flatMap(({ issue }) => (inTop(placeToday, size)(issue) ? [] : [issue])),
      leaves: today.slice(0, size).filter((issue) => !inTop(placeTried, size)(issue)),
    })),
    saved: savedDelay(today, tried),
  };
}

function savedDelay(today: readonly Issue[], tried: readonly ScoredIssue[]): number | null {
  const weights = new Map(tried.map(({ issue, score }) => [issue.id, weightsOf(score)]));
  const delay = (order: readonly Issue[]): number => {
    let done = 0;
    let cost = 0;
    for (const { id } of order) {
      const own = weights.get(id);
      if (!own?.weighted) continue;
      done += own.size;
      cost += own.value * done;
    }
    return cost;
  };
  const before = delay(today);
  const after = delay(tried.map(({ issue }) => issue));
  return before > 0 && Number.isFinite(before) ? (before - after) / before : null;
}
