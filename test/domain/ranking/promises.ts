import { NO_DATA, readableData } from '../../../src/domain/issueData';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import { rank, type RankedIssue, type Ranking } from '../../../src/domain/ranking/rank';
import { reasonsFor } from '../../../src/domain/ranking/reasons';
import type { RankingRules } from '../../../src/domain/ranking/structure';
import { RULES } from '../../builders/ranking';
import { compareTiers, factsOf, groupsOf, inJirasOrder, weightOf, type Facts } from './oracle';

const keyOf = ({ issue }: ScoredIssue): string => issue.key;

/** Holds a ranking against everything that holds for every ranking, whatever the setting for issues without a score. */
export function expectSoundRanking(issues: readonly ScoredIssue[], { rows, circles }: Ranking): Facts {
  const facts = factsOf(rows);
  expect(rows.map(keyOf).sort()).toEqual(issues.map(keyOf).sort());
  expect(rows.map(({ place }) => place)).toEqual(rows.map((_, at) => at + 1));
  const placeOf = new Map(rows.map((row) => [keyOf(row), row.place]));
  const early = rows.flatMap((row) =>
    [...facts.allBefore.get(keyOf(row))!]
      .filter((other) => placeOf.get(other)! > row.place && !facts.sameCircle(other, keyOf(row)))
      .map((other) => `${keyOf(row)} stands before ${other}`),
  );
  expect(early).toEqual([]);
  expectFollowers(rows, facts);
  expectCircles(rows, circles, facts);
  for (const row of rows) expect(reasonsFor(row).length).toBeGreaterThan(0);
  return facts;
}

function expectFollowers(rows: readonly RankedIssue[], { follows }: Facts): void {
  let parent = '';
  for (const row of rows) {
    if (!follows.has(keyOf(row))) parent = keyOf(row);
    else expect([keyOf(row), follows.get(keyOf(row))]).toEqual([keyOf(row), parent]);
  }
}

function expectCircles(rows: readonly RankedIssue[], circles: Ranking['circles'], facts: Facts): void {
  const standing = rows.filter((row) => !facts.follows.has(keyOf(row)));
  const names = (of: readonly { readonly key: string }[] | null) => of && of.map(({ key }) => key).sort();
  const expected = new Set<string>();
  for (const [at, row] of standing.entries()) {
    const group = facts.groupOf.get(keyOf(row))!.map(keyOf).sort();
    expect(names(row.circle)).toEqual(group.length > 1 ? group : null);
    if (group.length === 1) continue;
    expected.add(group.join());
    const first = standing.findIndex((one) => group.includes(keyOf(one)));
    expect(at).toBeLessThan(first + group.length);
  }
  expect(circles.map((circle) => names(circle)!.join()).sort()).toEqual([...expected].sort());
}

/** What holds besides where issues without a score stand last. */
export function expectTiers({ rows }: Ranking, facts: Facts): void {
  const groups = groupsOf(rows, facts);
  const tierOf = (group: (typeof groups)[number]) => facts.tierOf(keyOf(group[0]!));
  const sizeOf = (group: (typeof groups)[number]) =>
    group.reduce((sum, member) => sum + (weightOf(member)?.size ?? 0), 0);
  for (const [at, group] of groups.entries()) {
    const next = groups[at + 1];
    if (next) expect(compareTiers(tierOf(group), tierOf(next))).toBeLessThanOrEqual(0);
    if (!tierOf(group).weighted || sizeOf(group) > 0) continue;
    // What has no score but is in the way of something scored stands right before the first that waits for it.
    const first = groups.slice(at).find((other) => sizeOf(other) > 0);
    expect(first && facts.waits(keyOf(first[0]!), keyOf(group[0]!))).toBe(true);
  }
  for (let at = 0; at < groups.length;) {
    const tier = tierOf(groups[at]!);
    const same = groups.slice(at).filter((group) => compareTiers(tierOf(group), tier) === 0);
    if (!tier.weighted) expect(same.flat().map(keyOf)).toEqual(inJirasOrder(same, facts));
    at += same.length;
  }
}

/** A row's issue if nothing had to come before anything; a sub-task that stood by itself still does. */
function unrelated({ issue, score, shift }: RankedIssue): ScoredIssue {
  const isPinnedAfter = readableData(issue.data).pin?.type === 'after';
  return {
    score,
    issue: {
      ...issue,
      links: [],
      parent: shift?.code === 'follows' ? issue.parent : null,
      data: isPinnedAfter ? NO_DATA : issue.data,
    },
  };
}

/** A row that says what moved it says something true. */
export function expectTrueShifts(ranking: Ranking, facts: Facts): void {
  const alone = new Map(rank(ranking.rows.map(unrelated), RULES).rows.map(({ issue, place }) => [issue.key, place]));
  for (const row of ranking.rows) {
    const { shift } = row;
    const key = keyOf(row);
    expect(shift?.code === 'follows' ? shift.key : undefined).toBe(facts.follows.get(key));
    if (shift === null || shift.code === 'follows') continue;
    expect(shift.places).toBe(shift.code === 'lifted' ? alone.get(key)! - row.place : row.place - alone.get(key)!);
    expect(shift.places).toBeGreaterThan(0);
    if (shift.code === 'lifted') expect(facts.waits(shift.key, key)).toBe(true);
    else expect(facts.waits(key, shift.key)).toBe(true);
  }
}

export function expectAllPromises(issues: readonly ScoredIssue[], rules: RankingRules = RULES): Ranking {
  const ranking = rank(issues, rules);
  const facts = expectSoundRanking(issues, ranking);
  expectTiers(ranking, facts);
  expectTrueShifts(ranking, facts);
  return ranking;
}
