import type { Graph } from './graph';

/**
 * Groups of issues that wait for each other in a circle, and all others alone: the strongly connected components, by Tarjan's
 * algorithm (1972) without recursion, since a chain of blockers may be as long as the backlog.
 *
 * @returns in topological order: whatever a group waits for stands before it. Members ascending.
 */
export function withoutCircles(nodes: readonly number[], { after }: Pick<Graph, 'after'>): number[][] {
  const numbers = new Map<number, number>();
  const low = new Map<number, number>();
  const onStack = new Set<number>();
  const stack: number[] = [];
  const groups: number[][] = [];
  const walk: { readonly node: number; next: number }[] = [];
  const enter = (node: number) => {
    numbers.set(node, numbers.size);
    low.set(node, numbers.get(node)!);
    stack.push(node);
    onStack.add(node);
    walk.push({ node, next: 0 });
  };
  const lower = (node: number, to: number) => low.set(node, Math.min(low.get(node)!, to));
  const close = (node: number) => {
    if (low.get(node) !== numbers.get(node)) return;
    const group: number[] = [];
    for (let member = stack.pop(); member !== undefined; member = member === node ? undefined : stack.pop()) {
      onStack.delete(member);
      group.push(member);
    }
    groups.push(group.sort((a, b) => a - b));
  };
  for (const start of nodes) {
    if (numbers.has(start)) continue;
    enter(start);
    for (let frame = walk.at(-1); frame; frame = walk.at(-1)) {
      const following = after.get(frame.node)?.[frame.next++];
      if (following === undefined) {
        walk.pop();
        close(frame.node);
        const caller = walk.at(-1);
        if (caller) lower(caller.node, low.get(frame.node)!);
      } else if (!numbers.has(following)) enter(following);
      else if (onStack.has(following)) lower(frame.node, numbers.get(following)!);
    }
  }
  return groups.reverse();
}
