import { maximumClosure } from './closure';
import { blockOf, exceeds, ratioOf, type Jobs } from './problem';

/** How much work may still be spent, in steps; passed along and counted down, so that any backlog is ranked in bounded time. */
export interface Budget {
  steps: number;
}

export interface SidneyBlock {
  readonly jobs: readonly number[];
  readonly isWhole: boolean;
}

/**
 * Sidney's decomposition (1975): some best order takes first the predecessor-closed set of the highest ratio Σvalue ÷ Σsize,
 * then the best of what is left, and so on. The sets come from minimum cuts: at the ratio of a whole, either
 * no closed part weighs more than the whole, or the part that does, and the rest, are decomposed in turn.
 *
 * @returns blocks by falling ratio, each closed once those before it are done; the jobs inside are in no order yet. Where the
 *   budget ran out, what was left is one block that is not `whole`: parts of it may have a higher ratio.
 */
export function sidneyBlocks(jobs: Jobs, members: readonly number[], budget: Budget): SidneyBlock[] {
  const result: SidneyBlock[] = [];
  const waiting: (readonly number[])[] = [members];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const split = part.length > 1 && budget.steps > 0 ? splitAtRatio(jobs, part, budget) : null;
    if (split) waiting.push(split.rest, split.first);
    else result.push({ jobs: part, isWhole: part.length === 1 || budget.steps > 0 });
  }
  return result;
}

function splitAtRatio(
  jobs: Jobs,
  part: readonly number[],
  budget: Budget,
): { first: readonly number[]; rest: readonly number[] } | null {
  const whole = blockOf(jobs, part, 0);
  if (whole.size <= 0) return null;
  const ratio = ratioOf(whole);
  const local = new Map(part.map((job, index) => [job, index]));
  const weight = Float64Array.from(part, (job) => jobs.value[job]! - ratio * jobs.size[job]!);
  const before = part.map((job) => jobs.before[job]!.flatMap((earlier) => local.get(earlier) ?? []));
  const { member, work } = maximumClosure({ weight, before });
  budget.steps -= work + part.length;
  const first = part.filter((_, index) => member[index] === 1);
  if (first.length === 0 || first.length === part.length) return null;
  const rest = part.filter((_, index) => member[index] === 0);
  // Where only rounding tells them apart they stay one block: their ratios are as good as equal.
  return exceeds(ratioOf(blockOf(jobs, first, 0)), ratio) ? { first, rest } : null;
}
