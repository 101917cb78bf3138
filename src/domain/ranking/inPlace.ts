import { compareByJira } from './order';
import type { Structure } from './structure';

/**
 * The setting "issues without a score keep their place": they stand where Jira has them, and the others fill the places
 * between in their order. One that waits for something stands right behind it at the earliest; one that something waits for,
 * right before it at the latest. Sub-tasks go with their parent; a circle stands where its first member does.
 *
 * What does not depend on the order is worked out once, for the thousands of orders of a simulation.
 * @returns a function of an order of all issues, those without a score behind.
 */
export function makeInPlaces(structure: Structure): (order: Int32Array) => Int32Array {
  const { items, followers, follows, unitOf, units, before } = structure;
  const keeps = Uint8Array.from(items, (_, index) => Number(keepsPlace(structure, index)));
  const byJira = Array.from(items, (_, index) => index)
    .filter((index) => follows[index] === 0)
    .sort((a, b) => compareByJira(items[a]!.issue, items[b]!.issue));
  const blockersOf = (index: number): number[] =>
    (before[unitOf[index]!] ?? []).map((unit) => units[unit]!.members[0]!);

  return (order) => {
    const placed = new Uint8Array(items.length);
    const result: number[] = [];
    const openBlockers = (index: number): number[] => blockersOf(index).filter((one) => placed[one] === 0);
    /** With all that must come before it, at the latest now; a circle in one piece. */
    const place = (wanted: number): void => {
      const needed = new Set([wanted]);
      for (const index of needed) for (const earlier of openBlockers(index)) needed.add(earlier);
      for (const index of [...needed].sort((a, b) => unitOf[a]! - unitOf[b]!)) {
        for (const member of units[unitOf[index]!]?.members ?? [index]) {
          placed[member] = 1;
          result.push(member);
        }
      }
    };
    /** Those whose place has come, but not yet all that they wait for. */
    let due: number[] = [];
    const others = order.filter((index) => follows[index] === 0 && keeps[index] === 0);
    let nextOther = 0;
    for (let seen = 0; result.length < byJira.length;) {
      for (; seen <= result.length; seen += 1) if (keeps[byJira[seen]!] === 1) due.push(byJira[seen]!);
      due = due.filter((index) => placed[index] === 0);
      while (nextOther < others.length && placed[others[nextOther]!] === 1) nextOther += 1;
      place(due.find((index) => openBlockers(index).length === 0) ?? others[nextOther] ?? due[0]!);
    }
    return Int32Array.from(result.flatMap((index) => [index, ...(followers.get(index) ?? [])]));
  };
}

function keepsPlace({ items, units, unitOf }: Structure, index: number): boolean {
  const unit = units[unitOf[index]!];
  if (!unit) return items[index]!.score.status !== 'scored';
  // Pinned, dated, or in the way of something scored: not where Jira has it, but where that says.
  const { tier } = unit;
  return !tier.weighted && !tier.first && tier.date === '' && !Number.isFinite(tier.classValue);
}
