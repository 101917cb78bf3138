import type { Issue } from '../issue';
import type { Pin } from '../issueData';
import type { Score } from '../scoring/score';
import { weightsOf, type Weights } from './weights';

export interface ScoredIssue {
  readonly issue: Issue;
  readonly score: Score;
}

/** With what the ranking asks of every issue: read once, in the order in which issues lie in memory, since reading them by score is slow. */
export interface WeighedIssue extends ScoredIssue {
  readonly weights: Weights;
  readonly isLinked: boolean;
  readonly isSubtask: boolean;
  readonly pin: Pin | null;
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

/** Class first, then whether there is a score at all, then the score. 0: only Jira's own order tells them apart. */
export function compareWeights(a: Weights, b: Weights): number {
  if (a.classValue !== b.classValue) return a.classValue > b.classValue ? -1 : 1;
  if (a.weighted !== b.weighted) return a.weighted ? -1 : 1;
  return a.ratio === b.ratio ? 0 : a.ratio > b.ratio ? -1 : 1;
}

/** In Jira's own order; what has no place in it stands behind, by key. */
export const compareByJira = (a: Issue, b: Issue): number => positionOf(a) - positionOf(b) || compareKeys(a.key, b.key);

const positionOf = (issue: Issue): number => issue.position ?? Number.MAX_SAFE_INTEGER;

export function compareItems(a: WeighedIssue, b: WeighedIssue): number {
  return compareWeights(a.weights, b.weights) || compareByJira(a.issue, b.issue);
}

/**
 * Puts issues in the order of their scores alone, then Jira's own, then the key: a total order, so the same issues come
 * out in the same order however they went in.
 */
export function sortByScore(issues: readonly ScoredIssue[]): WeighedIssue[] {
  return issues.map(weighed).sort(compareItems);
}

export function weighed({ issue, score }: ScoredIssue): WeighedIssue {
  const { links, type, data } = issue;
  return {
    issue,
    score,
    weights: weightsOf(score),
    isLinked: links.length > 0,
    isSubtask: type.subtask,
    pin: data.state === 'ok' ? (data.data.pin ?? null) : null,
  };
}
