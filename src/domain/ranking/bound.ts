import type { Amounts } from './arrange';
import { leastCostOf, type Block, type Jobs } from './precedence/problem';
import type { Structure } from './structure';
import { compareTiers, type Tier } from './tiers';

export interface SolvedTier {
  readonly tier: Tier;
  readonly blocks: readonly Block[];
}

/**
 * What no order that keeps to the tiers can beat, when not all blocks are proven: related issues by what their blocks cost at
 * least, all others by themselves.
 */
export function leastOf(
  { tierOfSingle }: Structure,
  { value, size }: Amounts,
  singles: ArrayLike<number>,
  { value: jobValue, size: jobSize, before, after }: Jobs,
  solved: readonly SolvedTier[],
): number {
  // Single issues become jobs behind the others, so that one sum can be made of all.
  const count = jobValue.length;
  const indexes = Array.from(singles);
  const jobs: Jobs = {
    value: Float64Array.from([...jobValue, ...indexes.map((index) => value[index]!)]),
    size: Float64Array.from([...jobSize, ...indexes.map((index) => size[index]!)]),
    before,
    after,
  };
  const tiers = solved.map(({ tier, blocks }) => ({ tier, blocks: [...blocks] }));
  for (const [at, index] of indexes.entries()) {
    const tier = tierOfSingle(index);
    if (!tier.weighted) continue;
    const block = { jobs: [count + at], value: value[index]!, size: size[index]!, gap: 0, relaxed: null };
    const known = tiers.find((one) => compareTiers(one.tier, tier) === 0);
    if (known) known.blocks.push(block);
    else tiers.push({ tier, blocks: [block] });
  }
  tiers.sort((a, b) => compareTiers(a.tier, b.tier));
  let time = 0;
  let least = 0;
  for (const { blocks } of tiers) {
    for (const block of blocks) least += time * block.value;
    least += leastCostOf(jobs, blocks);
    for (const block of blocks) time += block.size;
  }
  return least;
}

/**
 * How many percent an order costs, at most, above the best possible: by the gap its blocks were solved with, or by what no order can
 * beat. Where values are below zero the cost can be zero or less, which nothing is a share of; then they are all raised, each by the
 * same amount per unit of size, which costs every order equally much more.
 */
export function boundPercent(
  structure: Structure,
  amounts: Amounts,
  order: ArrayLike<number>,
  { gap, least }: { readonly gap: number; readonly least: number | null },
): number | null {
  if (least === null && gap === 0) return 0;
  const { ratio, size } = amounts;
  let raise = 0;
  for (let index = 0; index < ratio.length; index += 1) if (size[index]! > 0) raise = Math.max(raise, -ratio[index]!);
  const { cost, perRaise } = costOfOrder(structure, amounts, order);
  const above = least === null ? gap : Math.max(0, cost - least);
  const lowest = cost + raise * perRaise - above;
  return lowest > 0 ? (100 * above) / lowest : null;
}

/** Σ value × completion, and Σ size × completion, which is the same for every order. Sub-tasks are part of their parent. */
function costOfOrder(
  { unitOf, units, follows }: Structure,
  { value, size }: Amounts,
  order: ArrayLike<number>,
): { readonly cost: number; readonly perRaise: number } {
  let time = 0;
  let cost = 0;
  let perRaise = 0;
  for (let at = 0; at < order.length; at += 1) {
    const index = order[at]!;
    if (follows[index] === 1) continue;
    // A circle is one job: all its members are done when the last one is.
    const members = units[unitOf[index]!]?.members ?? [index];
    if (members[0] !== index) continue;
    let jobValue = 0;
    let jobSize = 0;
    for (const member of members) {
      jobValue += value[member]!;
      jobSize += size[member]!;
    }
    time += jobSize;
    cost += jobValue * time;
    perRaise += jobSize * time;
  }
  return { cost, perRaise };
}
