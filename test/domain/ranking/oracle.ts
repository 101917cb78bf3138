import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { RankedIssue } from '../../../src/domain/ranking/rank';
import { readableData } from '../../../src/domain/issueData';
import { RULES } from '../../builders/ranking';

/**
 * What a ranking promises, worked out a second time in the plainest way there is: every relation followed to its end,
 * every order tried. Only which pins were refused is taken from the ranking itself; `pins.test.ts` has that.
 */
export interface Facts {
  /** All that must come before an issue, near and far, by key; in a circle also the issue itself. */
  readonly allBefore: ReadonlyMap<string, ReadonlySet<string>>;
  readonly waits: (later: string, earlier: string) => boolean;
  readonly sameCircle: (a: string, b: string) => boolean;
  /** The issue that a sub-task stands behind. */
  readonly follows: ReadonlyMap<string, string>;
  /** Issues that stand by themselves or in a circle, by the key of each member. */
  readonly groupOf: ReadonlyMap<string, readonly RankedIssue[]>;
  readonly tierOf: (key: string) => Tier;
}

export interface Tier {
  readonly date: string;
  readonly first: boolean;
  readonly classValue: number;
  readonly weighted: boolean;
}

/** What counts of a score: class, value and size. */
export function weightOf({ score }: ScoredIssue): { classValue: number; value: number; size: number } | null {
  if (score.status !== 'scored') return null;
  if (score.classValue === null) return { classValue: 0, value: score.value, size: score.size };
  const inner = score.within?.status === 'scored' ? score.within : { value: 0, size: 0 };
  return { classValue: score.classValue, value: inner.value, size: inner.size };
}

export function factsOf(rows: readonly RankedIssue[]): Facts {
  const byKey = new Map(rows.map((row) => [row.issue.key, row]));
  const direct = directBefore(rows, byKey);
  const allBefore = new Map(rows.map(({ issue: { key } }) => [key, reached(key, direct)]));
  const waits = (later: string, earlier: string) => allBefore.get(later)!.has(earlier);
  const sameCircle = (a: string, b: string) => a !== b && waits(a, b) && waits(b, a);
  const follows = followed(rows, byKey, direct);
  const groupOf = new Map(
    rows.map((row) => [row.issue.key, rows.filter((o) => o === row || sameCircle(o.issue.key, row.issue.key))]),
  );
  const isPinned = ({ issue }: RankedIssue, type: string) => readableData(issue.data).pin?.type === type;
  const dayOf = ({ issue }: RankedIssue): string => {
    const { pin } = readableData(issue.data);
    return pin?.type === 'notBefore' && pin.date > RULES.today ? pin.date : '';
  };
  const withBefore = (key: string) => [key, ...allBefore.get(key)!].map((k) => byKey.get(k)!);
  const dateOf = new Map(rows.map(({ issue: { key } }) => [key, withBefore(key).map(dayOf).sort().at(-1)!]));
  const withAfter = (key: string) => rows.filter((o) => o.issue.key === key || waits(o.issue.key, key));
  const plain = (key: string): Omit<Tier, 'weighted'> => ({
    date: dateOf.get(key)!,
    first: dateOf.get(key) === '' && withAfter(key).some((o) => isPinned(o, 'first') && dateOf.get(o.issue.key) === ''),
    classValue: Math.max(...withAfter(key).map((o) => weightOf(o)?.classValue ?? Number.NEGATIVE_INFINITY)),
  });
  const plainOf = new Map(rows.map(({ issue: { key } }) => [key, plain(key)]));
  const same = (a: string, b: string) => JSON.stringify(plainOf.get(a)) === JSON.stringify(plainOf.get(b));
  const tiers = new Map(
    rows.map(({ issue: { key } }): [string, Tier] => [
      key,
      {
        ...plainOf.get(key)!,
        weighted: withAfter(key).some((o) => (weightOf(o)?.size ?? 0) > 0 && same(o.issue.key, key)),
      },
    ]),
  );
  return { allBefore, waits, sameCircle, follows, groupOf, tierOf: (key) => tiers.get(key)! };
}

type Direct = ReadonlyMap<string, ReadonlySet<string>>;

