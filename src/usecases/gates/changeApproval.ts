import type { Approval, Approvals } from '../../domain/gates/approvals';
import { ownValue } from '../../domain/own';
import type { IssueWithEvidence } from './gateEvidence';
import { indexAfterChange } from '../refresh/indexAfterChange';
import type { OnIssue, Ports } from '../ports';

/**
 * Keeps or takes away what a named person said of a check, and refreshes what JQL finds. The caller has checked that the
 * person is named.
 * @param next what is to be kept, given what is; undefined: nothing.
 * @throws Failure BUSY, TOO_LARGE.
 */
export async function changeApproval(
  ports: Ports,
  on: OnIssue,
  judged: IssueWithEvidence,
  { checkId, next }: { checkId: string; next: (before: Approval | undefined) => Approval | undefined },
): Promise<IssueWithEvidence> {
  const { id, projectId } = judged.issue;
  const approvals = await ports.verdicts.changeApprovals(projectId, id, (all): Approvals => {
    const before = ownValue(all, checkId);
    const after = next(before);
    if (after === before) return all;
    const { [checkId]: _, ...others } = all;
    return after ? { ...others, [checkId]: after } : others;
  });
  const changed = { ...judged, evidence: { ...judged.evidence, approvals } };
  // As the person where they may; who is named but may not edit has a say all the same, so the app writes it then.
  const jira = on.granted.has('EDIT_ISSUES') ? ports.jira : ports.app;
  return { ...changed, issue: await indexAfterChange(ports, jira, changed) };
}
