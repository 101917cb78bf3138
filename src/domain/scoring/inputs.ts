import type { Issue } from '../issue';
import { readableData } from '../issueData';
import { ownValue } from '../own';
import type { Criterion, Model } from './model';
import { isRangeOf } from './range';
import { clampToScale, isOnScale } from './scale';
import { readSignal, type SignalContext } from './signals';

/** Why an input has no value. `empty`: nobody gave one. `outOfScale`: a value that the scale does not allow. */
export type MissingReason = 'empty' | 'outOfScale' | 'notANumber' | 'notShown' | 'unknownPriority';

/** A criterion's value for one issue: what it is, and when and from where it came. */
export type Input =
  | {
      readonly key: string;
      readonly value: number;
      readonly source: Criterion['source']['type'];
      /** Manual inputs only: ISO date-time and account id. */
      readonly at?: string;
      readonly by?: string;
      /** Manual inputs only: how low and how high it may turn out, where someone said so. */
      readonly range?: { readonly low: number; readonly high: number };
      /** Signals only: the value before it was cut off at the scale's end, for display; null: no due date. */
      readonly natural?: number | null;
    }
  | { readonly key: string; readonly missing: MissingReason; readonly found?: string };

export const hasValue = (input: Input): input is Extract<Input, { value: number }> => 'value' in input;

function manualInput(model: Model, criterion: Criterion, issue: Issue): Input {
  const stored = ownValue(readableData(issue.data).inputs[model.id] ?? {}, criterion.key);
  if (!stored) return { key: criterion.key, missing: 'empty' };
  if (!isOnScale(criterion.scale, stored.value))
    return { key: criterion.key, missing: 'outOfScale', found: String(stored.value) };
  const { value, at, by } = stored;
  // Anyone who edits the issue can write the property: a range its own value is not in says nothing.
  const { key } = criterion;
  return stored.range && isRangeOf(criterion.scale, value, stored.range)
    ? { key, value, source: 'manual', at, by, range: stored.range }
    : { key, value, source: 'manual', at, by };
}

function fieldInput(criterion: Criterion, fieldId: string, issue: Issue): Input {
  const raw = ownValue(issue.fields, fieldId);
  if (raw === undefined) return { key: criterion.key, missing: 'notShown' };
  if (raw === null || raw === '') return { key: criterion.key, missing: 'empty' };
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return { key: criterion.key, missing: 'notANumber' };
  if (!isOnScale(criterion.scale, raw)) return { key: criterion.key, missing: 'outOfScale', found: String(raw) };
  return { key: criterion.key, value: raw, source: 'field' };
}

function signalInput(criterion: Criterion, issue: Issue, context: SignalContext): Input {
  if (criterion.source.type !== 'signal') return { key: criterion.key, missing: 'empty' };
  const natural = readSignal(criterion.source.signal, issue, context);
  if (natural === null) {
    return criterion.source.signal === 'priority' && issue.priority !== null
      ? { key: criterion.key, missing: 'unknownPriority', found: issue.priority.name }
      : { key: criterion.key, missing: 'empty' };
  }
  const value = clampToScale(criterion.scale, natural);
  return { key: criterion.key, value, source: 'signal', natural: Number.isFinite(natural) ? natural : null };
}

/** The inputs of one issue, in the order of the model's criteria. */
export function readInputs(model: Model, issue: Issue, context: SignalContext): Input[] {
  return model.criteria.map((criterion) => {
    switch (criterion.source.type) {
      case 'manual':
        return manualInput(model, criterion, issue);
      case 'field':
        return fieldInput(criterion, criterion.source.fieldId, issue);
      case 'signal':
        return signalInput(criterion, issue, context);
    }
  });
}
