import { rank } from '../../src/domain/ranking/rank';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import type { RankingRules } from '../../src/domain/ranking/structure';
import type { Score } from '../../src/domain/scoring/score';

export interface Place {
  readonly place: number;
  readonly total: number;
}

/** Where the issue stands among the open ones with this score; null when it is not one of them. */
export function placeOf(
  rows: readonly ScoredIssue[],
  rules: RankingRules,
  issueId: string,
  score: Score,
): Place | null {
  const ranking = rank(
    rows.map((row) => (row.issue.id === issueId ? { ...row, score } : row)),
    rules,
  );
  const own = ranking.rows.find(({ issue }) => issue.id === issueId);
  return own ? { place: own.place, total: rows.length } : null;
}
