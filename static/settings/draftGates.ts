import { isOwnGate, MOST_GATES, type Check, type Gate } from '../../src/domain/gates/gate';
import { freeGateName, MOST_GATE_NAME } from '../../src/domain/gates/gateName';
import type { ProjectSettings } from '../../src/domain/settings';
import { MAX_CHECKS, newCheckId } from './draftGate';
import { slugOf } from './slug';

/** Edits of the project's gates: which there are, and what goes from one to another. */

export const changeGate = (settings: ProjectSettings, id: string, how: (gate: Gate) => Gate): ProjectSettings => ({
  ...settings,
  gates: settings.gates.map((gate) => (gate.id === id ? how(gate) : gate)),
});

export const canAddGate = (settings: ProjectSettings): boolean => settings.gates.length < MOST_GATES;

/**
 * An id that can be read in JQL, and that no gate had before: versions of a removed gate stay stored under its id, so
 * another of the same name must not get it.
 */
export function gateIdFor(name: string, settings: ProjectSettings, tail = () => newCheckId().slice(-4)): string {
  const words = slugOf(name).slice(0, 30).replace(/-$/, '');
  const taken = new Set(settings.gates.map(({ id }) => id));
  let id: string;
  do id = `${words || 'gate'}-${tail()}`;
  while (taken.has(id));
  return id;
}

const withGate = (settings: ProjectSettings, gate: Gate): ProjectSettings =>
  canAddGate(settings) ? { ...settings, gates: [...settings.gates, gate] } : settings;

export const addGate = (settings: ProjectSettings, id: string, name: string): ProjectSettings =>
  withGate(settings, { id, name: name.trim().slice(0, MOST_GATE_NAME), checks: [] });

/** As a gate of the project's own, numbered where its name is taken; its checks are new ones, which nobody has ticked yet. */
export function duplicateGate(settings: ProjectSettings, from: string, id: string, name: string): ProjectSettings {
  const checks = settings.gates.find((gate) => gate.id === from)?.checks ?? [];
  return withGate(settings, {
    id,
    name: freeGateName(name, settings.gates),
    checks: checks.map((check) => ({ ...check, id: newCheckId() })),
  });
}

export const renameGate = (settings: ProjectSettings, id: string, name: string): ProjectSettings =>
  changeGate(settings, id, (gate) => ({ ...gate, name }));

/** Ready and Done are always there. */
export const removeGate = (settings: ProjectSettings, id: string): ProjectSettings =>
  isOwnGate({ id }) ? { ...settings, gates: settings.gates.filter((gate) => gate.id !== id) } : settings;

/** To the end of another gate; the check keeps its id, and so what was ticked. */
export function moveToGate(settings: ProjectSettings, check: Check, to: string): ProjectSettings {
  const target = settings.gates.find(({ id }) => id === to);
  if (!target || target.checks.length >= MAX_CHECKS) return settings;
  return {
    ...settings,
    gates: settings.gates.map((gate) => {
      const others = gate.checks.filter(({ id }) => id !== check.id);
      return gate.id === to ? { ...gate, checks: [...others, check] } : { ...gate, checks: others };
    }),
  };
}
