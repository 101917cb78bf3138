import type { Approvals } from '../../domain/gates/approvals';
import { DONE, READY } from '../../domain/gates/gate';
import { namedWho } from '../../domain/gates/who';
import type { Issue } from '../../domain/issue';
import { issueIndexSchema, ownGateEntry, ownGateOpenEntry, type IssueIndex } from '../../domain/issueIndex';
import { scorerFor, type ProjectSettings } from '../../domain/settings';
import type { IssueWithEvidence } from '../gates/gateEvidence';
import { judgeGate } from '../gates/judgeGates';
import type { Jira } from '../ports';

/** What JQL is to find of an issue, worked out from what Jira and the app's storage say of it now. */
function indexOf(judged: IssueWithEvidence, now: Date): IssueIndex {
  const { issue, evidence } = judged;
  const { settings } = judged.stored;
  const scorer = scorerFor(settings, now);
  const score = 'scorer' in scorer ? scorer.scorer(issue) : null;
  const [ready, done, ...own] = settings.gates.map((gate) => {
    const { result, version } = judgeGate(gate, judged);
    return { id: gate.id, verdict: result.verdict, open: result.open, version };
  });
  return issueIndexSchema.parse({
    v: 1,
    model: settings.activeModel,
    ...(score?.status === 'scored' ? { score: score.score } : {}),
    [READY]: ready,
    [DONE]: done,
    gates: own.map(({ id, verdict }) => ownGateEntry(id, verdict)),
    gatesOpen: own.map(({ id, open }) => ownGateOpenEntry(id, open)),
    // Where they were not read now, there may be some.
    approvals: evidence.approvals === null ? (issue.index?.approvals ?? true) : hasSay(settings, evidence.approvals),
  });
}

/** Only of checks that there are: what was said of others is not always read, and the index must not change with that. */
const hasSay = ({ gates }: ProjectSettings, approvals: Approvals): boolean =>
  gates.some(({ checks }) => checks.some((check) => namedWho(check) && Object.hasOwn(approvals, check.id)));

/** Writes it where it differs from what stands there, and answers the issue as it then is. */
export async function writeIssueIndex(
  jira: Pick<Jira, 'writeIssueIndex'>,
  judged: IssueWithEvidence,
  now: Date,
): Promise<Issue> {
  const { issue } = judged;
  const index = indexOf(judged, now);
  if (JSON.stringify(index) !== JSON.stringify(issue.index)) await jira.writeIssueIndex(issue.id, index);
  return { ...issue, index };
}
