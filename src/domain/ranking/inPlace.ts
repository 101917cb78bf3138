import { compareByJira } from './order';
import type { Structure } from './structure';

/**
 * The setting "issues without a score keep their place": they stand where Jira has them, and the others fill the places
 * between in their order. One that waits for something stands right behind it at the earliest; one that something waits for,
 * right before it at the latest. Sub-tasks go with their parent; a circle stands where its first member does.
 *
 * @param order of all issues, those without a score behind.
 */
export function inPlaces(structure: Structure, order: Int32Array): Int32Array {
  const { items, followers, unitOf, units, before } = structure;
  const following = new Set([...followers.values()].flat());
  const heads = Array.from(order).filter((index) => !following.has(index));
  const keepsPlace = (index: number): boolean => {
    const unit = unitOf[index]!;
    if (unit < 0) return items[index]!.score.status !== 'scored';
    // Pinned, dated, or in the way of something scored: not where Jira has it, but where that says.
    const { tier } = units[unit]!;
    return !tier.weighted && !tier.first && tier.date === '' && !Number.isFinite(tier.classValue);
  };
  const byJira = [...heads].sort((a, b) => compareByJira(items[a]!.issue, items[b]!.issue));
  const placed = new Set<number>();
  const result: number[] = [];
  const openBlockers = (index: number): number[] =>
    (before[unitOf[index]!] ?? []).map((unit) => units[unit]!.members[0]!).filter((one) => !placed.has(one));
  /** With all that must come before it, at the latest now; a circle in one piece. */
  const place = (wanted: number): void => {
    const needed = new Set([wanted]);
    for (const index of needed) for (const earlier of openBlockers(index)) needed.add(earlier);
    for (const index of [...needed].sort((a, b) => unitOf[a]! - unitOf[b]!)) {
      for (const member of units[unitOf[index]!]?.members ?? [index]) {
        placed.add(member);
        result.push(member);
      }
    }
  };
  /** Those whose place has come, but not yet all that they wait for. */
  let due: number[] = [];
  const others = heads.filter((index) => !keepsPlace(index));
  let nextOther = 0;
  for (let seen = 0; result.length < heads.length;) {
    for (; seen <= result.length; seen += 1) if (keepsPlace(byJira[seen]!)) due.push(byJira[seen]!);
    due = due.filter((index) => !placed.has(index));
    while (nextOther < others.length && placed.has(others[nextOther]!)) nextOther += 1;
    place(due.find((index) => openBlockers(index).length === 0) ?? others[nextOther] ?? due[0]!);
  }
  return Int32Array.from(result.flatMap((index) => [index, ...(followers.get(index) ?? [])]));
}