function directBefore(rows: readonly RankedIssue[], byKey: ReadonlyMap<string, RankedIssue>): Direct {
  const direct = new Map(rows.map(({ issue }) => [issue.key, new Set<string>()]));
  const add = (first: string, second: string) => {
    if (first !== second && byKey.has(first) && byKey.has(second)) direct.get(second)!.add(first);
  };
  for (const { issue, pin } of rows) {
    for (const link of issue.links) {
      if (link.type.name !== 'Blocks' || link.other.status.category === 'done') continue;
      if (link.direction === 'outward') add(issue.key, link.other.key);
      else add(link.other.key, issue.key);
    }
    if (pin?.pin.type === 'after' && pin.refusal === null) add(pin.pin.key, issue.key);
  }
  return direct;
}

function reached(key: string, direct: Direct): Set<string> {
  const seen = new Set<string>();
  const open = [...direct.get(key)!];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...direct.get(next)!);
  }
  return seen;
}

function followed(
  rows: readonly RankedIssue[],
  byKey: ReadonlyMap<string, RankedIssue>,
  direct: Direct,
): Map<string, string> {
  const linked = new Set<string>();
  for (const [later, earlier] of direct) for (const one of earlier) linked.add(later).add(one);
  const follows = new Map<string, string>();
  for (const { issue, score, pin } of rows) {
    const parent = issue.parent ? byKey.get(issue.parent.key) : undefined;
    if (!issue.type.subtask || !parent || parent.issue.type.subtask) continue;
    if (linked.has(issue.key) || pin !== null) continue;
    if (score.status === 'scored' && parent.score.status !== 'scored') continue;
    follows.set(issue.key, parent.issue.key);
  }
  return follows;
}

export function compareTiers(a: Tier, b: Tier): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.first !== b.first) return a.first ? -1 : 1;
  if (a.classValue !== b.classValue) return b.classValue > a.classValue ? 1 : -1;
  return Number(b.weighted) - Number(a.weighted);
}

/** What stands by itself: one issue, or a circle of them; sub-tasks that follow their parent left out. In the order of the rows. */
export function groupsOf(rows: readonly RankedIssue[], { groupOf, follows }: Facts): (readonly RankedIssue[])[] {
  return rows
    .filter(({ issue }) => !follows.has(issue.key))
    .map((row) => groupOf.get(row.issue.key)!)
    .filter((group, index, all) => all.findIndex((other) => other[0] === group[0]) === index);
}

/** Σ value × completion of groups one after the other. */
export function costOf(groups: readonly (readonly RankedIssue[])[]): number {
  let time = 0;
  let cost = 0;
  for (const group of groups) {
    const sum = (part: 'value' | 'size') => group.reduce((total, one) => total + (weightOf(one)?.[part] ?? 0), 0);
    time += sum('size');
    cost += sum('value') * time;
  }
  return cost;
}

/** The least cost over every order of these groups in which nothing stands before what it waits for. */
export function leastCost(groups: readonly (readonly RankedIssue[])[], { waits }: Facts): number {
  const go = (left: readonly (readonly RankedIssue[])[], done: readonly (readonly RankedIssue[])[]): number => {
    if (left.length === 0) return costOf(done);
    const free = left.filter(
      ([one]) => !left.some(([other]) => other !== one && waits(one!.issue.key, other!.issue.key)),
    );
    return Math.min(
      ...free.map((next) =>
        go(
          left.filter((group) => group !== next),
          [...done, next],
        ),
      ),
    );
  };
  return go(groups, []);
}

/** Always the first in Jira's order of those that wait for none of the others. */
export function inJirasOrder(groups: readonly (readonly RankedIssue[])[], { waits }: Facts): string[] {
  const left = [...groups].sort((a, b) => placeOf(a) - placeOf(b) || numberOf(a) - numberOf(b));
  const result: string[] = [];
  while (left.length > 0) {
    const next = left.findIndex(([one]) => !left.some(([o]) => o !== one && waits(one!.issue.key, o!.issue.key)));
    result.push(...left.splice(next, 1)[0]!.map(({ issue }) => issue.key));
  }
  return result;
}

/** A circle stands where its first member in Jira's order stands. */
const placeOf = (group: readonly RankedIssue[]): number =>
  Math.min(...group.map(({ issue }) => issue.position ?? Number.MAX_SAFE_INTEGER));
const numberOf = (group: readonly RankedIssue[]): number => {
  const place = placeOf(group);
  return Math.min(
    ...group
      .filter(({ issue }) => (issue.position ?? Number.MAX_SAFE_INTEGER) === place)
      .map(({ issue }) => Number(issue.id)),
  );
};
