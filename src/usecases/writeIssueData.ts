import { Failure } from '../contract/failure';
import { evaluateGate, type GateContext } from '../domain/gates/evaluate';
import type { Issue } from '../domain/issue';
import { emptyIssueData, ISSUE_PROPERTY_LIMIT, type IssueData } from '../domain/issueData';
import { scorerFor, type ProjectSettings } from '../domain/settings';
import type { IssueWithEvidence } from './gateEvidence';
import type { Ports } from './ports';

/**
 * The stored data to change.
 * @throws Failure DAMAGED when it cannot be read and nobody agreed to replace it.
 */
export function dataToChange(issue: Issue, replaceDamaged: boolean): IssueData {
  if (issue.data.state === 'ok') return issue.data.data;
  if (issue.data.state === 'damaged' && !replaceDamaged) throw new Failure('DAMAGED', { detail: issue.data.problem });
  return emptyIssueData();
}

/** What people decided, with the values that JQL finds, worked out from inputs, ticks and what Jira says of the issue now. */
function withSearchValues(issue: Issue, settings: ProjectSettings, evidence: GateContext, now: Date): IssueData {
  if (issue.data.state !== 'ok') throw new Failure('INTERNAL', { detail: 'no data to index' });
  const { v, inputs, ticks, pin } = issue.data.data;
  const scorer = scorerFor(settings, now);
  const score = 'scorer' in scorer ? scorer.scorer(issue) : null;
  const { verdict, open } = evaluateGate(settings.doneGate, issue, evidence);
  return {
    v,
    inputs,
    ticks,
    ...(pin ? { pin } : {}),
    model: settings.activeModel,
    ...(score?.status === 'scored' ? { score: score.score } : {}),
    done: { verdict, open },
  };
}

/**
 * Stores changed data with an issue and answers the issue as it then is. Writes nothing when nothing changed, to keep
 * the issue's history quiet.
 * @throws Failure TOO_LARGE when it would not fit into a Jira property.
 */
export async function writeIssueData(
  ports: Ports,
  { issue, stored, evidence }: IssueWithEvidence,
  changed: IssueData,
): Promise<Issue> {
  const next: Issue = { ...issue, data: { state: 'ok', data: changed } };
  const data = withSearchValues(next, stored.settings, evidence, ports.now());
  const text = JSON.stringify(data);
  if (text.length > ISSUE_PROPERTY_LIMIT) throw new Failure('TOO_LARGE', { detail: String(text.length) });
  const before = issue.data.state === 'ok' ? JSON.stringify(issue.data.data) : null;
  if (text !== before) await ports.jira.writeIssueData(issue.id, data);
  return { ...issue, data: { state: 'ok', data } };
}
