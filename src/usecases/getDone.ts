import type { DoneView } from '../contract/views';
import { doneView } from './doneView';
import { issueWithEvidence } from './gateEvidence';
import type { OnIssue, Ports } from './ports';

/** The Done panel's view of an issue. */
export async function getDone(ports: Ports, on: OnIssue): Promise<DoneView> {
  return doneView(await issueWithEvidence(ports, on), on.granted.has('EDIT_ISSUES'));
}
