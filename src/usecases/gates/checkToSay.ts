import { Failure } from '../../contract/failure';
import type { Check } from '../../domain/gates/gate';
import { issueWithEvidence, type IssueWithEvidence } from './gateEvidence';
import type { OnIssue, Ports } from '../ports';
import { demandTicker, mayTickOf, type MayTick } from './who';

export interface CheckToSay {
  readonly judged: IssueWithEvidence;
  readonly check: Check;
  readonly mayTick: MayTick;
}

/**
 * A check that the acting person may say of whether it holds, with the issue as they see it.
 * @throws Failure OUT_OF_DATE (`check`) when it is part of no gate any more; INVALID_INPUT when it is of another type;
 *   FORBIDDEN when it is not theirs to say; NOT_FOUND; others when Jira does not say.
 */
export async function checkToSay(
  ports: Ports,
  on: OnIssue,
  { checkId, type }: { readonly checkId: string; readonly type: 'manual' | 'accepted' },
): Promise<CheckToSay> {
  const judged = await issueWithEvidence(ports, on);
  const check = judged.stored.settings.gates.flatMap(({ checks }) => checks).find(({ id }) => id === checkId);
  if (!check) throw new Failure('OUT_OF_DATE', { detail: 'check' });
  if (check.type !== type) throw new Failure('INVALID_INPUT', { detail: 'checkId' });
  const mayTick = mayTickOf(ports, on, judged.roles);
  await demandTicker(check, mayTick);
  return { judged, check, mayTick };
}
