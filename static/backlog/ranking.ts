import type { Issue, LinkedIssue } from '../../src/domain/issue';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import { rank, type RankedIssue } from '../../src/domain/ranking/rank';
import type { RankingRules } from '../../src/domain/ranking/structure';
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
  /** Issues that wait for each other in a circle. */
  readonly circles: readonly (readonly Issue[])[];
  /** See the domain's `Ranking`; null while not all issues are here. */
  readonly boundPercent: number | null;
  readonly unscored: number;
  /** Issues whose stored data cannot be read, so that it does not count. */
  readonly damaged: number;
  readonly notes: readonly BacklogNote[];
}

/**
 * The page's rows from whatever has arrived. The same issues give the same rows in whatever order they came;
 * what only holds for a whole backlog (moves, notes) waits until it is `complete`.
 */
export function rankBacklog(
  model: Model,
  scored: readonly ScoredIssue[],
  rules: RankingRules,
  complete: boolean,
): Ranking {
  const { rows: ranked, circles, boundPercent } = rank(scored, rules);
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
    circles,
    boundPercent: complete ? boundPercent : null,
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
  a.quadrant === b.quadrant &&
  // Relations come with the issues of the list, so they are compared by what a row says of them.
  sameShift(a.shift, b.shift) &&
  JSON.stringify(a.pin) === JSON.stringify(b.pin) &&
  sameIssues(a.circle ?? [], b.circle ?? []) &&
  sameIssues(a.waitsFor, b.waitsFor) &&
  sameIssues(a.waitsElsewhere, b.waitsElsewhere) &&
  sameIssues(a.frees, b.frees);

const sameIssues = (a: readonly LinkedIssue[], b: readonly LinkedIssue[]): boolean =>
  a.length === b.length && a.every((issue, index) => issue.key === b[index]!.key);

const sameShift = (a: BacklogRow['shift'], b: BacklogRow['shift']): boolean =>
  a?.code === b?.code &&
  a?.key === b?.key &&
  (a && 'places' in a ? a.places : 0) === (b && 'places' in b ? b.places : 0) &&
  (a && 'score' in a ? a.score : null) === (b && 'score' in b ? b.score : null);
