import type { DoneView } from '../contract/views';
import { evaluateGate } from '../domain/gates/evaluate';
import { blockingOf } from '../domain/settings';
import type { IssueWithSettings } from './onIssue';

/** What the Done panel shows: the gate judged now, on the issue as Jira shows it. */
export function doneView({ issue, stored }: IssueWithSettings, canEdit: boolean): DoneView {
  return {
    issueKey: issue.key,
    canEdit,
    gate: evaluateGate(stored.settings.doneGate, issue, { blocking: blockingOf(stored.settings) }),
    settingsDamaged: stored.damaged,
    dataProblem: issue.data.state === 'damaged' ? issue.data.problem : null,
  };
}
