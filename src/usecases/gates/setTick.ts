import type { GatesView } from '../../contract/views';
import { isAcceptance } from '../../domain/gates/approvals';
import { namedWho } from '../../domain/gates/who';
import { changeApproval } from './changeApproval';
import { checkToSay } from './checkToSay';
import { gatesView } from './gatesView';
import type { IssueWithEvidence } from './gateEvidence';
import type { OnIssue, Ports } from '../ports';
import { dataToChange, writeIssueData } from '../writeIssueData';

export interface TickChange {
  readonly checkId: string;
  readonly ticked: boolean;
  readonly replaceDamaged: boolean;
}

/**
 * Ticks a manual check, or takes the tick away: any of the people who may tick it can do either. Ticking what is ticked
 * keeps who did it first. The caller has checked that the person may see the issue.
 * @throws Failure OUT_OF_DATE when the check is no longer part of any gate; FORBIDDEN when the person may not tick it;
 *   INVALID_INPUT when nobody ticks it; DAMAGED; TOO_LARGE; BUSY.
 */
export async function setTick(ports: Ports, on: OnIssue, change: TickChange): Promise<GatesView> {
  const { judged, check, mayTick } = await checkToSay(ports, on, { checkId: change.checkId, type: 'manual' });
  const stamp = { at: ports.now().toISOString(), by: on.accountId };
  const ticked = namedWho(check)
    ? await changeApproval(ports, on, judged, {
        checkId: check.id,
        next: (before) => (change.ticked ? (before && !isAcceptance(before) ? before : stamp) : undefined),
      })
    : await tickInData(ports, judged, change, stamp);
  return gatesView(ports, ticked, on, mayTick);
}

/** Where anyone may tick who may edit the issue, the tick stands in the issue's own data. */
async function tickInData(
  ports: Ports,
  judged: IssueWithEvidence,
  { checkId, ticked, replaceDamaged }: TickChange,
  stamp: { at: string; by: string },
): Promise<IssueWithEvidence> {
  const data = dataToChange(judged.issue, replaceDamaged);
  const ticks = { ...data.ticks };
  if (!ticked) delete ticks[checkId];
  else if (!Object.hasOwn(ticks, checkId)) ticks[checkId] = stamp;
  return { ...judged, issue: await writeIssueData(ports, judged, { ...data, ticks }) };
}
