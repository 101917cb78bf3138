import type { GateVersionView } from '../../../../src/contract';
import { gateChanges, type GateChange } from '../../../../src/domain/gates/changes';
import { gateSchema, type Gate } from '../../../../src/domain/gates/gate';
import { STARTING_SETTINGS, type ProjectSettings } from '../../../../src/domain/settings';
import { sameValue } from '../../draft';
import { withFreshIds } from '../freshIds';

/** Versions of a gate with what each changed. */

export interface VersionStep {
  readonly version: GateVersionView;
  readonly changes: readonly GateChange[];
  /** What it is compared with; null: the first with what every project starts with, a later one with nothing. */
  readonly since: number | null;
}

/**
 * @param versions newest first, as far as they have been read.
 * @param isAll whether the last of them is the oldest; if not, it only serves to compare with.
 */
export function stepsOf(versions: readonly GateVersionView[], isAll: boolean): VersionStep[] {
  const shown = isAll ? versions : versions.slice(0, -1);
  return shown.map((version, index) => {
    const before = versions[index + 1];
    const compared = before?.gate ?? (version.version === 1 ? startOf(version.gate) : version.gate);
    return { version, changes: gateChanges(compared, version.gate), since: before?.version ?? null };
  });
}

/** What stood there before anything was saved. */
const startOf = (gate: Gate): Gate =>
  STARTING_SETTINGS.gates.find(({ id }) => id === gate.id) ?? { id: gate.id, name: gate.name, checks: [] };

/** What the draft changes; none where nothing was saved to compare with. */
export function unsavedChanges(saved: Gate | undefined, draft: Gate): GateChange[] {
  // As the schema writes it, so that the order of keys is no difference; half-finished ones as they are.
  return saved ? gateChanges(saved, gateSchema.safeParse(draft).data ?? draft) : [];
}

/**
 * A version in place of the gate in the draft. Checks keep their ids, so that what was ticked counts again; one whose id
 * another gate has by now gets a new one.
 */
export function withVersion(settings: ProjectSettings, gateIndex: number, version: Gate): ProjectSettings {
  const others = settings.gates.filter((_gate, index) => index !== gateIndex);
  const taken = new Set(others.flatMap(({ checks }) => checks.map(({ id }) => id)));
  const all = [...settings.gates, version];
  const checks = version.checks.map((check) => (taken.has(check.id) ? withFreshIds([check], all)[0]! : check));
  return {
    ...settings,
    gates: settings.gates.map((gate, index) => (index === gateIndex ? { ...gate, name: version.name, checks } : gate)),
  };
}

/** Whether the draft of the gate is this version already. */
export const isAsVersion = (settings: ProjectSettings, gateIndex: number, version: Gate): boolean =>
  sameValue(settings, withVersion(settings, gateIndex, version));
