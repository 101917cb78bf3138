import TinyQueue from 'tinyqueue';
import type { Budget } from './decompose';
import { solveForest } from './forest';
import { listIdeals, solveByIdeals } from './ideals';
import { costOf, ratioOf, type Block, type Jobs, type Precedences } from './problem';

/** Jobs of a window are put in their best order; windows overlap by half. */
const WINDOW = 12;
const WINDOW_IDEALS = 4_096;

/**
 * The best order found for jobs that are too many to solve exactly.
 * @param members in topological order.
 */
export function searchOrder(jobs: Jobs, members: readonly number[], budget: Budget): readonly number[] {
  const candidates = [(job: number) => ownRatio(jobs, job), pulledRatio(jobs, members)].map((priority) =>
    listInOrder(jobs, members, (a, b) => priority(b) - priority(a)),
  );
  const start = candidates.reduce((best, one) => (costOf(jobs, one) < costOf(jobs, best) ? one : best));
  return improveByWindows(jobs, start, budget);
}

/** How far an order is, at most, from the best one, for jobs of which no closed part has a higher ratio than the whole. */
export const gapOf = (jobs: Jobs, order: readonly number[]): number =>
  Math.max(0, costOf(jobs, order) - lowerBound(jobs, order));

const ownRatio = ({ value, size }: Jobs, job: number): number => ratioOf({ value: value[job]!, size: size[job]! });

/** A job together with the successor that pulls hardest at it, and that one with its own, as one. */
function pulledRatio(jobs: Jobs, members: readonly number[]): (job: number) => number {
  const inside = new Set(members);
  const pulled = new Map<number, { value: number; size: number }>();
  for (const job of members.toReversed()) {
    let own = { value: jobs.value[job]!, size: jobs.size[job]! };
    let hardest: { value: number; size: number } | null = null;
    for (const later of jobs.after[job]!) {
      const pull = inside.has(later) ? pulled.get(later) : undefined;
      if (pull && (hardest === null || ratioOf(pull) > ratioOf(hardest))) hardest = pull;
    }
    if (hardest && ratioOf(hardest) > ratioOf(own))
      own = { value: own.value + hardest.value, size: own.size + hardest.size };
    pulled.set(job, own);
  }
  return (job) => ratioOf(pulled.get(job)!);
}

/** Of the jobs whose predecessors are done, always the one that compares as first; of equals the first member. */
export function listInOrder(
  { before, after }: Precedences,
  members: readonly number[],
  compare: (a: number, b: number) => number,
): number[] {
  const rank = new Int32Array(before.length).fill(-1);
  for (const [index, job] of members.entries()) rank[job] = index;
  const open = new Int32Array(before.length);
  for (const job of members) for (const one of before[job]!) if (rank[one]! >= 0) open[job]! += 1;
  const ready = new TinyQueue(
    members.filter((job) => open[job] === 0),
    (a, b) => compare(a, b) || rank[a]! - rank[b]!,
  );
  const order: number[] = [];
  for (let job = ready.pop(); job !== undefined; job = ready.pop()) {
    order.push(job);
    for (const later of after[job]!) {
      if (rank[later]! < 0) continue;
      open[later]! -= 1;
      if (open[later] === 0) ready.push(later);
    }
  }
  return order;
}

function improveByWindows(jobs: Jobs, start: readonly number[], budget: Budget): readonly number[] {
  const order = [...start];
  for (let improved = true; improved && budget.steps > 0;) {
    improved = false;
    for (let from = 0; from < order.length - 1 && budget.steps > 0; from += WINDOW / 2) {
      const window = order.slice(from, from + WINDOW);
      const ideals = listIdeals(jobs, window, WINDOW_IDEALS);
      budget.steps -= WINDOW * (ideals?.masks.length ?? WINDOW_IDEALS);
      if (ideals === null) continue;
      const better = solveByIdeals(jobs, ideals).flatMap((block) => block.jobs);
      const before = costOf(jobs, window);
      if (before - costOf(jobs, better) <= 1e-9 * Math.abs(before)) continue;
      order.splice(from, window.length, ...better);
      improved = true;
    }
  }
  return order;
}

/**
 * What no order of the block can beat. Three bounds, of which the best counts:
 * - in a block whose closed parts all have at most its ratio, the remaining value never lies below the straight line from the
 *   whole value to nothing, so Σ wC ≥ (ΣvalueΣsize + Σ value × size) ÷ 2 (Goemans and Williamson 2000; Margot, Queyranne and Wang 2003);
 * - with all predecessors but one of each job forgotten, Horn's algorithm gives the best order;
 * - the same from behind: an order reversed, with value and size exchanged, costs the same.
 */
function lowerBound(jobs: Jobs, order: readonly number[]): number {
  let value = 0;
  let size = 0;
  let own = 0;
  for (const job of order) {
    value += jobs.value[job]!;
    size += jobs.size[job]!;
    own += jobs.value[job]! * jobs.size[job]!;
  }
  return Math.max((value * size + own) / 2, forestBound(jobs, order), reversedForestBound(jobs, order));
}

const forestBound = (jobs: Jobs, order: readonly number[]): number =>
  costOf(
    jobs,
    relaxedBlocks(jobs, order).flatMap((block) => block.jobs),
  );

/** The jobs with all predecessors but the latest of each forgotten, in their best order. */
export function relaxedBlocks(jobs: Jobs, order: readonly number[]): Block[] {
  const place = new Map(order.map((job, index) => [job, index]));
  const latest = (job: number): number => {
    let best = -1;
    for (const one of jobs.before[job]!) {
      if (place.has(one) && (best < 0 || place.get(one)! > place.get(best)!)) best = one;
    }
    return best;
  };
  return solveForest(jobs, order, latest);
}

function reversedForestBound(jobs: Jobs, order: readonly number[]): number {
  // Adding λ × size to each value adds λ × (Σsize² + Σ size²) ÷ 2 to every order alike, and makes all values positive.
  let least = 0;
  let largest = 0;
  let total = 0;
  let squares = 0;
  for (const job of order) {
    const size = jobs.size[job]!;
    if (size <= 0) continue;
    least = Math.min(least, jobs.value[job]! / size);
    largest = Math.max(largest, Math.abs(jobs.value[job]! / size));
    total += size;
    squares += size * size;
  }
  const lambda = -least + (largest || 1) * 1e-3;
  const size = jobs.value.map((value, job) => value + lambda * jobs.size[job]!);
  const reversed: Jobs = { value: jobs.size, size, before: jobs.after, after: jobs.before };
  return forestBound(reversed, order.toReversed()) - (lambda * (total * total + squares)) / 2;
}
