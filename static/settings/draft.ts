import { builtinModel } from '../../src/domain/scoring/builtins';
import type { Model, ModelId } from '../../src/domain/scoring/model';
import { modelOf, type ProjectSettings } from '../../src/domain/settings';

/**
 * What an admin is changing, as values: each edit gives new settings and leaves the old ones alone.
 * A number that cannot be read is NaN and a text not filled in is empty, until `problems.ts` asks for better.
 */

/** Whether two plain values are alike, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

export const chooseModel = (settings: ProjectSettings, id: ModelId): ProjectSettings => ({
  ...settings,
  activeModel: id,
});

/** Keeps a changed model with the settings; one that is as built in again is not kept. */
export function changeModel(settings: ProjectSettings, id: ModelId, change: (model: Model) => Model): ProjectSettings {
  const model = change(modelOf(settings, id));
  const { [id]: _replaced, ...others } = settings.models;
  return { ...settings, models: sameValue(model, builtinModel(id)) ? others : { ...others, [id]: model } };
}

export const resetModel = (settings: ProjectSettings, id: ModelId): ProjectSettings =>
  changeModel(settings, id, () => builtinModel(id));

export const isChanged = (settings: ProjectSettings, id: ModelId): boolean => settings.models[id] !== undefined;

const PARTS = [
  'activeModel',
  'models',
  'gates',
  'criteriaField',
  'estimateField',
  'health',
  'blockingLinks',
  'unscored',
] as const satisfies readonly (keyof ProjectSettings)[];
export type SettingsPart = (typeof PARTS)[number];

/** In which parts two versions of the settings differ, to tell someone whose page is out of date. */
export const differences = (a: ProjectSettings, b: ProjectSettings): SettingsPart[] =>
  PARTS.filter((part) => !sameValue(a[part], b[part]));

/** Moves one element up (−1) or down (+1); at the end of the list nothing happens. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const target = index + by;
  const copy = [...list];
  const [one, other] = [copy[index], copy[target]];
  if (one === undefined || other === undefined) return copy;
  copy[index] = other;
  copy[target] = one;
  return copy;
}

/** Takes one element out and puts it where it is then the `to`-th. */
export function movedTo<T>(list: readonly T[], from: number, to: number): T[] {
  const copy = [...list];
  const [one] = from in copy && to in copy ? copy.splice(from, 1) : [];
  if (one !== undefined) copy.splice(to, 0, one);
  return copy;
}
