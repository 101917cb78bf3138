import type { Issue } from '../issue';
import type { Score } from '../scoring/score';

export interface ScoredIssue {
  readonly issue: Issue;
  readonly score: Score;
}

export interface RankedIssue extends ScoredIssue {
  /** 1 for what goes first; every issue has a place, also those without a score, which come last. */
  readonly place: number;
  /** Key of the issue above with the very same score, where Jira's own order decided. */
  readonly tiedWith: string | null;
}

/** "SHOP-9" before "SHOP-10", and any two keys in one order on every machine. */
function compareKeys(a: string, b: string): number {
  const [projectA, numberA] = splitKey(a);
  const [projectB, numberB] = splitKey(b);
  if (projectA !== projectB) return projectA < projectB ? -1 : 1;
  if (numberA !== numberB) return numberA - numberB;
  return a < b ? -1 : Number(a > b);
}

function splitKey(key: string): [string, number] {
  const dash = key.lastIndexOf('-');
  const number = Number(key.slice(dash + 1));
  return [key.slice(0, Math.max(0, dash)), Number.isFinite(number) ? number : 0];
}

const descending = (a: number | null, b: number | null): number =>
  (b ?? Number.NEGATIVE_INFINITY) === (a ?? Number.NEGATIVE_INFINITY)
    ? 0
    : (b ?? Number.NEGATIVE_INFINITY) - (a ?? Number.NEGATIVE_INFINITY);

/** Class first, then score, then the second model's score; without a score after all that have one. */
function compareScores(a: Score, b: Score): number {
  if (a.status !== 'scored' || b.status !== 'scored')
    return Number(a.status !== 'scored') - Number(b.status !== 'scored');
  const own = descending(a.classValue, b.classValue) || descending(a.score, b.score);
  if (own !== 0) return own;
  if (!a.within && !b.within) return 0;
  return a.within && b.within ? compareScores(a.within, b.within) : Number(!a.within) - Number(!b.within);
}

/** A total order: score, then Jira's own order, then the key. */
export function compareRanked(a: ScoredIssue, b: ScoredIssue): number {
  return (
    compareScores(a.score, b.score) ||
    (a.issue.position ?? Number.MAX_SAFE_INTEGER) - (b.issue.position ?? Number.MAX_SAFE_INTEGER) ||
    compareKeys(a.issue.key, b.issue.key)
  );
}

/** Puts issues in score order; the same issues always come out in the same order, however they went in. */
export function rankByScore(issues: readonly ScoredIssue[]): RankedIssue[] {
  const sorted = [...issues].sort(compareRanked);
  return sorted.map((row, index) => {
    const above = sorted[index - 1];
    const tied = above !== undefined && row.score.status === 'scored' && compareScores(above.score, row.score) === 0;
    return { ...row, place: index + 1, tiedWith: tied ? above.issue.key : null };
  });
}
