import TinyQueue from 'tinyqueue';
import { blockOf, ratioOf, withFallingRatios, type Block, type Jobs } from './problem';

/**
 * Horn's algorithm ("Single-machine job sequencing with treelike precedence ordering", 1972): where no job has more than one
 * direct predecessor, the job of the highest ratio goes right behind its predecessor, and the two count as one from then on. O(n log n),
 * and the order is a best one.
 *
 * @param parentOf the one job that must come before, or −1.
 */
export function solveForest(jobs: Jobs, members: readonly number[], parentOf: (job: number) => number): Block[] {
  const local = new Map(members.map((job, index) => [job, index]));
  const value = Float64Array.from(members, (job) => jobs.value[job]!);
  const size = Float64Array.from(members, (job) => jobs.size[job]!);
  const parent = Int32Array.from(members, (job) => local.get(parentOf(job)) ?? -1);
  // A group is known by its first job; `next` and `tail` chain the jobs of a group.
  const group = Int32Array.from(members, (_, index) => index);
  const next = new Int32Array(members.length).fill(-1);
  const tail = Int32Array.from(members, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (group[root] !== root) root = group[root]!;
    for (let at = index; group[at] !== root;) [at, group[at]] = [group[at]!, root];
    return root;
  };
  const ratio = (index: number): number => ratioOf({ value: value[index]!, size: size[index]! });
  const queue = new TinyQueue<Entry>(
    members.map((_, index) => ({ index, ratio: ratio(index), version: 0 })),
    byRatio,
  );
  const version = new Int32Array(members.length);
  const emitted = new Uint8Array(members.length);
  const blocks: Block[] = [];
  for (let top = queue.pop(); top; top = queue.pop()) {
    const head = top.index;
    if (emitted[head] || group[head] !== head || version[head] !== top.version) continue;
    const above = parent[head]! < 0 ? -1 : find(parent[head]!);
    if (above < 0 || emitted[above]) {
      emitted[head] = 1;
      const order: number[] = [];
      for (let at = head; at >= 0; at = next[at]!) order.push(members[at]!);
      blocks.push(blockOf(jobs, order, 0));
      continue;
    }
    next[tail[above]!] = head;
    tail[above] = tail[head]!;
    value[above]! += value[head]!;
    size[above]! += size[head]!;
    group[head] = above;
    version[above]! += 1;
    queue.push({ index: above, ratio: ratio(above), version: version[above]! });
  }
  return withFallingRatios(blocks);
}

interface Entry {
  readonly index: number;
  readonly ratio: number;
  /** Groups grow: only the newest entry of a group counts. */
  readonly version: number;
}

/** Highest ratio first, then the job that was named first. */
const byRatio = (a: Entry, b: Entry): number => (a.ratio === b.ratio ? a.index - b.index : a.ratio > b.ratio ? -1 : 1);
