import { makeOrderOfOther, type BlockingLinks } from '../dependencies';
import { isDone, type LinkedIssue } from '../issue';
import type { WeighedIssue } from './order';

/** What must come before what, by index of the issues. A link counts whichever of its two issues shows it. */
export interface Graph {
  readonly before: ReadonlyMap<number, readonly number[]>;
  readonly after: ReadonlyMap<number, readonly number[]>;
  /** Open issues that are not in the list: in another project, or not given by Jira. */
  readonly blockersElsewhere: ReadonlyMap<number, readonly LinkedIssue[]>;
  readonly waitingElsewhere: ReadonlyMap<number, readonly LinkedIssue[]>;
}

export class GraphBuilder implements Graph {
  readonly before = new Map<number, number[]>();
  readonly after = new Map<number, number[]>();
  readonly blockersElsewhere = new Map<number, LinkedIssue[]>();
  readonly waitingElsewhere = new Map<number, LinkedIssue[]>();
  private readonly known = new Set<number>();

  constructor(private readonly count: number) {}

  /** The second mention of a pair changes nothing. */
  connect(first: number, second: number): void {
    const pair = first * this.count + second;
    if (first === second || this.known.has(pair)) return;
    this.known.add(pair);
    push(this.after, first, second);
    push(this.before, second, first);
  }

  /** Whether `to` must come after `from`, directly or through others. */
  reaches(from: number, to: number): boolean {
    // Nothing must come before it: no need to walk through all that comes after the other.
    if (!this.before.has(to)) return from === to;
    const seen = new Set([from]);
    const stack = [from];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (node === to) return true;
      for (const next of this.after.get(node) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        stack.push(next);
      }
    }
    return false;
  }
}

function push<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Two links of different types may name the same issue. */
function pushOnce(map: Map<number, LinkedIssue[]>, key: number, issue: LinkedIssue): void {
  if (!map.get(key)?.some(({ id }) => id === issue.id)) push(map, key, issue);
}

/** @param linked indexes of all that have links, ascending. */
export function graphOf(
  items: readonly WeighedIssue[],
  linked: readonly number[],
  indexOf: ReadonlyMap<string, number>,
  blocking: BlockingLinks,
): GraphBuilder {
  const graph = new GraphBuilder(items.length);
  const orderOfOther = makeOrderOfOther(blocking);
  for (const index of linked) {
    for (const link of items[index]!.issue.links) {
      if (isDone(link.other)) continue;
      const order = orderOfOther(link);
      if (order === null) continue;
      const other = indexOf.get(link.other.id);
      if (other === undefined)
        pushOnce(order === 'before' ? graph.blockersElsewhere : graph.waitingElsewhere, index, link.other);
      else if (order === 'before') graph.connect(other, index);
      else graph.connect(index, other);
    }
  }
  return graph;
}
