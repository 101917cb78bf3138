import { compareItems, sortByScore, weighed, type ScoredIssue, type WeighedIssue } from './order';

export type SortByScore = (issues: readonly ScoredIssue[]) => readonly WeighedIssue[];

/** So many issues are put in their place one by one; for more of them, sorting all anew is quicker. */
const FEW = 25;

/**
 * Sorts as `sortByScore` does, and remembers the last time: where few issues are others than then, as while someone types,
 * only these are put in their place.
 */
export function makeSortByScore(): SortByScore {
  let last: readonly ScoredIssue[] = [];
  let sorted: readonly WeighedIssue[] = [];
  return (issues) => {
    const changed = changesSince(last, issues);
    sorted = changed === null ? sortByScore(issues) : withChanges(sorted, changed);
    last = issues;
    return sorted;
  };
}

/** What stands where another one stood; null: not few, or not as many issues as there were. */
function changesSince(last: readonly ScoredIssue[], issues: readonly ScoredIssue[]): Change[] | null {
  if (last.length !== issues.length) return null;
  const changes: Change[] = [];
  for (let at = 0; at < issues.length; at += 1) {
    const [before, now] = [last[at]!, issues[at]!];
    if (before === now) continue;
    changes.push({ before, now });
    if (changes.length > FEW) return null;
  }
  return changes;
}

interface Change {
  readonly before: ScoredIssue;
  readonly now: ScoredIssue;
}

function withChanges(sorted: readonly WeighedIssue[], changes: readonly Change[]): WeighedIssue[] {
  const gone = new Set(changes.map(({ before }) => before.issue));
  const kept = sorted.filter(({ issue }) => !gone.has(issue));
  for (const { now } of changes) {
    const one = weighed(now);
    kept.splice(placeOf(one, kept), 0, one);
  }
  return kept;
}

/** How many of them come before it. */
function placeOf(one: WeighedIssue, sorted: readonly WeighedIssue[]): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compareItems(sorted[middle]!, one) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
