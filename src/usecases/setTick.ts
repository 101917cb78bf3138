import { Failure } from '../contract/failure';
import type { DoneView } from '../contract/views';
import { doneView } from './doneView';
import { issueWithEvidence } from './gateEvidence';
import type { OnIssue, Ports } from './ports';
import { dataToChange, writeIssueData } from './writeIssueData';

export interface TickChange {
  readonly checkId: string;
  readonly ticked: boolean;
  readonly replaceDamaged: boolean;
}

/**
 * Ticks a manual check, or takes the tick away. The caller has checked that the person may edit the issue.
 * @throws Failure OUT_OF_DATE when the check is no longer part of the Definition of Done; DAMAGED; TOO_LARGE.
 */
export async function setTick(ports: Ports, on: OnIssue, change: TickChange): Promise<DoneView> {
  const judged = await issueWithEvidence(ports, on);
  const { issue, stored } = judged;
  const check = stored.settings.doneGate.checks.find(({ id }) => id === change.checkId);
  if (!check) throw new Failure('OUT_OF_DATE', { detail: 'check' });
  if (check.type !== 'manual') throw new Failure('INVALID_INPUT', { detail: 'checkId' });
  const data = dataToChange(issue, change.replaceDamaged);
  const ticks = { ...data.ticks };
  if (!change.ticked) delete ticks[check.id];
  // Ticking what is ticked keeps who did it first.
  else if (!Object.hasOwn(ticks, check.id)) ticks[check.id] = { at: ports.now().toISOString(), by: on.accountId };
  const written = await writeIssueData(ports, judged, { ...data, ticks });
  return doneView({ ...judged, issue: written }, true);
}
