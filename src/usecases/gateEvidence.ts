import { Failure } from '../contract/failure';
import type { GateContext } from '../domain/gates/evaluate';
import { answersFor, jqlsOf, NO_ANSWERS, type JqlMatches } from '../domain/gates/jql';
import { blockingOf, type ProjectSettings } from '../domain/settings';
import { issueWithSettings, type IssueWithSettings } from './onIssue';
import type { OnIssue, Ports } from './ports';

export interface IssueWithEvidence extends IssueWithSettings {
  readonly evidence: GateContext;
}

/** An issue as the acting person sees it, with all that its gates are judged by, each thing asked of Jira once. */
export async function issueWithEvidence(
  ports: Ports,
  on: Pick<OnIssue, 'issueId' | 'projectId'>,
): Promise<IssueWithEvidence> {
  const { issue, stored } = await issueWithSettings(ports, on);
  const matches = await matchesFor(ports, [issue.id], stored.settings);
  return { issue, stored, evidence: evidenceOf(matches, issue.id, stored.settings) };
}

const evidenceOf = (matches: JqlMatches, issueId: string, settings: ProjectSettings): GateContext => ({
  blocking: blockingOf(settings),
  jql: answersFor(matches, issueId),
});

/** No request when no check is a JQL. Where Jira fails to answer, these checks are unknown and the others still count. */
async function matchesFor(ports: Ports, issueIds: readonly string[], settings: ProjectSettings): Promise<JqlMatches> {
  const jqls = jqlsOf(settings.doneGate);
  if (jqls.length === 0) return NO_ANSWERS;
  try {
    return await ports.jira.matchJql(issueIds, jqls);
  } catch (error) {
    if (error instanceof Failure) return NO_ANSWERS;
    throw error;
  }
}
