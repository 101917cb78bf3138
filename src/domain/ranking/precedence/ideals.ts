import { blockOf, exceeds, type Block, type Jobs, type Precedences } from './problem';

/**
 * All sets of jobs that hold whatever must come before their members ("ideals"), for components small enough to list
 * them. They give Sidney's decomposition by looking, and the best order by dynamic programming.
 */
export interface Ideals {
  /** Jobs in an order in which predecessors come first; bit i of a mask is `jobs[i]`. */
  readonly jobs: readonly number[];
  /** Ascending, so a subset always stands before a superset. */
  readonly masks: Int32Array;
  /** Where each stands without its last job; the empty set stands at 0. */
  readonly without: Int32Array;
  /** Bits of the jobs that wait directly for job i. */
  readonly afterMask: Int32Array;
  readonly indexOf: ReadonlyMap<number, number>;
}

const MOST_JOBS = 30;

/** The ideals of a set of jobs, or null when there are more than `most`. `jobs` must be in topological order. */
export function listIdeals({ before }: Precedences, jobs: readonly number[], most: number): Ideals | null {
  if (jobs.length > MOST_JOBS) return null;
  const bitOf = new Map(jobs.map((job, bit) => [job, bit]));
  const afterMask = new Int32Array(jobs.length);
  const masks: number[] = [0];
  const without: number[] = [0];
  for (const [bit, job] of jobs.entries()) {
    let needed = 0;
    for (const earlier of before[job]!) {
      const at = bitOf.get(earlier);
      if (at === undefined) continue;
      needed |= 1 << at;
      afterMask[at]! |= 1 << bit;
    }
    // Taken in topological order, each ideal of the first jobs gives one with and one without the next.
    for (let index = 0, known = masks.length; index < known; index += 1) {
      if ((masks[index]! & needed) !== needed) continue;
      if (masks.length >= most) return null;
      masks.push(masks[index]! | (1 << bit));
      without.push(index);
    }
  }
  const indexOf = new Map(masks.map((mask, index) => [mask, index]));
  return { jobs, masks: Int32Array.from(masks), without: Int32Array.from(without), afterMask, indexOf };
}

/** Sidney's decomposition with a best order inside each block. */
export function solveByIdeals(jobs: Jobs, ideals: Ideals): Block[] {
  const { masks, without } = ideals;
  const values = new Float64Array(masks.length);
  const sizes = new Float64Array(masks.length);
  for (let index = 1; index < masks.length; index += 1) {
    const job = ideals.jobs[31 - Math.clz32(masks[index]!)]!;
    values[index] = values[without[index]!]! + jobs.value[job]!;
    sizes[index] = sizes[without[index]!]! + jobs.size[job]!;
  }
  const order = bestOrders(jobs, ideals, sizes);
  const blocks: Block[] = [];
  for (let done = 0; done < masks.length - 1;) {
    const next = nextBlock(masks, values, sizes, done);
    blocks.push(blockOf(jobs, order(done, next), 0));
    done = next;
  }
  return blocks;
}

/** The ideal that adds the highest ratio to what is done; of equals the largest, which is their union. */
function nextBlock(masks: Int32Array, values: Float64Array, sizes: Float64Array, done: number): number {
  const base = masks[done]!;
  let best = masks.length - 1;
  let bestRatio = Number.NEGATIVE_INFINITY;
  for (let index = done + 1; index < masks.length; index += 1) {
    if ((masks[index]! & base) !== base) continue;
    const size = sizes[index]! - sizes[done]!;
    if (size <= 0) continue;
    const ratio = (values[index]! - values[done]!) / size;
    const atLeast = !exceeds(bestRatio, ratio);
    if (exceeds(ratio, bestRatio) || (atLeast && size >= sizes[best]! - sizes[done]!)) {
      best = index;
      bestRatio = Math.max(bestRatio, ratio);
    }
  }
  return best;
}

/** Cheapest way from one ideal up to another: f(I) = min over the jobs that can be last in I. */
function bestOrders(jobs: Jobs, ideals: Ideals, sizes: Float64Array): (from: number, to: number) => number[] {
  const { masks, afterMask, indexOf } = ideals;
  const cost = new Float64Array(masks.length);
  const last = new Int8Array(masks.length);
  return (from, to) => {
    const base = masks[from]!;
    const top = masks[to]!;
    cost[from] = 0;
    for (let index = from + 1; index <= to; index += 1) {
      const mask = masks[index]!;
      if ((mask & base) !== base || (mask & top) !== mask) continue;
      let least = Number.POSITIVE_INFINITY;
      for (let rest = mask & ~base; rest !== 0;) {
        const bit = 31 - Math.clz32(rest);
        rest &= ~(1 << bit);
        if ((afterMask[bit]! & mask) !== 0) continue;
        const job = ideals.jobs[bit]!;
        const found = cost[indexOf.get(mask & ~(1 << bit))!]! + jobs.value[job]! * (sizes[index]! - sizes[from]!);
        if (found < least) {
          least = found;
          last[index] = bit;
        }
      }
      cost[index] = least;
    }
    const order: number[] = [];
    for (let mask = top; mask !== base;) {
      const bit = last[indexOf.get(mask)!]!;
      order.push(ideals.jobs[bit]!);
      mask &= ~(1 << bit);
    }
    return order.reverse();
  };
}
