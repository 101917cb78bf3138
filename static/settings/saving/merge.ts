import type { Check, Gate } from '../../../src/domain/gates/gate';
import { MODEL_IDS, type ModelId } from '../../../src/domain/scoring/model';
import { modelOf, type ProjectSettings } from '../../../src/domain/settings';
import { sameValue } from '../draft';

/** Brings two changes of the same settings together, gate by gate and part by part. */

const PARTS = ['activeModel', 'criteriaField', 'estimateField', 'health', 'blockingLinks', 'unscored'] as const;
export type PlainPart = (typeof PARTS)[number];

/** What both changed, each in another way. */
export type Overlap =
  | { readonly of: 'gate'; readonly gate: Gate }
  | { readonly of: 'model'; readonly id: ModelId }
  | { readonly of: 'part'; readonly part: PlainPart };

export type Side = 'mine' | 'theirs';

export interface Versions {
  /** What both began with. */
  readonly base: ProjectSettings;
  readonly mine: ProjectSettings;
  readonly theirs: ProjectSettings;
}

export interface Merged {
  readonly settings: ProjectSettings;
  readonly overlaps: readonly Overlap[];
}

/** What only one side changed, both sides keep; where both changed the same, it is as `prefer` has it. */
export function merge({ base, mine, theirs }: Versions, prefer: Side): Merged {
  const overlaps: Overlap[] = [];
  const pick = <T>(before: T, own: T, other: T, overlap: () => Overlap): T => {
    if (sameValue(own, other) || sameValue(own, before)) return other;
    if (sameValue(other, before)) return own;
    overlaps.push(overlap());
    return prefer === 'mine' ? own : other;
  };
  const part = <P extends PlainPart>(name: P): ProjectSettings[P] =>
    pick(base[name], mine[name], theirs[name], () => ({ of: 'part', part: name }));
  const parts = {
    activeModel: part('activeModel'),
    criteriaField: part('criteriaField'),
    estimateField: part('estimateField'),
    health: part('health'),
    blockingLinks: part('blockingLinks'),
    unscored: part('unscored'),
  };
  const models: ProjectSettings['models'] = {};
  for (const id of MODEL_IDS) {
    const model = pick(base.models[id], mine.models[id], theirs.models[id], () => ({ of: 'model', id }));
    if (model !== undefined) models[id] = model;
  }
  const gates = orderOf({ base, mine, theirs }).flatMap((id) => {
    const [before, own, other] = [gateIn(base, id), gateIn(mine, id), gateIn(theirs, id)];
    return pick(before, own, other, () => ({ of: 'gate', gate: (own ?? other)! })) ?? [];
  });
  const preferred = prefer === 'mine' ? mine : theirs;
  return { settings: { ...theirs, ...parts, models, gates: eachCheckOnce(gates, preferred) }, overlaps };
}

const gateIn = ({ gates }: ProjectSettings, id: string): Gate | undefined => gates.find((gate) => gate.id === id);
const idsIn = ({ gates }: ProjectSettings): string[] => gates.map(({ id }) => id);

/** The order of whoever changed it, theirs when both did; gates that only the other has come last. */
function orderOf({ base, mine, theirs }: Versions): string[] {
  const isTheirsAsBefore = sameValue(idsIn(theirs), idsIn(base));
  const [first, then] = isTheirsAsBefore ? [mine, theirs] : [theirs, mine];
  return [...new Set([...idsIn(first), ...idsIn(then)])];
}

/** A check that one side moved is in two gates, when the other's version of the gate it left is kept. */
function eachCheckOnce(gates: readonly Gate[], preferred: ProjectSettings): Gate[] {
  const placeOf = new Map<string, string>();
  const note = ({ id, checks }: Gate, which: (check: Check) => boolean) => {
    for (const check of checks.filter(which)) if (!placeOf.has(check.id)) placeOf.set(check.id, id);
  };
  for (const gate of gates)
    note(gate, ({ id }) => gateIn(preferred, gate.id)?.checks.some((check) => check.id === id) ?? false);
  for (const gate of gates) note(gate, () => true);
  const isInPlace = (gate: Gate) => (check: Check) => placeOf.get(check.id) === gate.id;
  return gates.map((gate) =>
    gate.checks.every(isInPlace(gate)) ? gate : { ...gate, checks: gate.checks.filter(isInPlace(gate)) },
  );
}

/** Gates of one version that another lacks. */
export const gatesGone = (from: ProjectSettings, to: ProjectSettings): Gate[] =>
  from.gates.filter(({ id }) => gateIn(to, id) === undefined);

/** What of it another version has otherwise, to name it. */
export function changesBetween(before: ProjectSettings, after: ProjectSettings): Overlap[] {
  const ids = [...new Set([...idsIn(before), ...idsIn(after)])];
  return [
    ...ids.flatMap((id): Overlap[] => {
      const [old, now] = [gateIn(before, id), gateIn(after, id)];
      return sameValue(old, now) ? [] : [{ of: 'gate', gate: (now ?? old)! }];
    }),
    ...MODEL_IDS.filter((id) => !sameValue(modelOf(before, id), modelOf(after, id))).map((id): Overlap => ({
      of: 'model',
      id,
    })),
    ...PARTS.filter((part) => !sameValue(before[part], after[part])).map((part): Overlap => ({ of: 'part', part })),
  ];
}
