import { withoutCircles } from './circles';
import type { Graph } from './graph';
import { compareByJira, type WeighedIssue } from './order';
import type { Pins } from './pins';
import type { Precedences } from './precedence/problem';
import { listInOrder } from './precedence/search';
import { partsOf, type Limits, type Part } from './precedence/solve';
import { compareTiers, inheritTiers, type Tier } from './tiers';

/** Issues that stand in a relation to others, or in a circle of them, ranked as one. */
export interface Unit {
  /** Indexes of issues, ascending: by score. */
  readonly members: readonly number[];
  readonly tier: Tier;
  /**
   * For units without weight: they stand where Jira has this issue, their own or, where that stands later, one of their tier
   * that they wait for.
   */
  readonly standsAt: number;
}

export interface Relations extends Precedences {
  /** Tier by tier, and there in Jira's order, but each behind all that must come before it. */
  readonly units: readonly Unit[];
  /** By index of the issue; −1 for one in no relation. */
  readonly unitOf: Int32Array;
  /** Ascending, for each unit. */
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  /** Units by tier; worked out once, since it does not depend on values. */
  readonly tiers: (limits: Limits) => readonly TierUnits[];
}

export interface TierUnits {
  /** Ascending. */
  readonly units: readonly number[];
  /** null for tiers without a score, where Jira's order decides. */
  readonly parts: readonly Part[] | null;
}

/**
 * Units of the issues that stand in a relation, and refuses the pins that their tiers do not allow.
 * @param nodes indexes of those issues, ascending.
 */
export function relationsOf(
  items: readonly WeighedIssue[],
  nodes: readonly number[],
  graph: Graph,
  pins: Pins,
): Relations {
  const groups = withoutCircles(nodes, graph);
  const precedences = between(groups, graph, items.length);
  const tiers = inheritTiers(
    groups.map((members) => ownTier(items, members, pins)),
    precedences.after,
  );
  const byJira = (a: number, b: number): number => compareByJira(items[a]!.issue, items[b]!.issue);
  const first = groups.map((members) => members.reduce((one, other) => (byJira(other, one) < 0 ? other : one)));
  // Numbered as they would stand without any score, so that wherever scores do not decide the lower number goes first.
  const all = groups.map((_, group) => group);
  const wanted = all.toSorted((a, b) => compareTiers(tiers[a]!, tiers[b]!) || byJira(first[a]!, first[b]!));
  const rank = new Int32Array(groups.length);
  for (const [place, group] of wanted.entries()) rank[group] = place;
  const sequence = listInOrder(precedences, all, (a, b) => rank[a]! - rank[b]!);
  const units: Unit[] = [];
  for (const group of sequence) {
    const above = units.at(-1);
    const tier = tiers[group]!;
    const own = first[group]!;
    const waits = above && compareTiers(above.tier, tier) === 0 && byJira(above.standsAt, own) > 0;
    units.push({ members: groups[group]!, tier, standsAt: waits ? above.standsAt : own });
  }
  const unitOf = new Int32Array(items.length).fill(-1);
  for (const [unit, { members }] of units.entries()) for (const member of members) unitOf[member] = unit;
  const unitOfGroup = new Int32Array(groups.length);
  for (const [unit, group] of sequence.entries()) unitOfGroup[group] = unit;
  const renumbered = (lists: readonly (readonly number[])[]): number[][] =>
    sequence.map((group) => lists[group]!.map((other) => unitOfGroup[other]!).sort((a, b) => a - b));
  const before = renumbered(precedences.before);
  const after = renumbered(precedences.after);
  refuseLateFirsts(items, units, before, pins);
  return { units, unitOf, before, after, tiers: tierUnits(units, { before, after }) };
}

/** What must come before what among groups of issues, by their numbers. */
function between(groups: readonly (readonly number[])[], graph: Graph, count: number): Precedences {
  const groupOf = new Int32Array(count);
  for (const [group, members] of groups.entries()) for (const member of members) groupOf[member] = group;
  const noCircles = groups.every((members) => members.length === 1);
  const neighbours = (edges: Graph['after']): number[][] =>
    groups.map((members, group) => {
      // An edge is in the graph once, so without circles no group is a neighbour twice.
      if (noCircles) return (edges.get(members[0]!) ?? []).map((other) => groupOf[other]!);
      const others = new Set<number>();
      for (const member of members) for (const other of edges.get(member) ?? []) others.add(groupOf[other]!);
      others.delete(group);
      return [...others];
    });
  return { before: neighbours(graph.before), after: neighbours(graph.after) };
}

function ownTier(items: readonly WeighedIssue[], members: readonly number[], pins: Pins): Tier {
  const weights = members.map((member) => items[member]!.weights);
  return {
    date: members.reduce((latest, member) => maxText(latest, pins.notBefore.get(member) ?? ''), ''),
    first: members.some((member) => pins.first.has(member)),
    classValue: Math.max(...weights.map((one) => one.classValue)),
    weighted: weights.some((one) => one.weighted),
  };
}

const maxText = (a: string, b: string): string => (a > b ? a : b);

/** A unit that is pinned to the top but waits for a day: its pin cannot be honoured, and says why. */
function refuseLateFirsts(
  items: readonly WeighedIssue[],
  units: readonly Unit[],
  before: Precedences['before'],
  pins: Pins,
): void {
  for (const [unit, { members, tier }] of units.entries()) {
    if (tier.date === '') continue;
    for (const member of members) {
      const verdict = pins.verdicts.get(member);
      if (verdict?.pin.type !== 'first') continue;
      const { key } = items[lateBlocker(unit, units, before, pins)]!.issue;
      pins.verdicts.set(member, { ...verdict, refusal: { code: 'notYet', key, date: tier.date } });
    }
  }
}

/** The issue whose own pin brought the day. */
function lateBlocker(unit: number, units: readonly Unit[], before: Precedences['before'], pins: Pins): number {
  const { date } = units[unit]!.tier;
  for (let at = unit; ;) {
    const own = units[at]!.members.find((member) => pins.notBefore.get(member) === date);
    if (own !== undefined) return own;
    const earlier = before[at]!.find((other) => units[other]!.tier.date === date);
    if (earlier === undefined) return units[at]!.members[0]!;
    at = earlier;
  }
}

function tierUnits(units: readonly Unit[], precedences: Precedences): Relations['tiers'] {
  let known: readonly TierUnits[] | null = null;
  return (limits) => {
    known ??= byTier(units).map((own) => ({
      units: own,
      parts: units[own[0]!]!.tier.weighted ? partsOf(precedences, own, limits) : null,
    }));
    return known;
  };
}

function byTier(units: readonly Unit[]): number[][] {
  const tiers: number[][] = [];
  for (const [unit, { tier }] of units.entries()) {
    const last = tiers.at(-1);
    if (last && compareTiers(units[last[0]!]!.tier, tier) === 0) last.push(unit);
    else tiers.push([unit]);
  }
  return tiers;
}
