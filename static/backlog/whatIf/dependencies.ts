import { makeOrderOfOther, type BlockingLinks } from '../../../src/domain/dependencies';
import { isDone, type LinkedIssue } from '../../../src/domain/issue';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { Scenario } from '../../../src/domain/whatIf/scenario';
import { fold, textFinder } from '../filter';

/** That one issue must be done before another; and whether that is tried out. */
export interface Dependency {
  readonly first: LinkedIssue;
  readonly then: LinkedIssue;
  readonly tried: 'added' | 'dropped' | null;
}

/** The open dependencies of today's backlog and those that are tried out: the tried ones first. */
export function dependenciesOf(
  scored: readonly ScoredIssue[],
  blocking: BlockingLinks,
  { addedBlocks, droppedBlocks }: Scenario,
): Dependency[] {
  const issues = new Map(scored.map(({ issue }) => [issue.id, issue]));
  const dropped = new Set(droppedBlocks.map(String));
  const orderOfOther = makeOrderOfOther(blocking);
  const known = new Map<string, Dependency>();
  for (const { issue } of scored) {
    for (const link of issue.links) {
      const order = isDone(link.other) ? null : orderOfOther(link);
      if (order === null) continue;
      const other = issues.get(link.other.id) ?? link.other;
      const [first, then] = order === 'before' ? [other, issue] : [issue, other];
      const pair = String([first.id, then.id]);
      if (!known.has(pair)) known.set(pair, { first, then, tried: dropped.has(pair) ? 'dropped' : null });
    }
  }
  const added = addedBlocks.flatMap(([a, b]): Dependency[] => {
    const [first, then] = [issues.get(a), issues.get(b)];
    return first && then ? [{ first, then, tried: 'added' }] : [];
  });
  const today = [...known.values()];
  return [...added, ...today.filter(({ tried }) => tried), ...today.filter(({ tried }) => !tried)];
}

/** Those that name, in the key or the summary of one of their issues, all of the words. */
export function withWords(dependencies: readonly Dependency[], text: string): readonly Dependency[] {
  if (text.trim() === '') return dependencies;
  const isFound = textFinder(text);
  return dependencies.filter(({ first, then }) =>
    isFound(fold(`${first.key} ${first.summary} ${then.key} ${then.summary}`)),
  );
}

/** The issue that a typed key means: "shop-12", or "12" alone where the project goes without saying. */
export function issueTyped(scored: readonly ScoredIssue[], text: string, projectKey: string): LinkedIssue | null {
  const wanted = text.trim().toUpperCase();
  const key = /^\d+$/.test(wanted) ? `${projectKey.toUpperCase()}-${wanted}` : wanted;
  return scored.find(({ issue }) => issue.key.toUpperCase() === key)?.issue ?? null;
}
