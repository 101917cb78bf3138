import type { Check, Gate } from '../../../src/domain/gates/gate';
import { newCheckId } from '../draftGate';

/** Checks with ids that no check of the project has: ticks of others must not count for them. */
export function withFreshIds(
  checks: readonly Check[],
  gates: readonly Gate[],
  newId: () => string = newCheckId,
): Check[] {
  const taken = new Set(gates.flatMap((gate) => gate.checks.map(({ id }) => id)));
  return checks.map((check) => {
    let id: string;
    do id = newId();
    while (taken.has(id));
    taken.add(id);
    return { ...check, id };
  });
}
