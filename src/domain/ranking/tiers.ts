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
  if (a === b) return 0;
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.first !== b.first) return a.first ? -1 : 1;
  if (a.classValue !== b.classValue) return a.classValue > b.classValue ? -1 : 1;
  return Number(b.weighted) - Number(a.weighted);
}

/**
 * Tiers of units that must come before each other: days are handed on to what waits, pins and classes to what is waited for.
 * @param own each unit's own tier, in topological order. @param after successors of each unit.
 */
export function inheritTiers(own: readonly Tier[], after: readonly (readonly number[])[]): Tier[] {
  const dates = own.map(({ date }) => date);
  for (const [unit, later] of after.entries())
    for (const other of later) if (dates[unit]! > dates[other]!) dates[other] = dates[unit]!;
  // Only what can start now can be first.
  const firsts = own.map(({ first }, unit) => first && dates[unit] === '');
  const classes = own.map(({ classValue }) => classValue);
  const weighted = own.map((tier) => tier.weighted);
  const isSame = (a: number, b: number): boolean =>
    dates[a] === dates[b] && firsts[a] === firsts[b] && classes[a] === classes[b];
  for (let unit = own.length - 1; unit >= 0; unit -= 1) {
    for (const other of after[unit]!) {
      if (firsts[other]! && dates[unit] === '') firsts[unit] = true;
      if (classes[other]! > classes[unit]!) classes[unit] = classes[other]!;
    }
    for (const other of after[unit]!) if (weighted[other]! && isSame(unit, other)) weighted[unit] = true;
  }
  const shared = sharedTiers();
  return own.map((_, unit) =>
    shared({ date: dates[unit]!, first: firsts[unit]!, classValue: classes[unit]!, weighted: weighted[unit]! }),
  );
}

/** Hands out one object for equal tiers that follow each other, since most are equal and comparing is then quick. */
export function sharedTiers(): (tier: Tier) => Tier {
  let last: Tier | null = null;
  return (tier) => {
    if (last === null || compareTiers(last, tier) !== 0) last = tier;
    return last;
  };
}
