import { rank } from '../src/domain/ranking/rank';
import { rankingRules, scorerFor, STARTING_SETTINGS } from '../src/domain/settings';
import { rounded, sideBySide, type Figures } from './measure';
import { benchSite, NOW, readAll } from './site';

/** Scoring and ordering a large backlog, against sorting the same number of bare numbers. */
export async function score(): Promise<Figures> {
  const issues = await readAll(benchSite(7_000));
  const made = scorerFor(STARTING_SETTINGS, NOW);
  if ('problem' in made) throw new Error(made.problem.code);
  const scored = issues.map((issue) => ({ issue, score: made.scorer(issue) }));
  const rules = rankingRules(STARTING_SETTINGS, NOW);
  const numbers = scored.map(({ score: one }) => (one.status === 'scored' ? one.score : 0));
  const { scoreMs, rankMs, sortMs } = sideBySide({
    scoreMs: () => issues.map((issue) => made.scorer(issue)),
    rankMs: () => rank(scored, rules),
    sortMs: () => [...numbers].sort((a, b) => b - a),
  }) as { scoreMs: number; rankMs: number; sortMs: number };
  return {
    issues: issues.length,
    scoreMs: rounded(scoreMs),
    rankMs: rounded(rankMs),
    sortMs: rounded(sortMs),
    rankPerSort: rounded(rankMs / sortMs),
  };
}
