/**
 * Jobs with a value (cost of delay) and a size (effort), some of which must come before others. Wanted: the order with the
 * least Σ value × completion, where a job's completion is the size of everything up to and including it. In scheduling
 * theory: 1 | prec | Σ wC.
 *
 * A job of size 0 and value 0 weighs nothing: it only passes on what must come before what.
 */
export interface Jobs extends Precedences {
  readonly value: Float64Array;
  readonly size: Float64Array;
}

/** Direct predecessors and successors of each job, without circles. */
export interface Precedences {
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
}

/** Jobs that stand together in every best order (a block of Sidney's decomposition), in the order found for them. */
export interface Block {
  readonly jobs: readonly number[];
  readonly value: number;
  readonly size: number;
  /** How much more the order inside costs, at most, than the best one; 0: it is a best one. */
  readonly gap: number;
  /**
   * null: nothing of the jobs alone has a higher ratio than the whole, so the gap is all that can be better. Otherwise nobody
   * looked, for want of budget: these are the same jobs with some precedences forgotten, in their best order, which no order can beat.
   */
  readonly relaxed: readonly Block[] | null;
}

export const ratioOf = ({ value, size }: { readonly value: number; readonly size: number }): number =>
  size > 0 ? value / size : Number.NEGATIVE_INFINITY;

/**
 * Clearly more, beyond what adding up in another order could bring about: so much that the two still differ when they are
 * rounded to twelve digits, as scores are.
 */
export const exceeds = (a: number, b: number): boolean =>
  a > b && (!Number.isFinite(b) || a - b > 1e-11 * Math.max(Math.abs(a), Math.abs(b)));

/** What an order costs: Σ value × completion, counted from 0. */
export function costOf({ value, size }: Jobs, order: readonly number[]): number {
  let time = 0;
  let cost = 0;
  for (const job of order) {
    time += size[job]!;
    cost += value[job]! * time;
  }
  return cost;
}

export function blockOf({ value, size }: Jobs, jobs: readonly number[], gap: number): Block {
  let totalValue = 0;
  let totalSize = 0;
  for (const job of jobs) {
    totalValue += value[job]!;
    totalSize += size[job]!;
  }
  return { jobs, value: totalValue, size: totalSize, gap, relaxed: null };
}

/** Blocks that follow each other, as one. */
export function joined(blocks: readonly Block[]): Block {
  const isProven = blocks.every((block) => block.relaxed === null);
  const sum = (of: (block: Block) => number): number => blocks.reduce((total, block) => total + of(block), 0);
  return {
    jobs: blocks.flatMap((block) => block.jobs),
    value: sum((block) => block.value),
    size: sum((block) => block.size),
    gap: sum((block) => block.gap),
    relaxed: isProven ? null : blocks.flatMap((block) => block.relaxed ?? [block]),
  };
}

/** The least that any order of the blocks' jobs can cost, by value and size of each block and what it costs at least inside. */
export function leastCostOf(jobs: Jobs, blocks: readonly Block[]): number {
  const pieces = blocks.flatMap((block) => block.relaxed ?? [block]).sort((a, b) => ratioOf(b) - ratioOf(a));
  let time = 0;
  let least = 0;
  for (const piece of pieces) {
    least += time * piece.value + costOf(jobs, piece.jobs) - piece.gap;
    time += piece.size;
  }
  return least;
}

/**
 * Blocks in their order, with neighbours joined whose ratio does not fall: rounding, or equal ratios. Then any merging by
 * falling ratio keeps the blocks of one component in their order.
 */
export function withFallingRatios(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    let last = block;
    for (let above = result.at(-1); above && !exceeds(ratioOf(above), ratioOf(last)); above = result.at(-1)) {
      result.pop();
      last = joined([above, last]);
    }
    result.push(last);
  }
  return result;
}
