/** Finds the cheapest predecessor of a position, among those with a smaller present place. */
export interface LeastBelow {
  /** `place` counts from 0 and stays below the size. Positions come in ascending order. */
  add(position: number, place: number, least: number): void;
  /** The least of `least + cost of moving all issues between`, over what was added with a place below this one. */
  least(position: number, place: number): number;
}

/**
 * The cost ⌈gap / perCall⌉ depends on both ends at once, which no tree can look up. Written as position = perCall ·
 * quotient + remainder, it is the difference of the quotients, plus one where the later remainder is the larger: so one
 * Fenwick tree of prefix minima per remainder will do. The trees lie interleaved, since a query reads the same node of all.
 *
 * @param call What one call costs, where moving one issue costs 1.
 */
export function leastBelow(size: number, perCall: number, call: number): LeastBelow {
  const trees = new Float64Array((size + 1) * perCall).fill(Number.POSITIVE_INFINITY);
  return {
    add(position, place, least) {
      const remainder = position % perCall;
      const value = least - call * Math.floor(position / perCall) - position;
      for (let node = place + 1; node <= size; node += node & -node) {
        const at = node * perCall + remainder;
        if (value < trees[at]!) trees[at] = value;
      }
    },
    least(position, place) {
      const last = position - 1;
      const remainder = last % perCall;
      let smaller = Number.POSITIVE_INFINITY;
      let others = Number.POSITIVE_INFINITY;
      for (let node = place; node > 0; node -= node & -node) {
        const start = node * perCall;
        for (let at = start; at < start + remainder; at += 1) smaller = Math.min(smaller, trees[at]!);
        for (let at = start + remainder; at < start + perCall; at += 1) others = Math.min(others, trees[at]!);
      }
      return call * Math.floor(last / perCall) + last + Math.min(smaller + call, others);
    },
  };
}
