import type { Issue, IssueLink } from '../src/domain/issue';
import type { ScoredIssue } from '../src/domain/ranking/order';
import { rank as rankIssues, type Ranking } from '../src/domain/ranking/rank';
import type { Score } from '../src/domain/scoring/score';
import { makeRandom, type Random } from '../src/domain/ranking/random';
import { anIssue } from '../test/builders/issue';
import { ratio } from '../test/builders/ranking';
import { rounded, sideBySide, type Figures } from './measure';

/**
 * Ranking with dependencies against sorting the same issues by score alone, at three sizes; how time grows with size; and one
 * great tangle, where all links fall among a tenth of the issues.
 */
export function rank(): Promise<Figures> {
  const rules = { blocking: null, unscored: 'last', today: '2026-11-23' } as const;
  const measured = [1_000, 10_000, 50_000].map((count) => {
    const issues = backlog(count, count / 5, count);
    const { times, ranking } = measure(issues, () => rankIssues(issues, rules), count > 10_000 ? 7 : 15);
    return { count, ...times, boundPercent: ranking.boundPercent ?? Number.NaN };
  });
  const [small, middle, large] = measured as [Measured, Measured, Measured];
  const tangle = backlog(10_000, 2_000, 1_000);
  const knot = measure(tangle, () => rankIssues(tangle, rules), 3);
  return Promise.resolve({
    issues: middle.count,
    links: middle.count / 5,
    rankMs: rounded(middle.rankMs),
    sortMs: rounded(middle.sortMs),
    rankPerSort: rounded(middle.rankMs / middle.sortMs),
    boundPercent: rounded(middle.boundPercent, 4),
    rankMs1000: rounded(small.rankMs),
    sortMs1000: rounded(small.sortMs),
    boundPercent1000: rounded(small.boundPercent, 4),
    rankMs50000: rounded(large.rankMs),
    sortMs50000: rounded(large.sortMs),
    boundPercent50000: rounded(large.boundPercent, 4),
    growthExponent: rounded(Math.log(large.rankMs / small.rankMs) / Math.log(large.count / small.count)),
    growthExponentOfSorting: rounded(Math.log(large.sortMs / small.sortMs) / Math.log(large.count / small.count)),
    tangleRankPerSort: rounded(knot.times.rankMs / knot.times.sortMs),
    tangleBoundPercent: rounded(knot.ranking.boundPercent ?? Number.NaN, 4),
  });
}

interface Measured {
  readonly count: number;
  readonly rankMs: number;
  readonly sortMs: number;
  readonly boundPercent: number;
}

function measure(issues: readonly ScoredIssue[], run: () => Ranking, rounds: number) {
  const valueOf = ({ score }: ScoredIssue): number => (score.status === 'scored' ? score.score : 0);
  const ranking = run();
  const times = sideBySide(
    {
      rankMs: run,
      sortMs: () => [...issues].sort((a, b) => valueOf(b) - valueOf(a)),
    },
    rounds,
  ) as { rankMs: number; sortMs: number };
  return { times, ranking };
}

/** Issues in no order, with blocking links among the first `among` of them, in no circle; each link shows on both sides. */
function backlog(count: number, links: number, among: number): ScoredIssue[] {
  const random = makeRandom(7);
  const issues = Array.from({ length: count }, (_, index) => ({ ...issueAt(index), links: [] as IssueLink[] }));
  const type = { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
  for (let link = 0; link < links; link += 1) {
    const a = Math.floor(random() * among);
    const b = Math.floor(random() * among);
    if (a === b) continue;
    const [first, second] = [issues[Math.min(a, b)]!, issues[Math.max(a, b)]!];
    first.links.push({ type, direction: 'outward', other: second });
    second.links.push({ type, direction: 'inward', other: first });
  }
  return issues.map((issue) => ({ issue, score: scoreOf(random) }));
}

function scoreOf(random: Random): Score {
  const value = Math.ceil(random() * 5_000);
  return ratio(value, Math.ceil(random() * 40) / 2);
}

const issueAt = (index: number): Issue =>
  anIssue({ id: String(10_000 + index), key: `SHOP-${index + 1}`, position: (index * 7_919) % 100_003 });
