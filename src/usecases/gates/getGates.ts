import type { GatesView } from '../../contract/views';
import { gatesView } from './gatesView';
import { issueWithEvidence } from './gateEvidence';
import type { OnIssue, Ports } from '../ports';

/** The gates panel's view of an issue. The caller has checked that the person may see it. */
export async function getGates(ports: Ports, on: OnIssue): Promise<GatesView> {
  return gatesView(ports, await issueWithEvidence(ports, on), on);
}
