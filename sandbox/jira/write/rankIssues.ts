import { initialRanks, ranksBetween } from '../rank';
import type { Actor } from '../events';
import type { SiteIssue } from '../site';
import type { Site } from '../store';
import { record } from './history';

export function inRankOrder(site: Site): SiteIssue[] {
  return [...site.data.issues].sort(byRank);
}

const byRank = (a: SiteIssue, b: SiteIssue): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0);

/** Gives every issue a short rank again, in the present order. */
export function rebalance(site: Site): void {
  const ordered = inRankOrder(site);
  const ranks = initialRanks(ordered.length);
  for (const [index, issue] of ordered.entries()) issue.rank = ranks[index] ?? issue.rank;
}

/** Moves issues, in the order given, right before or right after another. */
export function moveInRank(
  site: Site,
  person: Actor,
  moved: readonly SiteIssue[],
  anchor: SiteIssue,
  side: 'before' | 'after',
): void {
  const ranks = ranksBeside(site, moved, anchor, side);
  for (const [index, issue] of moved.entries()) {
    const from = issue.rank;
    issue.rank = ranks[index] ?? from;
    record(site, person, issue, [
      {
        field: 'Rank',
        fieldId: site.data.rankFieldId,
        from: '',
        fromString: '',
        to: '',
        toString: from < issue.rank ? 'Ranked lower' : 'Ranked higher',
      },
    ]);
  }
}

function ranksBeside(site: Site, moved: readonly SiteIssue[], anchor: SiteIssue, side: 'before' | 'after'): string[] {
  const movedSet = new Set(moved);
  const find = (): string[] | null => {
    const neighbour = nearest(site.data.issues, anchor, side, movedSet);
    return side === 'before'
      ? ranksBetween(neighbour?.rank ?? null, anchor.rank, moved.length)
      : ranksBetween(anchor.rank, neighbour?.rank ?? null, moved.length);
  };
  const ranks = find();
  if (ranks) return ranks;
  rebalance(site);
  return find() ?? moved.map((issue) => issue.rank);
}

/** The issue next to the anchor that stays where it is: one pass, no sorting. */
function nearest(
  issues: readonly SiteIssue[],
  anchor: SiteIssue,
  side: 'before' | 'after',
  moved: ReadonlySet<SiteIssue>,
): SiteIssue | undefined {
  let best: SiteIssue | undefined;
  for (const issue of issues) {
    if (issue === anchor || moved.has(issue)) continue;
    const beside = side === 'before' ? issue.rank < anchor.rank : issue.rank > anchor.rank;
    if (!beside) continue;
    if (!best || (side === 'before' ? issue.rank > best.rank : issue.rank < best.rank)) best = issue;
  }
  return best;
}
