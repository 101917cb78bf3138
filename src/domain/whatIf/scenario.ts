import { z } from 'zod';
import { orderOfOther, type BlockingLinks } from '../dependencies';
import type { Issue, IssueLink } from '../issue';
import { readableData } from '../issueData';
import { ownValue } from '../own';
import { criterionKeySchema, criterionOf, LARGEST_VALUE, modelIdSchema, type ModelId } from '../scoring/model';
import { isOnScale } from '../scoring/scale';
import { modelOf, type ProjectSettings } from '../settings';

/**
 * What someone tries out: only what differs from the project as it is. It comes out of addresses that anyone can write,
 * and is therefore read as anything from outside.
 */

/** As many single changes as a scenario can hold. */
export const MOST_CHANGES = 2_000;

const issueId = z.string().regex(/^\d{1,19}$/);
const weight = z.number().min(0).max(100);

/** Ids: the first issue must be done before the second. */
const pairs = z.array(z.tuple([issueId, issueId]).refine(([first, then]) => first !== then)).max(MOST_CHANGES);
export type Pair = z.infer<typeof pairs>[number];

const shape = z.strictObject({
  /** null: the project's own. */
  model: modelIdSchema.nullable(),
  /** By model and criterion, 0–100. */
  weights: z.partialRecord(modelIdSchema, z.record(criterionKeySchema, weight)),
  /** By issue, model and criterion; null: without a value. */
  inputs: z.record(
    issueId,
    z.partialRecord(
      modelIdSchema,
      z.record(criterionKeySchema, z.number().min(-LARGEST_VALUE).max(LARGEST_VALUE).nullable()),
    ),
  ),
  addedBlocks: pairs,
  droppedBlocks: pairs,
});
export type Scenario = z.infer<typeof shape>;

export const scenarioSchema = shape.refine((scenario) => changesOf(scenario).length <= MOST_CHANGES);

export const NOTHING_TRIED: Scenario = { model: null, weights: {}, inputs: {}, addedBlocks: [], droppedBlocks: [] };

/** One thing that is tried out. */
export type Change =
  | { readonly type: 'model'; readonly model: ModelId }
  | { readonly type: 'weight'; readonly model: ModelId; readonly key: string; readonly weight: number }
  | {
      readonly type: 'input';
      readonly issueId: string;
      readonly model: ModelId;
      readonly key: string;
      readonly value: number | null;
    }
  | { readonly type: 'added' | 'dropped'; readonly first: string; readonly then: string };

/** The project as it is: a change that leads back to it is none. */
export interface Today {
  readonly settings: ProjectSettings;
  readonly issueOf: (id: string) => Issue | undefined;
}

const MODEL_FIRST = modelIdSchema.options;

/** All of them: the model, weights, inputs, dependencies. */
export function changesOf({ model, weights, inputs, addedBlocks, droppedBlocks }: Scenario): Change[] {
  const changes: Change[] = model === null ? [] : [{ type: 'model', model }];
  for (const id of MODEL_FIRST)
    for (const [key, value] of Object.entries(weights[id] ?? {}))
      changes.push({ type: 'weight', model: id, key, weight: value });
  for (const [id, byModel] of Object.entries(inputs))
    for (const of of MODEL_FIRST)
      for (const [key, value] of Object.entries(byModel[of] ?? {}))
        changes.push({ type: 'input', issueId: id, model: of, key, value });
  for (const [first, then] of addedBlocks) changes.push({ type: 'added', first, then });
  for (const [first, then] of droppedBlocks) changes.push({ type: 'dropped', first, then });
  return changes;
}

/** Ids of the issues that a change is about. */
export const issuesIn = (change: Change): string[] =>
  change.type === 'input' ? [change.issueId] : 'first' in change ? [change.first, change.then] : [];

