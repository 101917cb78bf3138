import type { Score } from '../scoring/score';
import { compareByJira } from './order';
import type { Structure } from './structure';
import { compareTiers, type Tier } from './tiers';

/** What moved an issue away from its place by score alone. */
export type Shift =
  /** Up, because this issue, with a better score or class of its own or pinned, waits for it. */
  | { readonly code: 'lifted'; readonly places: number; readonly key: string; readonly score: Score }
  /** Down, behind this issue, which must come before it. */
  | { readonly code: 'held'; readonly places: number; readonly key: string }
  /** Behind its parent. */
  | { readonly code: 'follows'; readonly key: string };

/**
 * @param order indexes of issues as they follow each other.
 * @param blockOf of each unit, as `arrange` gives it: what stands in one block is there for the sake of the whole.
 */
export function shiftsOf(structure: Structure, order: Int32Array, blockOf: Int32Array): Map<number, Shift> {
  const { items, units, before, after, followers } = structure;
  const shifts = new Map<number, Shift>();
  if (units.length === 0 && followers.size === 0) return shifts;
  const placeOf = new Int32Array(order.length);
  for (let at = 0; at < order.length; at += 1) placeOf[order[at]!] = at;
  const alone = placesAlone(structure);
  const pull = byPull(structure);
  const start = byStart(structure);
  const everywhere = () => true;
  const best = mostOf(units.length - 1, -1, after, structure, (a, b) => pull(a, b) || start(a, b), everywhere);
  const inBlock = (a: number, b: number) => blockOf[a]! >= 0 && blockOf[a] === blockOf[b];
  const bestInBlock = mostOf(units.length - 1, -1, after, structure, (a, b) => a - b, inBlock);
  const worst = mostOf(0, 1, before, structure, (a, b) => start(b, a), everywhere);
  for (const [unit, { members }] of units.entries()) {
    // A pin or a class pulls from anywhere; a score, only what stands in its block.
    const puller = [best[unit]!, bestInBlock[unit]!].find(
      (one, byScore) => one >= 0 && members.every((member) => (byScore === 1 ? one < member : pull(one, member) < 0)),
    );
    const holder = worst[unit]!;
    const isHeld = holder >= 0 && members.every((member) => start(holder, member) > 0);
    for (const index of members) {
      const up = alone[index]! - placeOf[index]!;
      if (up > 0 && puller !== undefined) {
        const { issue, score } = items[puller]!;
        shifts.set(index, { code: 'lifted', places: up, key: issue.key, score });
      } else if (up < 0 && isHeld) shifts.set(index, { code: 'held', places: -up, key: items[holder]!.issue.key });
    }
  }
  for (const [parent, children] of followers)
    for (const child of children) shifts.set(child, { code: 'follows', key: items[parent]!.issue.key });
  return shifts;
}

type Compare = (a: number, b: number) => number;

/** What pulls at what it waits for before any score does: one pinned to the top, then the higher class. */
function byPull({ items, pins }: Structure): Compare {
  const isFirst = (index: number): boolean => pins.first.has(index) && pins.verdicts.get(index)?.refusal === null;
  return (a, b) => {
    if (isFirst(a) !== isFirst(b)) return isFirst(a) ? -1 : 1;
    const [classA, classB] = [items[a]!.weights.classValue, items[b]!.weights.classValue];
    return classA === classB ? 0 : classA > classB ? -1 : 1;
  };
}

/** What can start first, and of that what scores best. */
function byStart({ pins }: Structure): Compare {
  const dayOf = (index: number): string => pins.notBefore.get(index) ?? '';
  return (a, b) => (dayOf(a) === dayOf(b) ? a - b : dayOf(a) < dayOf(b) ? -1 : 1);
}

/** By index, the place that an issue would have if nothing had to come before anything, counted from 0. */
function placesAlone(structure: Structure): Int32Array {
  const { items, rules, pins, follows, followers } = structure;
  let heads: number[] = [];
  for (let index = 0; index < items.length; index += 1) if (follows[index] === 0) heads.push(index);
  // Pins to the top and days move others too, whom links have nothing to do with.
  if (pins.verdicts.size > 0)
    heads = heads.sort((a, b) => compareTiers(tierAlone(structure, a), tierAlone(structure, b)) || a - b);
  const order = rules.unscored === 'inPlace' ? withKeptPlaces(structure, heads) : heads;
  const places = new Int32Array(items.length);
  let place = 0;
  for (const head of order) {
    places[head] = place++;
    const children = followers.get(head);
    if (children) for (const child of children) places[child] = place++;
  }
  return places;
}

function tierAlone({ items, pins }: Structure, index: number): Tier {
  const { classValue, weighted } = items[index]!.weights;
  const date = pins.notBefore.get(index) ?? '';
  return { date, first: date === '' && pins.first.has(index), classValue, weighted };
}

/** Issues without a score, and not pinned to the top or to a day, stand where Jira has them, the others fill the places between. */
function withKeptPlaces({ items, pins }: Structure, heads: readonly number[]): number[] {
  const isPinned = (index: number): boolean => pins.first.has(index) || pins.notBefore.has(index);
  const keeps = (index: number): boolean => items[index]!.score.status !== 'scored' && !isPinned(index);
  const others = heads.filter((index) => !keeps(index));
  let next = 0;
  return heads
    .toSorted((a, b) => compareByJira(items[a]!.issue, items[b]!.issue))
    .map((index) => (keeps(index) ? index : others[next++]!));
}

/** Per unit, the issue that compares as first of all that come after (or before) it, itself left out; −1: nothing does. */
function mostOf(
  start: number,
  step: 1 | -1,
  neighbours: readonly (readonly number[])[],
  { units }: Structure,
  compare: Compare,
  reaches: (unit: number, other: number) => boolean,
): Int32Array {
  const result = new Int32Array(units.length).fill(-1);
  const offer = (unit: number, index: number): void => {
    if (index >= 0 && (result[unit]! < 0 || compare(index, result[unit]!) < 0)) result[unit] = index;
  };
  for (let unit = start; unit >= 0 && unit < units.length; unit += step) {
    for (const other of neighbours[unit]!) {
      if (!reaches(unit, other)) continue;
      for (const member of units[other]!.members) offer(unit, member);
      offer(unit, result[other]!);
    }
  }
  return result;
}
