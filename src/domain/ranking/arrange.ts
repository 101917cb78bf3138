import type { Budget } from './precedence/decompose';
import { leastOf, type SolvedTier } from './bound';
import { ratioOf, type Jobs } from './precedence/problem';
import { solveParts, type Limits } from './precedence/solve';
import { compareByJira } from './order';
import type { Structure } from './structure';
import { settle } from '../scoring/score';
import { compareTiers, type Tier } from './tiers';

/** Values and sizes to arrange by, per issue. */
export interface Amounts {
  readonly value: Float64Array;
  readonly size: Float64Array;
  readonly ratio: Float64Array;
}

/** Issues that go in one piece: one issue in no relation to others, or a block of units. */
interface Entry {
  readonly tier: Tier;
  readonly ratio: number;
  /** An issue's: with weight, of equals the one with the lower index goes first; without, it stands where Jira has that issue. */
  readonly index: number;
  readonly members: readonly number[];
}

export interface Arrangement {
  /** Indexes of issues, the first one first. */
  readonly order: Int32Array;
  /** How much more the order costs, at most, than the best possible one. */
  readonly gap: number;
  /** What no order can beat, where it had to be worked out anew for want of budget; null: the order's own cost less the gap. */
  readonly least: number | null;
  /** The block that each unit stands in, by a number of its own; −1 for units without weight. */
  readonly blockOf: Int32Array;
}

/**
 * The order for given values and sizes.
 * @param singles the structure's singles, sorted by tier and then by falling ratio.
 */
export function arrange(
  structure: Structure,
  amounts: Amounts,
  singles: ArrayLike<number>,
  limits: Limits,
): Arrangement {
  const { entries, gap, least, blockOf } = entriesOf(structure, amounts, singles, limits);
  const order = new Int32Array(structure.items.length);
  let length = 0;
  const emit = (index: number) => {
    order[length++] = index;
    for (const follower of structure.followers.get(index) ?? []) order[length++] = follower;
  };
  let at = 0;
  for (const entry of entries) {
    while (at < singles.length && goesBefore(structure, amounts, singles[at]!, entry)) emit(singles[at++]!);
    for (const member of entry.members) emit(member);
  }
  while (at < singles.length) emit(singles[at++]!);
  return { order, gap, least, blockOf };
}

function goesBefore({ items, tierOfSingle }: Structure, { ratio }: Amounts, single: number, entry: Entry): boolean {
  const tier = tierOfSingle(single);
  const byTier = compareTiers(tier, entry.tier);
  if (byTier !== 0) return byTier < 0;
  if (tier.weighted) return ratio[single]! > entry.ratio || (ratio[single]! === entry.ratio && single < entry.index);
  return compareByJira(items[single]!.issue, items[entry.index]!.issue) < 0;
}

/** Blocks of related issues, sorted as they follow each other. */
function entriesOf(
  structure: Structure,
  amounts: Amounts,
  singles: ArrayLike<number>,
  limits: Limits,
): Pick<Arrangement, 'gap' | 'least' | 'blockOf'> & { readonly entries: Entry[] } {
  const budget: Budget = { steps: limits.steps };
  const solved: SolvedTier[] = [];
  const { units } = structure;
  const jobs = jobsOf(structure, amounts);
  const entries: Entry[] = [];
  const blockOf = new Int32Array(units.length).fill(-1);
  let blockCount = 0;
  let gap = 0;
  for (const { units: tierUnits, parts } of structure.tiers(limits)) {
    const [firstOfTier] = tierUnits;
    const { tier } = units[firstOfTier!]!;
    if (parts === null) {
      for (const unit of tierUnits)
        entries.push({ tier, ratio: 0, index: units[unit]!.standsAt, members: units[unit]!.members });
      continue;
    }
    const hasWeightless = tierUnits.some((unit) => jobs.size[unit] === 0);
    const withWeightless = weightlessBefore(jobs, firstOfTier!);
    const blocks: Entry[] = [];
    const found = solveParts(jobs, parts, limits, budget);
    solved.push({ tier, blocks: found });
    for (const block of found) {
      const inOrder = hasWeightless
        ? block.jobs.flatMap((unit) => (jobs.size[unit]! > 0 ? withWeightless(unit) : []))
        : block.jobs;
      const members = membersOf(units, inOrder);
      gap += block.gap;
      for (const unit of inOrder) blockOf[unit] = blockCount;
      blockCount += 1;
      if (members.length === 0) continue;
      // As scores are rounded, so that a block and an issue of equal ratio are equal; a single one is already.
      const ratio = members.length === 1 ? amounts.ratio[members[0]!]! : settle(ratioOf(block));
      blocks.push({ tier, ratio, index: lowest(members), members });
    }
    // Blocks of one component fall in ratio, so sorting keeps their order; those of equal ratio were joined.
    blocks.sort((a, b) => b.ratio - a.ratio || a.index - b.index);
    for (const block of blocks) entries.push(block);
  }
  const isProven = solved.every(({ blocks }) => blocks.every((block) => block.relaxed === null));
  return { entries, gap, blockOf, least: isProven ? null : leastOf(structure, amounts, singles, jobs, solved) };
}

/** A unit, and in front of it what weighs nothing and has it as the first that waits for it. */
function weightlessBefore({ before, size }: Jobs, firstOfTier: number): (unit: number) => number[] {
  const placed = new Set<number>();
  return (unit) => {
    const found = [unit];
    for (let at = 0; at < found.length; at += 1) {
      for (const earlier of before[found[at]!]!) {
        if (earlier < firstOfTier || size[earlier]! > 0 || placed.has(earlier)) continue;
        placed.add(earlier);
        found.push(earlier);
      }
    }
    return found.sort((a, b) => a - b);
  };
}

const membersOf = (units: Structure['units'], inOrder: readonly number[]): readonly number[] =>
  inOrder.length === 1 ? units[inOrder[0]!]!.members : inOrder.flatMap((unit) => units[unit]!.members);

const lowest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));

function jobsOf({ units, before, after }: Structure, { value, size }: Amounts): Jobs {
  const sum = (amount: Float64Array) =>
    Float64Array.from(units, ({ members }) => members.reduce((total, member) => total + amount[member]!, 0));
  return { value: sum(value), size: sum(size), before, after };
}
