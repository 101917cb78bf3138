import { leastBelow } from './leastBelow';

/** A part of the wanted order between two issues that stay, each with its position there and its place at present. */
export interface Stretch {
  readonly from: { readonly position: number; readonly place: number };
  readonly to: { readonly position: number; readonly place: number };
}

/**
 * Positions strictly inside the stretch whose issues stay: those that leave the fewest calls, and then the fewest issues
 * to move. A stretch of n issues takes O(n · mostAtOnce · log n) time and O(n · mostAtOnce) memory.
 *
 * It is the shortest path over positions: from one that stays to the next one that stays, `least[j] = min least[i] + the
 * cost of moving all between`, over the i above j that stand above j at present as well.
 *
 * @param places Present place by position in the wanted order.
 */
export function standingStill(places: Int32Array, { from, to }: Stretch, mostAtOnce: number): number[] {
  const length = to.position - from.position;
  if (length === 1) return [];
  const perCall = Math.min(mostAtOnce, length - 1);
  // One call outweighs all the issues there are: fewest calls first, then fewest issues.
  const call = length;
  const costBetween = (i: number, j: number): number => call * Math.ceil((j - i - 1) / perCall) + (j - i - 1);

  const placeOf = (i: number): number =>
    (i === 0 ? from : i === length ? to : undefined)?.place ?? places[from.position + i]!;
  const canStay = (i: number): boolean => placeOf(i) > from.place && placeOf(i) < to.place;

  const least = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const known = leastBelow(to.place - from.place, perCall, call);
  least[0] = 0;
  known.add(0, 0, 0);
  for (let j = 1; j <= length; j += 1) {
    if (j < length && !canStay(j)) continue;
    least[j] = known.least(j, placeOf(j) - from.place);
    known.add(j, placeOf(j) - from.place, least[j]!);
  }

  // Back along a shortest path: every step looks no further than the next one that stays.
  const stay: number[] = [];
  for (let j = length, i = j - 1; j > 0; i -= 1) {
    if (placeOf(i) >= placeOf(j) || least[i]! + costBetween(i, j) !== least[j]) continue;
    if (i > 0) stay.push(from.position + i);
    j = i;
  }
  return stay.reverse();
}
