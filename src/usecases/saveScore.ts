import { Failure } from '../contract/failure';
import type { ScoreView } from '../contract/views';
import type { IssueData } from '../domain/issueData';
import { ownValue } from '../domain/own';
import { criterionOf, type Criterion, type Model, type ModelId } from '../domain/scoring/model';
import { isRangeOf, type Range } from '../domain/scoring/range';
import { isOnScale } from '../domain/scoring/scale';
import { modelsInUse } from '../domain/settings';
import { issueWithEvidence } from './gates/gateEvidence';
import { noteScoreChange } from './noteScoreChange';
import type { OnIssue, Ports } from './ports';
import { scoreView } from './scoreView';
import { dataToChange, writeIssueData } from './writeIssueData';

export interface ScoreChange {
  readonly model: ModelId;
  /** null takes an input away; criteria that are not named stay as they are. */
  readonly inputs: Readonly<Record<string, number | null>>;
  /** null takes a range away; those that are not named stay, unless their value leaves them. */
  readonly ranges?: Readonly<Record<string, Range | null>> | undefined;
  readonly replaceDamaged: boolean;
}

/**
 * Stores score inputs with an issue. The caller has checked that the person may edit it; Jira checks again.
 * @throws Failure OUT_OF_DATE when the project has meanwhile chosen another model; INVALID_INPUT for a value its scale
 *   does not allow, or a range that does not fit its value; DAMAGED; TOO_LARGE.
 */
export async function saveScore(ports: Ports, on: OnIssue, change: ScoreChange): Promise<ScoreView> {
  const judged = await issueWithEvidence(ports, on);
  const { issue, stored } = judged;
  const model = modelsInUse(stored.settings).find(({ id }) => id === change.model);
  if (!model) throw new Failure('OUT_OF_DATE', { detail: 'model' });
  const before = dataToChange(issue, change.replaceDamaged);
  const stamp = { at: ports.now().toISOString(), by: on.accountId };
  const own = { ...before.inputs[model.id] };
  changeValues(model, own, change.inputs, stamp);
  changeRanges(model, own, change.ranges ?? {});
  const data = { ...before, inputs: { ...before.inputs, [model.id]: own } };
  const written = await writeIssueData(ports, judged, data);
  await noteScoreChange(ports, { before: issue, after: written, settings: stored.settings, by: on.accountId });
  return scoreView({ issue: written, stored }, true, ports.now());
}

type StoredInputs = IssueData['inputs'][string];

function manualCriterion(model: Model, key: string): Criterion {
  const criterion = criterionOf(model, key);
  if (criterion?.source.type !== 'manual') throw new Failure('INVALID_INPUT', { detail: key });
  return criterion;
}

function changeValues(
  model: Model,
  own: StoredInputs,
  inputs: ScoreChange['inputs'],
  stamp: { at: string; by: string },
): void {
  for (const [key, value] of Object.entries(inputs)) {
    const { scale } = manualCriterion(model, key);
    if (value !== null && !isOnScale(scale, value)) throw new Failure('INVALID_INPUT', { detail: key });
    const before = ownValue(own, key);
    if (value === null) delete own[key];
    // An unchanged value keeps who gave it and when.
    else if (before?.value !== value) {
      // What was said about the old value says nothing about one outside of it.
      const range = before?.range && isRangeOf(scale, value, before.range) ? { range: before.range } : {};
      own[key] = { value, ...range, ...stamp };
    }
  }
}

/** Ranges belong to the values as they are after this change. */
function changeRanges(model: Model, own: StoredInputs, ranges: NonNullable<ScoreChange['ranges']>): void {
  for (const [key, range] of Object.entries(ranges)) {
    const { scale } = manualCriterion(model, key);
    const input = ownValue(own, key);
    if (range !== null && !(input && isRangeOf(scale, input.value, range)))
      throw new Failure('INVALID_INPUT', { detail: key });
    if (!input) continue;
    const { value, at, by } = input;
    own[key] = range === null ? { value, at, by } : { value, range, at, by };
  }
}
