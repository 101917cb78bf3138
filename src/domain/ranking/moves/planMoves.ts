import { MOST_MOVED_AT_ONCE, type Move, type MovePlan } from './move';
import { standingStill, type Stretch } from './standingStill';

/**
 * The fewest calls of ≤ `mostAtOnce` issues that turn `current` into `wanted`; among those, one that moves the fewest
 * issues; always the same one for the same orders. Ids that only one of the two has are nobody's business: those of
 * `wanted` are dropped, those of `current` may end up anywhere between the others.
 *
 * Why it is the fewest: issues that never move keep their relative order, so they form an increasing sequence. Take any
 * plan, and of one of its calls the issues that no later call moves. The call left them side by side and nothing can come
 * between them afterwards but issues that moved later, so no never-moved issue stands between them: each call serves one
 * gap between two neighbours that never move. A gap of g issues thus costs at least ⌈g / mostAtOnce⌉ calls, and that many
 * are enough, since one issue at least can stay and be the anchor: to move it too never saves a call. What remains is which
 * issues stay (`standingStill`). To move more issues than need be is fine where it saves a call.
 *
 * @param mayMove The only issues a call may move; all, if left out.
 * @param mostAtOnce Issues a call takes, a whole number ≥ 1.
 * @throws RangeError If issues that may not move would have to, or if an order has an id twice.
 */
export function planMoves(
  current: readonly string[],
  wanted: readonly string[],
  mayMove?: ReadonlySet<string>,
  mostAtOnce = MOST_MOVED_AT_ONCE,
): MovePlan {
  if (!Number.isInteger(mostAtOnce) || mostAtOnce < 1) throw new RangeError('mostAtOnce is a whole number from 1');
  const isWanted = distinct(wanted);
  const isThere = distinct(current);
  const from = current.filter((id) => isWanted.has(id));
  const target = wanted.filter((id) => isThere.has(id));

  const placeNow = new Map(from.map((id, place) => [id, place]));
  const places = Int32Array.from(target, (id) => placeNow.get(id)!);
  const stays = staying(places, (position) => mayMove?.has(target[position]!) ?? true, mostAtOnce);
  return {
    moves: movesInto(target, stays, mostAtOnce),
    moved: target.filter((_, position) => stays[position] === 0),
  };
}

function distinct(ids: readonly string[]): ReadonlySet<string> {
  const set = new Set(ids);
  if (set.size !== ids.length) throw new RangeError('an order has an id twice');
  return set;
}

/** 1 for each position, in the wanted order, whose issue never moves. */
function staying(places: Int32Array, mayMoveAt: (position: number) => boolean, mostAtOnce: number): Uint8Array {
  const stays = new Uint8Array(places.length);
  const [head, tail] = unchangedEnds(places);
  let from = { position: -1, place: -1 };
  const settleUpTo = (to: Stretch['to']): void => {
    if (to.place <= from.place) throw new RangeError('issues that may not move are not in the wanted order');
    for (const position of standingStill(places, { from, to }, mostAtOnce)) stays[position] = 1;
    from = to;
  };
  places.forEach((place, position) => {
    if (position >= head && position < tail && mayMoveAt(position)) return;
    stays[position] = 1;
    settleUpTo({ position, place });
  });
  settleUpTo({ position: places.length, place: places.length });
  return stays;
}

/** Issues at the top and at the bottom that are where they should be: to leave them never costs a call. */
function unchangedEnds(places: Int32Array): [head: number, tail: number] {
  let head = 0;
  while (head < places.length && places[head] === head) head += 1;
  let tail = places.length;
  while (tail > head && places[tail - 1] === tail - 1) tail -= 1;
  return [head, tail];
}

/** Fills each gap from its top down, after what stays above it; at the top of the list, before what stays below it. */
function movesInto(target: readonly string[], stays: Uint8Array, mostAtOnce: number): Move[] {
  const moves: Move[] = [];
  const firstToStay = stays.indexOf(1);
  let position = 0;
  while (position < target.length) {
    let end = position;
    while (end < target.length && end - position < mostAtOnce && stays[end] === 0) end += 1;
    if (end > position) {
      const above = position > firstToStay;
      moves.push({
        issueIds: target.slice(position, end),
        side: above ? 'after' : 'before',
        anchorId: target[above ? position - 1 : firstToStay]!,
      });
    }
    position = Math.max(end, position + 1);
  }
  return moves;
}
