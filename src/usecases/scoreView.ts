import type { ScoreView } from '../contract/views';
import { isDone } from '../domain/issue';
import { readInputs } from '../domain/scoring/inputs';
import { activeModel, blockingOf, modelsInUse, scorerFor } from '../domain/settings';
import type { IssueWithSettings } from './onIssue';

/** What the Priority panel shows, worked out afresh from the inputs: a stored score is only for searching. */
export function scoreView({ issue, stored }: IssueWithSettings, canEdit: boolean, now: Date): ScoreView {
  const { settings } = stored;
  const model = activeModel(settings);
  const within = modelsInUse(settings)[1] ?? null;
  const context = { now, blocking: blockingOf(settings) };
  const scorer = scorerFor(settings, now);
  return {
    ...stored,
    issueId: issue.id,
    issueKey: issue.key,
    canEdit,
    model,
    inputs: readInputs(model, issue, context),
    within: within && { model: within, inputs: readInputs(within, issue, context) },
    score: 'scorer' in scorer ? scorer.scorer(issue) : null,
    modelProblem: 'problem' in scorer ? scorer.problem : null,
    issueDone: isDone(issue),
    dataProblem: issue.data.state === 'damaged' ? issue.data.problem : null,
  };
}
