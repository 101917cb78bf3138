import type { Graph } from './graph';

/**
 * Groups of issues that wait for each other in a circle, and all others alone: the strongly connected components, by Tarjan's
 * algorithm (1972) without recursion, since a chain of blockers may be as long as the backlog.
 *
 * @param nodes ascending; all that edges lead to is among them.
 * @returns in topological order: whatever a group waits for stands before it. Members ascending.
 */
export function withoutCircles(nodes: readonly number[], { after }: Pick<Graph, 'after'>): number[][] {
  const size = (nodes.at(-1) ?? -1) + 1;
  const numbers = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const onStack = new Uint8Array(size);
  let entered = 0;
  const stack: number[] = [];
  const groups: number[][] = [];
  const walk: { readonly node: number; next: number }[] = [];
  const enter = (node: number) => {
    numbers[node] = low[node] = entered++;
    stack.push(node);
    onStack[node] = 1;
    walk.push({ node, next: 0 });
  };
  const lower = (node: number, to: number) => {
    if (to < low[node]!) low[node] = to;
  };
  const close = (node: number) => {
    if (low[node] !== numbers[node]) return;
    const group: number[] = [];
    for (let member = stack.pop(); member !== undefined; member = member === node ? undefined : stack.pop()) {
      onStack[member] = 0;
      group.push(member);
    }
    groups.push(group.sort((a, b) => a - b));
  };
  for (const start of nodes) {
    if (numbers[start]! >= 0) continue;
    enter(start);
    for (let frame = walk.at(-1); frame; frame = walk.at(-1)) {
      const following = after.get(frame.node)?.[frame.next++];
      if (following === undefined) {
        walk.pop();
        close(frame.node);
        const caller = walk.at(-1);
        if (caller) lower(caller.node, low[frame.node]!);
      } else if (numbers[following]! < 0) enter(following);
      else if (onStack[following] === 1) lower(frame.node, numbers[following]!);
    }
  }
  return groups.reverse();
}
