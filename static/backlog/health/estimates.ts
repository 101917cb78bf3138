import { estimateSource, hasSize } from '../../../src/domain/gates/health';
import type { Issue } from '../../../src/domain/issue';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import { blockingOf, type ProjectSettings } from '../../../src/domain/settings';
import type { Judged, JudgedIssues } from '../gates/judged';

/**
 * Makes verdicts say whether an issue has an estimate by what is entered on the page, where that is what counts: not by what
 * was stored when it was judged.
 */
export function makeEstimates(settings: ProjectSettings, now: Date) {
  const source = estimateSource(settings);
  if (source.type !== 'size') return (judged: JudgedIssues): JudgedIssues => judged;
  const context = { now, blocking: blockingOf(settings) };
  // An issue is another one once something is entered for it: the other thousands are not gone through again.
  const known = new WeakMap<Issue, boolean>();
  const isEstimated = (issue: Issue): boolean => {
    const before = known.get(issue);
    if (before !== undefined) return before;
    const is = hasSize(issue, source, context);
    known.set(issue, is);
    return is;
  };
  return (judged: JudgedIssues, scored: readonly ScoredIssue[]): JudgedIssues => {
    const changed = new Map<string, Judged>();
    for (const { issue } of scored) {
      const one = judged.get(issue.id);
      if (!one || one.facts.estimated === isEstimated(issue)) continue;
      changed.set(issue.id, { ...one, facts: { ...one.facts, estimated: !one.facts.estimated } });
    }
    return changed.size === 0 ? judged : new Map([...judged, ...changed]);
  };
}
