import { Failure } from '../contract/failure';
import type { PinView } from '../contract/views';
import type { IssueData, Pin } from '../domain/issueData';
import { issueWithEvidence } from './gates/gateEvidence';
import type { OnIssue, Ports } from './ports';
import { dataToChange, writeIssueData } from './writeIssueData';

export interface PinChange {
  /** null takes the pin away. */
  readonly pin: Pin | null;
  readonly replaceDamaged: boolean;
}

/**
 * Decides an issue's place against its score, or takes that back. The caller has checked that the person may edit it.
 * Whether the order can honour the pin is not asked here: that changes with the other issues.
 * @throws Failure NOT_FOUND when the issue is not of the project whose backlog the person looks at; INVALID_INPUT for
 *   a place after itself; DAMAGED; TOO_LARGE.
 */
export async function setPin(ports: Ports, on: OnIssue, change: PinChange): Promise<PinView> {
  const judged = await issueWithEvidence(ports, on);
  const { issue } = judged;
  if (issue.projectId !== on.projectId) throw new Failure('NOT_FOUND');
  if (change.pin?.type === 'after' && change.pin.issueId === issue.id)
    throw new Failure('INVALID_INPUT', { detail: 'pin' });
  const { pin: before, ...others } = dataToChange(issue, change.replaceDamaged);
  const data = { ...others, ...pinned(before, change.pin, { at: ports.now().toISOString(), by: on.accountId }) };
  const written = await writeIssueData(ports, judged, data);
  return { data: written.data };
}

function pinned(before: IssueData['pin'], pin: Pin | null, stamp: { at: string; by: string }): Pick<IssueData, 'pin'> {
  if (pin === null) return {};
  // Pinning what is pinned there keeps who did it first.
  return { pin: before && samePlace(before, pin) ? before : { ...pin, ...stamp } };
}

function samePlace(a: Pin, b: Pin): boolean {
  if (a.type === 'after') return b.type === 'after' && a.issueId === b.issueId && a.key === b.key;
  if (a.type === 'notBefore') return b.type === 'notBefore' && a.date === b.date;
  return b.type === 'first';
}
