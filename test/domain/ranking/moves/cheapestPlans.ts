/** Calls and moved issues; plans compare by calls, then by moved issues. */
export interface Cost {
  readonly calls: number;
  readonly moved: number;
}

const cheaper = (a: Cost, b: Cost): boolean => a.calls < b.calls || (a.calls === b.calls && a.moved < b.moved);

/**
 * The plain dynamic programme over the wanted order, in O(n²): what stays is an increasing subsequence of the present
 * places, and each gap of it takes ⌈gap / mostAtOnce⌉ calls.
 */
export function cheapestByTable(current: readonly string[], wanted: readonly string[], mostAtOnce: number): Cost {
  const placeNow = new Map(current.map((id, place) => [id, place]));
  const places = [-1, ...wanted.map((id) => placeNow.get(id)!), current.length];
  const costs: Cost[] = [{ calls: 0, moved: 0 }];
  for (let stop = 1; stop < places.length; stop += 1) {
    let best: Cost = { calls: Number.POSITIVE_INFINITY, moved: 0 };
    for (let start = 0; start < stop; start += 1) {
      if (places[start]! >= places[stop]!) continue;
      const gap = stop - start - 1;
      const { calls, moved } = costs[start]!;
      const cost = { calls: calls + Math.ceil(gap / mostAtOnce), moved: moved + gap };
      if (cheaper(cost, best)) best = cost;
    }
    costs.push(best);
  }
  return costs.at(-1)!;
}

/** A call as positions: which places it takes issues from, and where each place of the result comes from. */
interface Rearrangement {
  readonly taken: readonly number[];
  readonly result: readonly number[];
}

function* orderedSubsets(size: number, most: number, taken: readonly number[] = []): Generator<readonly number[]> {
  if (taken.length > 0) yield taken;
  if (taken.length === most) return;
  for (let position = 0; position < size; position += 1)
    if (!taken.includes(position)) yield* orderedSubsets(size, most, [...taken, position]);
}

/** Every call there is: any issues in any order, to any place that an anchor can name. All at once leaves no anchor. */
function everyCall(size: number, mostAtOnce: number): Rearrangement[] {
  return [...orderedSubsets(size, Math.min(mostAtOnce, size - 1))].flatMap((taken) => {
    const others = Array.from({ length: size }, (_, position) => position).filter(
      (position) => !taken.includes(position),
    );
    return Array.from({ length: others.length + 1 }, (_, slot) => ({
      taken,
      result: [...others.slice(0, slot), ...taken, ...others.slice(slot)],
    }));
  });
}

/**
 * Exhaustive search from the order 0, 1, … : breadth first, over every call there is. Sizes up to 7.
 *
 * @param minding Whether to tell apart which issues were moved; without, only the calls of the answers count.
 */
export function exhaustiveSearch(size: number, mostAtOnce: number, minding: boolean) {
  const calls = everyCall(size, mostAtOnce);
  const sets = minding ? 1 << size : 1;
  /** An order with the set of issues that were moved, as one number. */
  const encode = (order: readonly number[], moved: number): number =>
    order.reduce((code, issue) => code * 8 + issue, 0) * sets + moved;
  const start = Array.from({ length: size }, (_, issue) => issue);
  const fewest = new Int8Array(8 ** size * sets).fill(-1);
  fewest[encode(start, 0)] = 0;
  let frontier = [{ order: start, moved: 0 }];
  for (let made = 1; frontier.length > 0; made += 1) {
    const next: typeof frontier = [];
    for (const { order, moved } of frontier)
      for (const { taken, result } of calls) {
        let code = 0;
        for (const position of result) code = code * 8 + order[position]!;
        let nowMoved = moved;
        if (minding) for (const position of taken) nowMoved |= 1 << order[position]!;
        code = code * sets + nowMoved;
        if (fewest[code] !== -1) continue;
        fewest[code] = made;
        next.push({ order: result.map((position) => order[position]!), moved: nowMoved });
      }
    frontier = next;
  }
  return {
    /** The least cost of reaching the order by calls that move none but these issues (bits); null if none do. */
    cheapest: (order: readonly number[], mayMove: number): Cost | null => {
      let best: Cost | null = null;
      // Every subset of mayMove, once.
      for (let moved = mayMove; moved >= 0; moved = moved === 0 ? -1 : (moved - 1) & mayMove) {
        const made = fewest[encode(order, moved)]!;
        if (made === -1) continue;
        const cost = { calls: made, moved: [...moved.toString(2)].filter((bit) => bit === '1').length };
        if (!best || cheaper(cost, best)) best = cost;
      }
      return best;
    },
  };
}
