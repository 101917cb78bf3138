import { Failure } from '../contract/failure';
import type { Issue } from '../domain/issue';
import type { IssueData } from '../domain/issueData';
import { changeInputs, type InputsChange, type Stamp } from '../domain/scoring/changeInputs';
import type { ModelId } from '../domain/scoring/model';
import { modelsInUse, type ProjectSettings } from '../domain/settings';
import type { IssueWithEvidence } from './gates/gateEvidence';
import type { Actor, Ports } from './ports';
import { noteScoreChange } from './noteScoreChange';
import { dataToChange, writeIssueData } from './writeIssueData';

export interface ScoreChange extends InputsChange {
  readonly model: ModelId;
}

/**
 * Changes the score inputs of an issue that was read, all or nothing; answers the issue as it then is. The caller has
 * checked that the person may edit it; Jira checks again.
 * @throws Failure OUT_OF_DATE when the project has meanwhile chosen another model; INVALID_INPUT for a value its scale
 *   does not allow, or a range that does not fit its value; DAMAGED; TOO_LARGE.
 */
export async function changeScore(
  ports: Ports,
  judged: IssueWithEvidence,
  { accountId }: Pick<Actor, 'accountId'>,
  { changes, replaceDamaged }: { readonly changes: readonly ScoreChange[]; readonly replaceDamaged: boolean },
): Promise<Issue> {
  const { issue, stored } = judged;
  const stamp = { at: ports.now().toISOString(), by: accountId };
  const data = changes.reduce(
    (before, change) => changedData(stored.settings, before, change, stamp),
    dataToChange(issue, replaceDamaged),
  );
  const written = await writeIssueData(ports, judged, data);
  await noteScoreChange(ports, { before: issue, after: written, settings: stored.settings, by: accountId });
  return written;
}

function changedData(settings: ProjectSettings, before: IssueData, change: ScoreChange, stamp: Stamp): IssueData {
  const model = modelsInUse(settings).find(({ id }) => id === change.model);
  if (!model) throw new Failure('OUT_OF_DATE', { detail: 'model' });
  const changed = changeInputs(model, before.inputs[model.id] ?? {}, change, stamp);
  if ('refused' in changed) throw new Failure('INVALID_INPUT', { detail: changed.refused });
  return { ...before, inputs: { ...before.inputs, [model.id]: changed.inputs } };
}
