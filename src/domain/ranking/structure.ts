import type { BlockingLinks } from '../dependencies';
import { graphOf, type Graph } from './graph';
import type { WeighedIssue } from './order';
import { readPins, type Pins } from './pins';
import { relationsOf, type Relations } from './relations';
import type { Tier } from './tiers';

export interface RankingRules {
  readonly blocking: BlockingLinks;
  readonly unscored: 'last' | 'inPlace';
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * What the order must obey, whatever the values: made once, then filled in with values and sizes as often as wanted (the
 * ranking itself, thousands of simulations, "what if").
 */
export interface Structure extends Relations {
  /** By score alone; an index here is what all the numbers below mean. */
  readonly items: readonly WeighedIssue[];
  readonly rules: RankingRules;
  readonly graph: Graph;
  readonly pins: Pins;
  /** Sub-tasks that stand right behind their parent, by the parent's index. */
  readonly followers: ReadonlyMap<number, readonly number[]>;
  /** 1 for those sub-tasks, by index. */
  readonly follows: Uint8Array;
  /** Issues in no relation to others, by score alone; with their tier. */
  readonly singles: readonly number[];
  readonly tierOfSingle: (index: number) => Tier;
}

/** @param items as `sortByScore` gives them. */
export function structureOf(items: readonly WeighedIssue[], rules: RankingRules): Structure {
  const indexOf = new Map<string, number>();
  // Of most issues nothing more is asked; those of which it is are found in one go.
  const linked: number[] = [];
  const pinned: number[] = [];
  const subtasks: number[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const { issue, isLinked, isSubtask, pin } = items[index]!;
    indexOf.set(issue.id, index);
    if (isLinked) linked.push(index);
    if (pin !== null) pinned.push(index);
    if (isSubtask) subtasks.push(index);
  }
  const graph = graphOf(items, linked, indexOf, rules.blocking);
  const pins = readPins(items, pinned, indexOf, graph, rules.today);
  const nodes = [...new Set([...graph.before.keys(), ...graph.after.keys(), ...pins.verdicts.keys()])];
  nodes.sort((a, b) => a - b);
  const related = new Set(nodes);
  const followers = followersOf(items, subtasks, indexOf, related);
  const follows = new Uint8Array(items.length);
  for (const children of followers.values()) for (const child of children) follows[child] = 1;
  return {
    items,
    rules,
    graph,
    pins,
    followers,
    follows,
    singles: singlesOf(nodes, follows),
    tierOfSingle: singleTiers(items),
    ...relationsOf(items, nodes, graph, pins),
  };
}

function singlesOf(nodes: readonly number[], follows: Uint8Array): number[] {
  const taken = follows.slice();
  for (const node of nodes) taken[node] = 1;
  const singles: number[] = [];
  for (let index = 0; index < taken.length; index += 1) if (taken[index] === 0) singles.push(index);
  return singles;
}

/** Neighbours in the list are mostly of one tier: it is made once for all of them. */
function singleTiers(items: readonly WeighedIssue[]): (index: number) => Tier {
  let last: Tier = { date: '', first: false, classValue: 0, weighted: true };
  return (index) => {
    const { classValue, weighted } = items[index]!.weights;
    if (last.classValue !== classValue || last.weighted !== weighted)
      last = { date: '', first: false, classValue, weighted };
    return last;
  };
}

/**
 * A sub-task is part of its parent's work: it stands right behind it. One with links or a pin of its own stands by itself, and so
 * does one with a score whose parent has none.
 */
function followersOf(
  items: readonly WeighedIssue[],
  subtasks: readonly number[],
  indexOf: ReadonlyMap<string, number>,
  related: ReadonlySet<number>,
): Map<number, number[]> {
  const followers = new Map<number, number[]>();
  for (const index of subtasks) {
    const { issue, score } = items[index]!;
    if (issue.parent === null || related.has(index)) continue;
    const parent = indexOf.get(issue.parent.id);
    if (parent === undefined || items[parent]!.isSubtask) continue;
    if (score.status === 'scored' && items[parent]!.score.status !== 'scored') continue;
    const children = followers.get(parent);
    if (children) children.push(index);
    else followers.set(parent, [index]);
  }
  return followers;
}
