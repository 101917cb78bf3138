import { sidneyBlocks, type Budget } from './decompose';
import { solveForest } from './forest';
import { listIdeals, solveByIdeals, type Ideals } from './ideals';
import { blockOf, joined, ratioOf, withFallingRatios, type Block, type Jobs, type Precedences } from './problem';
import { gapOf, relaxedBlocks, searchOrder } from './search';

/** Up to how many ideals a component, or a block of one, is solved by listing them. */
export interface Limits {
  readonly component: number;
  readonly block: number;
  /** All the work there may be on what is larger, in steps. */
  readonly steps: number;
}

export const USUAL_LIMITS: Limits = { component: 600, block: 20_000, steps: 30_000_000 };

/**
 * Blocks of jobs by falling ratio, with the order inside each: a best one where the structure allows or the block is small
 * enough, otherwise the best found, with its gap.
 *
 * @param members in topological order.
 */
export function solve(jobs: Jobs, members: readonly number[], limits: Limits, budget: Budget): Block[] {
  return solveParts(jobs, partsOf(jobs, members, limits), limits, budget);
}

/** Jobs that are connected with each other, and what of them does not depend on values and sizes. */
export interface Part {
  readonly members: readonly number[];
  readonly ideals: Ideals | null;
  /** The one predecessor of each, where none has two. */
  readonly parentOf: ((job: number) => number) | null;
}

export const partsOf = (precedences: Precedences, members: readonly number[], limits: Limits): Part[] =>
  connectedParts(precedences, members).map((part) => {
    // One or two jobs need no structure to be solved.
    const ideals = part.length > 2 ? listIdeals(precedences, part, limits.component) : null;
    return { members: part, ideals, parentOf: ideals || part.length <= 2 ? null : treeOf(precedences, part) };
  });

export function solveParts(jobs: Jobs, parts: readonly Part[], limits: Limits, budget: Budget): Block[] {
  // Small ones first: they shall not go without for the sake of one that is too large in any case.
  const bySize = parts.length === 1 ? parts : parts.toSorted((a, b) => a.members.length - b.members.length);
  const blocks = bySize.flatMap((part) => solveConnected(jobs, part, limits, budget));
  return parts.length === 1 ? blocks : blocks.sort((a, b) => ratioOf(b) - ratioOf(a) || a.jobs[0]! - b.jobs[0]!);
}

function connectedParts(jobs: Precedences, members: readonly number[]): number[][] {
  const inside = new Set(members);
  const partOf = new Map<number, number>();
  let count = 0;
  for (const start of members) {
    if (partOf.has(start)) continue;
    const stack = [start];
    partOf.set(start, count);
    for (let job = stack.pop(); job !== undefined; job = stack.pop()) {
      for (const neighbours of [jobs.before[job]!, jobs.after[job]!]) {
        for (const other of neighbours) {
          if (!inside.has(other) || partOf.has(other)) continue;
          partOf.set(other, count);
          stack.push(other);
        }
      }
    }
    count += 1;
  }
  const parts: number[][] = Array.from({ length: count }, () => []);
  for (const job of members) parts[partOf.get(job)!]!.push(job);
  return parts;
}

function solveConnected(
  jobs: Jobs,
  { members, ideals, parentOf }: Part,
  limits: Limits,
  budget: Budget,
): readonly Block[] {
  if (members.length === 1) return [blockOf(jobs, members, 0)];
  if (members.length === 2) return withFallingRatios(members.map((job) => blockOf(jobs, [job], 0)));
  if (ideals) return withFallingRatios(solveByIdeals(jobs, ideals));
  if (parentOf) return solveForest(jobs, members, parentOf);
  const blocks = sidneyBlocks(jobs, members, budget).map(({ jobs: part, isWhole }) =>
    isWhole ? ordered(jobs, part, limits, budget) : searched(jobs, part, budget),
  );
  return withFallingRatios(blocks);
}

function treeOf(jobs: Precedences, part: readonly number[]): Part['parentOf'] {
  const inside = new Set(part);
  const parents = new Map<number, number>();
  for (const job of part) {
    for (const earlier of jobs.before[job]!) {
      if (!inside.has(earlier)) continue;
      if (parents.has(job)) return null;
      parents.set(job, earlier);
    }
  }
  return (job) => parents.get(job) ?? -1;
}

/** @param members of which no closed part has a higher ratio than the whole. */
function ordered(jobs: Jobs, members: readonly number[], limits: Limits, budget: Budget): Block {
  if (members.length === 1) return blockOf(jobs, members, 0);
  const ideals = listIdeals(jobs, members, limits.block);
  if (ideals) return joined(solveByIdeals(jobs, ideals));
  const parentOf = treeOf(jobs, members);
  if (parentOf) return joined(solveForest(jobs, members, parentOf));
  const { first, middle, last } = peel(jobs, members);
  if (middle.length < members.length && budget.steps > 0) {
    const inner = joined(solve(jobs, middle, limits, budget));
    const order = [...first, ...inner.jobs, ...last];
    return blockOf(jobs, order, inner.relaxed === null ? inner.gap : gapOf(jobs, order));
  }
  const order = searchOrder(jobs, members, budget);
  return blockOf(jobs, order, gapOf(jobs, order));
}

/** An order for jobs of which closed parts may have a higher ratio than the whole. */
function searched(jobs: Jobs, members: readonly number[], budget: Budget): Block {
  const order = searchOrder(jobs, members, budget);
  return { ...blockOf(jobs, order, 0), relaxed: relaxedBlocks(jobs, order) };
}

/** A job that all others wait for, directly or not, is first in every order; one that waits for all is last. */
function peel(jobs: Jobs, members: readonly number[]): Record<'first' | 'middle' | 'last', readonly number[]> {
  const from = firstsOf(jobs.before, jobs.after, members);
  const rest = members.slice(from);
  const upTo = firstsOf(jobs.after, jobs.before, rest.toReversed());
  return {
    first: members.slice(0, from),
    middle: rest.slice(0, rest.length - upTo),
    last: rest.slice(rest.length - upTo),
  };
}

/** How many jobs at the beginning are each, in turn, the only one without a predecessor among what is left. */
function firstsOf(before: Jobs['before'], after: Jobs['after'], members: readonly number[]): number {
  const open = new Map(members.map((job) => [job, 0]));
  for (const job of members) for (const one of before[job]!) if (open.has(one)) open.set(job, open.get(job)! + 1);
  let free = members.filter((job) => open.get(job) === 0).length;
  let count = 0;
  while (free === 1 && count < members.length) {
    const job = members[count]!;
    if (open.get(job) !== 0) break;
    count += 1;
    free = 0;
    for (const later of after[job]!) {
      const left = open.get(later);
      if (left === undefined) continue;
      open.set(later, left - 1);
      if (left === 1) free += 1;
    }
  }
  return count;
}
