/** Jira takes this many issues in one rank call. */
export const MOST_MOVED_AT_ONCE = 50;

/** Two orders of this many issues, with ids of up to nine digits, fit into the 500 KB that Forge takes in one call. */
export const MOST_ISSUES_IN_ORDER = 20_000;

/** One rank call: puts issues, in this order, right before or right after another one. */
export interface Move {
  readonly issueIds: readonly string[];
  readonly side: 'before' | 'after';
  readonly anchorId: string;
}

export interface MovePlan {
  /** To be made one after the other: a later one may stand on what an earlier one moved. */
  readonly moves: readonly Move[];
  /** Ids that move, in the wanted order. */
  readonly moved: readonly string[];
}

/**
 * The order after moves were made. Issues in `refused` stayed where they were. Ids that `order` does not have are ignored,
 * and so is a move whose anchor it does not have or that moves the anchor itself. `order` has no id twice.
 */
export function replay(
  order: readonly string[],
  moves: readonly Move[],
  refused: ReadonlySet<string> = new Set(),
): string[] {
  const list = linked(order);
  for (const { issueIds, side, anchorId } of moves) {
    const moving = new Set(issueIds.filter((id) => list.has(id) && !refused.has(id)));
    if (!list.has(anchorId) || moving.has(anchorId)) continue;
    for (const id of moving) list.takeOut(id);
    let last = side === 'after' ? anchorId : list.above(anchorId);
    for (const id of moving) {
      list.putBelow(id, last);
      last = id;
    }
  }
  return list.toArray();
}

/** A linked list, so that a call costs what it moves and not the whole order. Null is above the first and below the last. */
function linked(order: readonly string[]) {
  const above = new Map<string | null, string | null>();
  const below = new Map<string | null, string | null>();
  const link = (upper: string | null, lower: string | null): void => {
    below.set(upper, lower);
    above.set(lower, upper);
  };
  [null, ...order].forEach((id, place) => link(id, order[place] ?? null));
  return {
    has: (id: string): boolean => above.has(id),
    above: (id: string): string | null => above.get(id) ?? null,
    takeOut: (id: string): void => link(above.get(id) ?? null, below.get(id) ?? null),
    putBelow: (id: string, upper: string | null): void => {
      const lower = below.get(upper) ?? null;
      link(upper, id);
      link(id, lower);
    },
    toArray: (): string[] => {
      const ids: string[] = [];
      for (let id = below.get(null) ?? null; id !== null; id = below.get(id) ?? null) ids.push(id);
      return ids;
    },
  };
}
