/** What decides before any score; whatever must come before an issue is in the same tier or an earlier one. */
export interface Tier {
  /** `YYYY-MM-DD` before which it cannot start; empty: now. Earlier days first. */
  readonly date: string;
  /** Pinned to the top, or in the way of something that is. */
  readonly first: boolean;
  /** Highest first. */
  readonly classValue: number;
  /** Has a score, or is in the way of something in the tier that has one. */
  readonly weighted: boolean;
}

export function compareTiers(a: Tier, b: Tier): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.first !== b.first) return a.first ? -1 : 1;
  if (a.classValue !== b.classValue) return a.classValue > b.classValue ? -1 : 1;
  return Number(b.weighted) - Number(a.weighted);
}

const sameBut = (a: Tier, b: Tier): boolean => compareTiers({ ...a, weighted: b.weighted }, b) === 0;

/**
 * Tiers of units that must come before each other: days are handed on to what waits, pins and classes to what is waited for.
 * @param own each unit's own tier, in topological order. @param after successors of each unit.
 */
export function inheritTiers(own: readonly Tier[], after: readonly (readonly number[])[]): Tier[] {
  const date = own.map((tier) => tier.date);
  for (const [unit, later] of after.entries())
    for (const other of later) if (date[unit]! > date[other]!) date[other] = date[unit]!;
  const tiers: Tier[] = own.map((tier, unit) => ({
    ...tier,
    date: date[unit]!,
    first: tier.first && date[unit] === '',
  }));
  for (let unit = own.length - 1; unit >= 0; unit -= 1) {
    let tier = tiers[unit]!;
    for (const other of after[unit]!) {
      const later = tiers[other]!;
      const classValue = Math.max(tier.classValue, later.classValue);
      // Only what can start now can be first.
      tier = { ...tier, classValue, first: tier.first || (later.first && tier.date === '') };
    }
    tiers[unit] = tier;
  }
  for (let unit = own.length - 1; unit >= 0; unit -= 1) {
    const tier = tiers[unit]!;
    const pulled = after[unit]!.some((other) => tiers[other]!.weighted && sameBut(tier, tiers[other]!));
    if (pulled && !tier.weighted) tiers[unit] = { ...tier, weighted: true };
  }
  return tiers;
}
