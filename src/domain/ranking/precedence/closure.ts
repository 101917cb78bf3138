/**
 * The set of the largest total weight that holds whatever must come before its members: the maximum closure problem, by a
 * minimum cut (Picard 1976). The cut is found by Dinic's algorithm on flat arrays.
 */
export interface ClosureProblem {
  readonly weight: Float64Array;
  /** Direct predecessors, by local index. */
  readonly before: readonly (readonly number[])[];
}

export interface Closure {
  /** 1 for members; of several best sets the smallest. */
  readonly member: Uint8Array;
  /** Steps taken: a machine-independent measure of the work. */
  readonly work: number;
}

/** Capacities are scaled to at most 1; what is left below this is rounding. */
const EPSILON = 1e-12;

export function maximumClosure({ weight, before }: ClosureProblem): Closure {
  const count = weight.length;
  const network = new Network(count + 2);
  const source = count;
  const sink = count + 1;
  let largest = 0;
  for (const one of weight) largest = Math.max(largest, Math.abs(one));
  if (largest === 0) return { member: new Uint8Array(count), work: count };
  for (let index = 0; index < count; index += 1) {
    const capacity = weight[index]! / largest;
    if (capacity > 0) network.arc(source, index, capacity);
    else if (capacity < 0) network.arc(index, sink, -capacity);
    for (const earlier of before[index]!) network.arc(index, earlier, Number.POSITIVE_INFINITY);
  }
  network.saturate(source, sink);
  // What the source still reaches lies on its side of the smallest minimum cut.
  const member = Uint8Array.from(network.level.subarray(0, count), (level) => Number(level >= 0));
  return { member, work: network.work };
}

class Network {
  private readonly heads: Int32Array;
  private readonly to: number[] = [];
  private readonly capacity: number[] = [];
  private readonly nextArc: number[] = [];
  readonly level: Int32Array;
  work = 0;

  constructor(private readonly nodes: number) {
    this.heads = new Int32Array(nodes).fill(-1);
    this.level = new Int32Array(nodes);
  }

  arc(from: number, to: number, capacity: number): void {
    this.half(from, to, capacity);
    this.half(to, from, 0);
  }

  private half(from: number, to: number, capacity: number): void {
    this.nextArc.push(this.heads[from]!);
    this.heads[from] = this.to.push(to) - 1;
    this.capacity.push(capacity);
  }

  /** Afterwards `level` is ≥ 0 exactly for the nodes that the source still reaches. */
  saturate(source: number, sink: number): void {
    for (this.setLevels(source); this.level[sink]! >= 0; this.setLevels(source)) this.blockingFlow(source, sink);
  }

  private setLevels(source: number): void {
    this.level.fill(-1);
    this.level[source] = 0;
    const queue = new Int32Array(this.nodes);
    queue[0] = source;
    for (let read = 0, end = 1; read < end; read += 1) {
      const node = queue[read]!;
      for (let arc = this.heads[node]!; arc >= 0; arc = this.nextArc[arc]!) {
        this.work += 1;
        const next = this.to[arc]!;
        if (this.capacity[arc]! <= EPSILON || this.level[next]! >= 0) continue;
        this.level[next] = this.level[node]! + 1;
        queue[end++] = next;
      }
    }
  }

  /** Path by path without recursion: a chain of blockers may be as long as the backlog. */
  private blockingFlow(source: number, sink: number): void {
    const current = this.heads.slice();
    const path: number[] = [];
    let node = source;
    for (;;) {
      if (node === sink) {
        node = this.augment(path);
        continue;
      }
      const arc = this.advance(node, current);
      if (arc >= 0) {
        path.push(arc);
        node = this.to[arc]!;
      } else if (node === source) {
        return;
      } else {
        // A dead end: never again in this round.
        this.level[node] = -1;
        node = this.to[path.pop()! ^ 1]!;
      }
    }
  }

  private advance(node: number, current: Int32Array): number {
    let arc = current[node]!;
    while (arc >= 0) {
      this.work += 1;
      if (this.capacity[arc]! > EPSILON && this.level[this.to[arc]!] === this.level[node]! + 1) break;
      arc = this.nextArc[arc]!;
    }
    current[node] = arc;
    return arc;
  }

  /** Sends what fits along the path; answers where the path is full, and cuts it there. */
  private augment(path: number[]): number {
    let room = Number.POSITIVE_INFINITY;
    for (const arc of path) room = Math.min(room, this.capacity[arc]!);
    let full = path.length;
    for (let step = path.length - 1; step >= 0; step -= 1) {
      const arc = path[step]!;
      this.capacity[arc]! -= room;
      this.capacity[arc ^ 1]! += room;
      if (this.capacity[arc]! <= EPSILON) full = step;
    }
    this.work += path.length;
    const node = this.to[path[full]! ^ 1]!;
    path.length = full;
    return node;
  }
}
