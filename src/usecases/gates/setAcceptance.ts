import { Failure } from '../../contract/failure';
import type { GatesView } from '../../contract/views';
import { seenOf } from '../../domain/gates/seen';
import { changeApproval } from './changeApproval';
import { checkToSay } from './checkToSay';
import { gatesView } from './gatesView';
import type { OnIssue, Ports } from '../ports';

export interface AcceptanceChange {
  readonly checkId: string;
  readonly accepted: boolean;
  /** Fingerprint of what the person was shown. */
  readonly seen: string;
}

/**
 * Accepts an issue as it is now, or takes that back: any of the named people can do either. The caller has checked that the
 * person may see the issue.
 * @throws Failure OUT_OF_DATE when the check is no longer part of any gate (`check`), or the issue no longer says what they
 *   were shown (`issue`); FORBIDDEN when they are not named; INVALID_INPUT when the check is no acceptance; BUSY; TOO_LARGE.
 */
export async function setAcceptance(ports: Ports, on: OnIssue, change: AcceptanceChange): Promise<GatesView> {
  const { judged, check, mayTick } = await checkToSay(ports, on, { checkId: change.checkId, type: 'accepted' });
  const seen = seenOf(judged.issue, judged.evidence.criteriaFieldId);
  if (change.accepted && seen.digest !== change.seen) throw new Failure('OUT_OF_DATE', { detail: 'issue' });
  const fresh = { at: ports.now().toISOString(), by: on.accountId, seen };
  const accepted = await changeApproval(ports, on, judged, {
    checkId: check.id,
    next: (before) => {
      if (!change.accepted) return undefined;
      // Accepting what is accepted keeps who did it first; after a change it is a new acceptance.
      return before?.seen?.digest === seen.digest ? before : fresh;
    },
  });
  return gatesView(ports, accepted, on, mayTick);
}
