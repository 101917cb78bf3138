import { DONE, MOST_GATES, READY, type Check, type Gate } from '../../../src/domain/gates/gate';
import { foldedGateName, freeGateName } from '../../../src/domain/gates/gateName';
import type { ProjectSettings } from '../../../src/domain/settings';
import { gateIdFor } from '../draftGates';
import { MAX_CHECKS } from '../draftGate';
import { withFreshIds } from './freshIds';
import type { FileGate } from './transfer/readFile';

/** How checks of a template or a file come into the draft. They are new ones, which nobody has ticked yet. */

export type Way = 'replace' | 'add' | 'own';

export type NotPossible = 'tooManyChecks' | 'tooManyGates' | 'noChecks';

/** Why it cannot be taken over in this way; null: it can. */
export function whyNot(way: Way, checks: readonly Check[], gate: Gate, settings: ProjectSettings): NotPossible | null {
  if (way === 'own') return settings.gates.length >= MOST_GATES ? 'tooManyGates' : null;
  if (checks.length === 0) return 'noChecks';
  return way === 'add' && gate.checks.length + checks.length > MAX_CHECKS ? 'tooManyChecks' : null;
}

/** Why all gates of a file cannot take the place of the project's; null: they can. */
export const whyNotAll = (settings: ProjectSettings, from: readonly FileGate[]): NotPossible | null =>
  withAllGates(settings, from).gates.length > MOST_GATES ? 'tooManyGates' : null;

/** The checks of one gate, in place of those it has, or after them. */
export function withChecks(
  settings: ProjectSettings,
  gateIndex: number,
  checks: readonly Check[],
  way: 'replace' | 'add',
) {
  const fresh = withFreshIds(checks, settings.gates);
  return {
    ...settings,
    gates: settings.gates.map((gate, index) =>
      index === gateIndex ? { ...gate, checks: way === 'add' ? [...gate.checks, ...fresh] : fresh } : gate,
    ),
  };
}

/** As a further gate of the project's own. */
export const withOwnGate = (
  settings: ProjectSettings,
  { id, name }: Pick<Gate, 'id'> & { readonly name: string },
  checks: readonly Check[],
): ProjectSettings => ({
  ...settings,
  gates: [
    ...settings.gates,
    { id, name: freeGateName(name, settings.gates), checks: withFreshIds(checks, settings.gates) },
  ],
});

/**
 * All gates of a file in place of the project's. A gate of its own that is called the same keeps its id, since workflows
 * and JQL refer to it; of Ready and Done, one that the file lacks stays as it is.
 */
export function withAllGates(settings: ProjectSettings, from: readonly FileGate[]): ProjectSettings {
  const own = from.filter(({ kind }) => kind === 'own');
  const next: Gate[] = [READY, DONE].map((kind, index) => {
    const given = from.find((gate) => gate.kind === kind);
    const present = settings.gates[index]!;
    return given ? { ...present, name: given.name, checks: [...given.checks] } : present;
  });
  const takenIds = new Set<string>();
  for (const { name: given, checks } of own) {
    const name = freeGateName(given ?? '', next);
    const present = settings.gates
      .slice(2)
      .find((gate) => foldedGateName(gate.name ?? '') === foldedGateName(name) && !takenIds.has(gate.id));
    const all = { ...settings, gates: [...settings.gates, ...next] };
    const id = present?.id ?? gateIdFor(name, all);
    takenIds.add(id);
    next.push({ id, name, checks: [...checks] });
  }
  return { ...settings, gates: renewed(next, settings.gates) };
}

/** With new ids for all checks but those that stayed where they were. */
function renewed(next: readonly Gate[], before: readonly Gate[]): Gate[] {
  const done: Gate[] = [];
  for (const gate of next)
    done.push(before.includes(gate) ? gate : { ...gate, checks: withFreshIds(gate.checks, [...before, ...done]) });
  return done;
}
