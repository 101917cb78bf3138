import type { DoneView } from '../contract/views';
import { evaluateGate } from '../domain/gates/evaluate';
import type { IssueWithEvidence } from './gateEvidence';

/** What the Done panel shows: the gate judged now, on the issue as Jira shows it. */
export function doneView({ issue, stored, evidence }: IssueWithEvidence, canEdit: boolean): DoneView {
  return {
    issueKey: issue.key,
    canEdit,
    gate: evaluateGate(stored.settings.doneGate, issue, evidence),
    settingsDamaged: stored.damaged,
    dataProblem: issue.data.state === 'damaged' ? issue.data.problem : null,
  };
}
