import type { IssueData } from '../issueData';
import { ownValue } from '../own';
import { criterionOf, type Criterion, type Model } from './model';
import { isRangeOf, type Range } from './range';
import { isOnScale } from './scale';

/** What someone enters of one model's inputs. */
export interface InputsChange {
  /** null takes an input away; criteria that are not named stay as they are. */
  readonly inputs: Readonly<Record<string, number | null>>;
  /** null takes a range away; those that are not named stay, unless their value leaves them. */
  readonly ranges?: Readonly<Record<string, Range | null>> | undefined;
}

/** When something was entered (ISO 8601), and by whom (account id). */
export interface Stamp {
  readonly at: string;
  readonly by: string;
}

export type StoredInputs = IssueData['inputs'][string];

/** `refused`: key of a criterion that people do not enter, or whose scale has no such value or range. */
export type ChangedInputs = { readonly inputs: StoredInputs } | { readonly refused: string };

/** The inputs of a model as they are after a change; unchanged ones keep who gave them and when. */
export function changeInputs(model: Model, before: StoredInputs, change: InputsChange, stamp: Stamp): ChangedInputs {
  const own = { ...before };
  const refused = changeValues(model, own, change.inputs, stamp) ?? changeRanges(model, own, change.ranges ?? {});
  return refused === null ? { inputs: own } : { refused };
}

function manualCriterion(model: Model, key: string): Criterion | null {
  const criterion = criterionOf(model, key);
  return criterion?.source.type === 'manual' ? criterion : null;
}

function changeValues(model: Model, own: StoredInputs, inputs: InputsChange['inputs'], stamp: Stamp): string | null {
  for (const [key, value] of Object.entries(inputs)) {
    const criterion = manualCriterion(model, key);
    if (!criterion || (value !== null && !isOnScale(criterion.scale, value))) return key;
    const before = ownValue(own, key);
    if (value === null) delete own[key];
    else if (before?.value !== value) {
      // What was said about the old value says nothing about one outside of it.
      const range = before?.range && isRangeOf(criterion.scale, value, before.range) ? { range: before.range } : {};
      own[key] = { value, ...range, ...stamp };
    }
  }
  return null;
}

/** Ranges belong to the values as they are after this change. */
function changeRanges(model: Model, own: StoredInputs, ranges: NonNullable<InputsChange['ranges']>): string | null {
  for (const [key, range] of Object.entries(ranges)) {
    const criterion = manualCriterion(model, key);
    const input = ownValue(own, key);
    if (!criterion || (range !== null && !(input && isRangeOf(criterion.scale, input.value, range)))) return key;
    if (!input) continue;
    const { value, at, by } = input;
    own[key] = range === null ? { value, at, by } : { value, range, at, by };
  }
  return null;
}
