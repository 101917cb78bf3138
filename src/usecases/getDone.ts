import type { DoneView } from '../contract/views';
import { doneView } from './doneView';
import { issueWithSettings } from './onIssue';
import type { OnIssue, Ports } from './ports';

/** The Done panel's view of an issue. */
export async function getDone(ports: Ports, on: OnIssue): Promise<DoneView> {
  return doneView(await issueWithSettings(ports, on), on.granted.has('EDIT_ISSUES'));
}
