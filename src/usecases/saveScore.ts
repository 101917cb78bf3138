import { Failure } from '../contract/failure';
import type { ScoreView } from '../contract/views';
import type { IssueData } from '../domain/issueData';
import { ownValue } from '../domain/own';
import { criterionOf, type Model, type ModelId } from '../domain/scoring/model';
import { isOnScale } from '../domain/scoring/scale';
import { modelsInUse } from '../domain/settings';
import { issueWithSettings } from './onIssue';
import type { OnIssue, Ports } from './ports';
import { scoreView } from './scoreView';
import { dataToChange, writeIssueData } from './writeIssueData';

export interface ScoreChange {
  readonly model: ModelId;
  /** null takes an input away; criteria that are not named stay as they are. */
  readonly inputs: Readonly<Record<string, number | null>>;
  readonly replaceDamaged: boolean;
}

/**
 * Stores score inputs with an issue. The caller has checked that the person may edit it; Jira checks again.
 * @throws Failure OUT_OF_DATE when the project has meanwhile chosen another model; INVALID_INPUT for a value its scale
 *   does not allow; DAMAGED; TOO_LARGE.
 */
export async function saveScore(ports: Ports, on: OnIssue, change: ScoreChange): Promise<ScoreView> {
  const { issue, stored } = await issueWithSettings(ports, on);
  const model = modelsInUse(stored.settings).find(({ id }) => id === change.model);
  if (!model) throw new Failure('OUT_OF_DATE', { detail: 'model' });
  checkInputs(model, change.inputs);
  const data = withInputs(dataToChange(issue, change.replaceDamaged), change, {
    at: ports.now().toISOString(),
    by: on.accountId,
  });
  const written = await writeIssueData(ports, issue, data, stored.settings);
  return scoreView({ issue: written, stored }, true, ports.now());
}

function checkInputs(model: Model, inputs: ScoreChange['inputs']): void {
  for (const [key, value] of Object.entries(inputs)) {
    const criterion = criterionOf(model, key);
    if (criterion?.source.type !== 'manual') throw new Failure('INVALID_INPUT', { detail: key });
    if (value !== null && !isOnScale(criterion.scale, value)) throw new Failure('INVALID_INPUT', { detail: key });
  }
}

function withInputs(data: IssueData, { model, inputs }: ScoreChange, stamp: { at: string; by: string }): IssueData {
  const own = { ...data.inputs[model] };
  for (const [key, value] of Object.entries(inputs)) {
    if (value === null) delete own[key];
    // An unchanged value keeps who gave it and when.
    else if (ownValue(own, key)?.value !== value) own[key] = { value, ...stamp };
  }
  return { ...data, inputs: { ...data.inputs, [model]: own } };
}
