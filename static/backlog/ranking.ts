import { rankByScore, type RankedIssue, type ScoredIssue } from '../../src/domain/ranking/order';
import { backlogNotes, makeQuadrants, type BacklogNote, type Quadrant } from '../../src/domain/scoring/backlogNotes';
import type { Model } from '../../src/domain/scoring/model';

export interface BacklogRow extends RankedIssue {
  /** Place in Jira's own order, counted from 1; null when Jira gave no order. */
  readonly jiraPlace: number | null;
  /** How many places higher (or, negative, lower) than in Jira; null while not all issues are here to compare. */
  readonly move: number | null;
  readonly quadrant: Quadrant | null;
}

export interface Ranking {
  readonly rows: readonly BacklogRow[];
  readonly unscored: number;
  /** Issues whose stored data cannot be read, so that it does not count. */
  readonly damaged: number;
  readonly notes: readonly BacklogNote[];
}

/**
 * The page's rows from whatever has arrived. The same issues give the same rows in whatever order they came;
 * what only holds for a whole backlog (moves, notes) waits until it is `complete`.
 */
export function rankBacklog(model: Model, scored: readonly ScoredIssue[], complete: boolean): Ranking {
  const ranked = rankByScore(scored);
  const quadrantOf = model.quadrants === null ? () => null : makeQuadrants(model.quadrants, scored);
  const jiraPlaces = complete ? placesAmong(scored) : null;
  const rows = ranked.map((row): BacklogRow => {
    const { position } = row.issue;
    const jiraPlace = jiraPlaces?.get(row.issue.id) ?? (position === null ? null : position + 1);
    return {
      ...row,
      jiraPlace,
      move: jiraPlaces === null || jiraPlace === null ? null : jiraPlace - row.place,
      quadrant: quadrantOf(row),
    };
  });
  return {
    rows,
    unscored: rows.filter((row) => row.score.status !== 'scored').length,
    damaged: rows.filter((row) => row.issue.data.state === 'damaged').length,
    notes: complete ? backlogNotes(model, ranked) : [],
  };
}

/** Counted among the issues that are here: ones that vanished meanwhile would make every other row seem to move. */
function placesAmong(scored: readonly ScoredIssue[]): Map<string, number> {
  const placed = scored.flatMap(({ issue }) => (issue.position === null ? [] : [{ id: issue.id, at: issue.position }]));
  placed.sort((a, b) => a.at - b.at);
  return new Map(placed.map(({ id }, index) => [id, index + 1]));
}

/** Whether two rows look the same, so that a row that did not change is not drawn again. */
export const looksSame = (a: BacklogRow, b: BacklogRow): boolean =>
  a.issue === b.issue &&
  a.score === b.score &&
  a.place === b.place &&
  a.tiedWith === b.tiedWith &&
  a.jiraPlace === b.jiraPlace &&
  a.move === b.move &&
  a.quadrant === b.quadrant;
