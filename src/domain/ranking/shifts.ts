import type { Score } from '../scoring/score';
import { compareByJira } from './order';
import type { Structure } from './structure';

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

/** By index, the place that the score alone would give, counted from 0. */
function placesAlone({ items, rules }: Structure): Int32Array {
  const places = new Int32Array(items.length);
  for (let index = 0; index < places.length; index += 1) places[index] = index;
  if (rules.unscored === 'last') return places;
  const byJira = [...places].sort((a, b) => compareByJira(items[a]!.issue, items[b]!.issue));
  const isScored = (index: number): boolean => items[index]!.score.status === 'scored';
  // The scored stand in front, so the next of them fills the next place that is not kept.
  let next = 0;
  for (const [place, index] of byJira.entries()) places[isScored(index) ? next++ : index] = place;
  return places;
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
