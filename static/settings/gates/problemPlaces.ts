import type { FieldProblems } from '../problems';

/** Indexes of the checks of a gate in which something keeps the draft from being saved. */
export function placesWithProblems(problems: FieldProblems, gateIndex: number): ReadonlySet<number> {
  const prefix = `gates.${gateIndex}.checks.`;
  const found = new Set<number>();
  for (const place of problems.keys())
    if (place.startsWith(prefix)) found.add(Number(place.slice(prefix.length).split('.', 1)[0]));
  return found;
}

/** Whether anything in this gate does. */
export const gateHasProblems = (problems: FieldProblems, gateIndex: number): boolean =>
  [...problems.keys()].some((place) => place.startsWith(`gates.${gateIndex}.`));