/** Tries out one more thing; what is as it is today is no longer in the scenario. */
export function withChange(scenario: Scenario, change: Change, today: Today): Scenario {
  if (isTried(scenario, change)) return scenario;
  const bare = withoutChange(scenario, change);
  switch (change.type) {
    case 'model':
      return change.model === today.settings.activeModel ? bare : { ...bare, model: change.model };
    case 'weight': {
      const { model, key } = change;
      const own = criterionOf(modelOf(today.settings, model), key);
      if (own === undefined || own.weight === change.weight) return bare;
      return { ...bare, weights: { ...bare.weights, [model]: { ...bare.weights[model], [key]: change.weight } } };
    }
    case 'input': {
      const { issueId: id, model, key, value } = change;
      const issue = today.issueOf(id);
      if (issue === undefined || !mayBe(today, model, key, value) || inputToday(issue, model, key) === value)
        return bare;
      const own = bare.inputs[id] ?? {};
      return { ...bare, inputs: { ...bare.inputs, [id]: { ...own, [model]: { ...own[model], [key]: value } } } };
    }
    case 'added': {
      const pair: Pair = [change.first, change.then];
      // An issue cannot wait for itself, and what is linked already needs no second link.
      if (change.first === change.then || isBlockToday(today, pair)) return bare;
      if (pair.some((id) => today.issueOf(id) === undefined) || today.settings.blockingLinks?.length === 0) return bare;
      return { ...bare, addedBlocks: [...bare.addedBlocks, pair] };
    }
    case 'dropped': {
      const pair: Pair = [change.first, change.then];
      return isBlockToday(today, pair) ? { ...bare, droppedBlocks: [...bare.droppedBlocks, pair] } : bare;
    }
  }
}

/** Whether the scenario holds that very change already. */
export function isTried({ model, weights, inputs, addedBlocks, droppedBlocks }: Scenario, change: Change): boolean {
  switch (change.type) {
    case 'model':
      return model === change.model;
    case 'weight':
      return ownValue(weights[change.model] ?? {}, change.key) === change.weight;
    case 'input':
      return ownValue(ownValue(inputs, change.issueId)?.[change.model] ?? {}, change.key) === change.value;
    case 'added':
    case 'dropped': {
      const list = change.type === 'added' ? addedBlocks : droppedBlocks;
      return list.some(([first, then]) => first === change.first && then === change.then);
    }
  }
}

/** As if that had never been tried out: adding and dropping one dependency undo each other. */
export function withoutChange(scenario: Scenario, change: Change): Scenario {
  switch (change.type) {
    case 'model':
      return { ...scenario, model: null };
    case 'weight':
      return { ...scenario, weights: withoutKey(scenario.weights, change.model, change.key) };
    case 'input': {
      const { [change.issueId]: own, ...others } = scenario.inputs;
      const left = withoutKey(own ?? {}, change.model, change.key);
      const inputs = Object.keys(left).length === 0 ? others : { ...others, [change.issueId]: left };
      return { ...scenario, inputs: own === undefined ? scenario.inputs : inputs };
    }
    case 'added':
    case 'dropped': {
      const differs = ([first, then]: Pair) => first !== change.first || then !== change.then;
      return {
        ...scenario,
        addedBlocks: scenario.addedBlocks.filter(differs),
        droppedBlocks: scenario.droppedBlocks.filter(differs),
      };
    }
  }
}

/** The record without that key, and without a model that has none left; the very same where it is not in it. */
function withoutKey<T>(
  record: Readonly<Partial<Record<ModelId, Record<string, T>>>>,
  model: ModelId,
  key: string,
): Partial<Record<ModelId, Record<string, T>>> {
  const own = record[model];
  if (own === undefined || !Object.hasOwn(own, key)) return record;
  const { [key]: _gone, ...rest } = own;
  const { [model]: _empty, ...others } = record;
  return Object.keys(rest).length === 0 ? others : { ...record, [model]: rest };
}

/** Only what people enter can be tried out, and only what they could enter. */
function mayBe({ settings }: Today, model: ModelId, key: string, value: number | null): boolean {
  const criterion = criterionOf(modelOf(settings, model), key);
  return criterion?.source.type === 'manual' && (value === null || isOnScale(criterion.scale, value));
}

/** What is stored of that input, whether or not its scale allows it; null: nothing. */
export const inputToday = (issue: Issue, model: ModelId, key: string): number | null =>
  ownValue(readableData(issue.data).inputs[model] ?? {}, key)?.value ?? null;

/** Whether the link, as this issue shows it, says that `first` must be done before `then`. */
export function saysSo(link: IssueLink, shownBy: string, [first, then]: Pair, blocking: BlockingLinks): boolean {
  if (shownBy === first) return link.other.id === then && orderOfOther(link, blocking) === 'after';
  return shownBy === then && link.other.id === first && orderOfOther(link, blocking) === 'before';
}

/** A link counts whichever of its two issues shows it. */
export const isBlockToday = ({ settings, issueOf }: Today, pair: Pair): boolean =>
  pair.some((id) => issueOf(id)?.links.some((link) => saysSo(link, id, pair, settings.blockingLinks)));
