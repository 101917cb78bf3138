import fc from 'fast-check';
import { sortByScore, type ScoredIssue } from '../../../src/domain/ranking/order';
import { makeSortByScore } from '../../../src/domain/ranking/sortAgain';
import { row, scored, UNSCORED } from '../../builders/ranking';
import { aBacklog, aClass, aScoreOrNone } from './backlogs';

describe('sorting that remembers the last time', () => {
  const backlogs = fc.oneof(
    aBacklog({ most: 40, links: 0, score: aScoreOrNone }),
    aBacklog({ most: 40, links: 0, score: aClass }),
  );

  it('gives what sorting anew gives, whatever is scored anew, put elsewhere, added or gone in between', () => {
    const steps = fc.tuple(backlogs, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(5)), { maxLength: 30 }));
    fc.assert(
      fc.property(steps, ([backlog, changes]) => {
        const sort = makeSortByScore();
        let issues: ScoredIssue[] = backlog;
        for (const [one, other, kind] of changes) {
          issues = changed(issues, one, other, kind);
          expect(sort(issues)).toEqual(sortByScore(issues));
        }
      }),
    );
  });

  it('takes up the issue itself when another one comes in its place', () => {
    const sort = makeSortByScore();
    const rows = [row('S-1', scored(3)), row('S-2', scored(2)), row('S-3', UNSCORED)];
    sort(rows);
    const renamed = row('S-2', scored(2), { summary: 'Renamed' });
    expect(sort([rows[0]!, renamed, rows[2]!]).map(({ issue }) => issue.summary)[1]).toBe('Renamed');
  });

  function changed(issues: readonly ScoredIssue[], one: number, other: number, kind: number): ScoredIssue[] {
    if (issues.length === 0) return [];
    const [at, from] = [one % issues.length, other % issues.length];
    const next = [...issues];
    // One gone, two in each other's place, all scored anew; mostly one that has the score of another.
    if (kind === 0) return next.filter((_, index) => index !== at);
    if (kind === 1) [next[at], next[from]] = [issues[from]!, issues[at]!];
    else if (kind === 2)
      return issues.map((each, index) => ({ ...each, score: issues[(index + other) % issues.length]!.score }));
    else next[at] = { ...issues[at]!, score: issues[from]!.score };
    return next;
  }
});
