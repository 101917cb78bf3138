import type { Issue, LinkedIssue } from '../../../src/domain/issue';
import type { BacklogRow } from '../ranking';

/** Issues that have one thing to do with another one. */
export interface RelatedIssues {
  /** `link`: as Jira's link says it, in `words`. */
  readonly by: 'waitsFor' | 'frees' | 'parent' | 'subtasks' | 'link';
  readonly words: string;
  readonly issues: readonly LinkedIssue[];
}

type Row = Pick<BacklogRow, 'issue' | 'waitsFor' | 'waitsElsewhere' | 'frees'>;

/** All that an issue is tied to: what decides about its place first, each issue once for every tie. */
export function relatedIssues({ issue, waitsFor, waitsElsewhere, frees }: Row): RelatedIssues[] {
  const own = (by: Exclude<RelatedIssues['by'], 'link'>, issues: readonly LinkedIssue[]) => ({ by, words: '', issues });
  const waits = [...waitsFor, ...waitsElsewhere];
  const told = new Set([...waits, ...frees].map(({ id }) => id));
  return [
    own('waitsFor', waits),
    own('frees', frees),
    own('parent', issue.parent ? [issue.parent] : []),
    own('subtasks', issue.subtasks),
    ...otherLinks(issue, told),
  ].filter(({ issues }) => issues.length > 0);
}

/** Links that say nothing of what must be done first, or whose other end is done. */
function otherLinks({ links }: Issue, told: ReadonlySet<string>): RelatedIssues[] {
  const byWords = new Map<string, LinkedIssue[]>();
  for (const { type, direction, other } of links) {
    if (told.has(other.id)) continue;
    const words = type[direction];
    byWords.set(words, [...(byWords.get(words) ?? []), other]);
  }
  return [...byWords].map(([words, issues]) => ({ by: 'link', words, issues }));
}
