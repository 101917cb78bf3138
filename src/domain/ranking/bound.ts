import type { Amounts } from './arrange';
import type { Structure } from './structure';

/**
 * How many percent an order costs, at most, above the best possible, from the gap its blocks were solved with. Where values are
 * below zero the cost can be zero or less, which nothing is a share of; then they are all raised, each by the same amount per unit of
 * size, which costs every order equally much more.
 */
export function boundPercent(
  { unitOf, units, followers }: Structure,
  { value, size, ratio }: Amounts,
  order: ArrayLike<number>,
  gap: number,
): number | null {
  if (gap === 0) return 0;
  const following = new Set([...followers.values()].flat());
  let raise = 0;
  for (let index = 0; index < ratio.length; index += 1) if (size[index]! > 0) raise = Math.max(raise, -ratio[index]!);
  let time = 0;
  let cost = 0;
  for (let at = 0; at < order.length; at += 1) {
    const index = order[at]!;
    if (following.has(index)) continue;
    // A circle is one job: all its members are done when the last one is.
    const members = units[unitOf[index]!]?.members ?? [index];
    if (members[0] !== index) continue;
    let jobValue = 0;
    let jobSize = 0;
    for (const member of members) {
      jobValue += value[member]! + raise * size[member]!;
      jobSize += size[member]!;
    }
    time += jobSize;
    cost += jobValue * time;
  }
  const least = cost - gap;
  return least > 0 ? (100 * gap) / least : null;
}
