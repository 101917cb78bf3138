import type { Issue, LinkedIssue } from '../../src/domain/issue';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import { rankAs, type AsRow, type RankedIssue } from '../../src/domain/ranking/rank';
import type { SortByScore } from '../../src/domain/ranking/sortAgain';
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
 * @param sort see `rankAs`.
 */
export function rankBacklog(
  model: Model,
  scored: readonly ScoredIssue[],
  rules: RankingRules,
  complete: boolean,
  sort?: SortByScore,
): Ranking {
  const quadrantOf = model.quadrants === null ? () => null : makeQuadrants(model.quadrants, scored);
  const placeAt = complete ? placesAmong(scored) : null;
  let unscored = 0;
  let damaged = 0;
  const asRow: AsRow<BacklogRow> = (one, place, tiedWith, shift, relations) => {
    const { issue, score } = one;
    const { pin, circle, waitsFor, waitsElsewhere, frees } = relations;
    const { position, data } = issue;
    if (score.status !== 'scored') unscored += 1;
    if (data.state === 'damaged') damaged += 1;
    const jiraPlace = position === null ? null : (placeAt?.[position] ?? position + 1);
    const move = placeAt === null || jiraPlace === null ? null : jiraPlace - place;
    const quadrant = quadrantOf(one);
    // prettier-ignore
    return { issue, score, place, tiedWith, shift, pin, circle, waitsFor, waitsElsewhere, frees, jiraPlace, move, quadrant };
  };
  const { rows, circles, boundPercent } = rankAs(scored, rules, asRow, sort && { sort });
  return {
    ...{ rows, circles, unscored, damaged },
    boundPercent: complete ? boundPercent : null,
    notes: complete ? backlogNotes(model, rows) : [],
  };
}

/**
 * Places by position in Jira, counted among the issues that are here: ones that vanished meanwhile would make every other row
 * seem to move.
 */
function placesAmong(scored: readonly ScoredIssue[]): ArrayLike<number> {
  // They are counted from 0, so places are found by counting: quicker than sorting ten thousand at every input.
  let last = -1;
  for (const { issue } of scored) last = Math.max(last, issue.position ?? -1);
  const places = new Int32Array(last + 1);
  for (const { issue } of scored) if (issue.position !== null) places[issue.position]! += 1;
  for (let at = 1; at < places.length; at += 1) places[at]! += places[at - 1]!;
  return places;
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
