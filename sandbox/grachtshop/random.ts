/** Seeded randomness: the same seed gives the same shop, on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `low` up to and including `high`. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, each with its weight. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
  shuffle<T>(list: readonly T[]): T[];
  /** A generator of its own, so that a change in one part does not shift what the others draw. */
  fork(name: string): Random;
}

/**
 * mulberry32: 32 bits of state, good enough to make up a backlog. Written out here because it is six lines, and because
 * the generators in node_modules belong to the test tools, which the sandbox must run without.
 */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a, to turn a fork's name into a seed. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

export function makeRandom(seed: number): Random {
  const next = mulberry32(seed);
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('Nothing to pick from.');
    return list[int(0, list.length - 1)] as T;
  };
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of choices) {
        left -= weight;
        if (left < 0) return value;
      }
      return pick(choices)[0];
    },
    shuffle: (list) => {
      const result = [...list];
      for (let last = result.length - 1; last > 0; last--) {
        const other = int(0, last);
        [result[last], result[other]] = [result[other]!, result[last]!];
      }
      return result;
    },
    fork: (name) => makeRandom(seed ^ hash(name)),
  };
}
