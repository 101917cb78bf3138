import { Failure } from '../../contract/failure';
import { isDone, type Issue } from '../../domain/issue';
import type { IssueWithEvidence } from '../gates/gateEvidence';
import type { Jira, Ports } from '../ports';
import { newlyPassed } from './settleFreezing';
import { hasGaps } from './trouble';
import { writeIssueIndex } from './writeIssueIndex';

/**
 * What JQL finds of an issue after a person changed something of it: written at once as far as that can be right, and
 * noted for the refresher where its word is needed. What the person did is stored by now, so of what goes wrong here they
 * need not know. Answers the issue as it then is.
 */
export async function indexAfterChange(
  ports: Ports,
  jira: Pick<Jira, 'writeIssueIndex'>,
  judged: IssueWithEvidence,
): Promise<Issue> {
  const { revision, damaged } = judged.stored;
  // The refresher knows nothing of such a project.
  if (revision === 0 || damaged) return writeIssueIndex(jira, judged, ports.now());
  // Asked before the index is written: only who read the issue before the change can write over it afterwards.
  const isTaken = await isInWork(ports, judged.issue);
  const written = hasGaps(judged) ? null : await writtenIndex(ports, jira, judged);
  if (isTaken || written === null || isToBeKept(ports, judged)) await note(ports, judged.issue);
  return written ?? judged.issue;
}

async function isInWork({ refreshQueue }: Ports, { projectId, id }: Issue): Promise<boolean> {
  try {
    return await refreshQueue.isTaken(projectId, id);
  } catch {
    return true;
  }
}

/** null: Jira refused it, or did not answer. */
async function writtenIndex(ports: Ports, jira: Pick<Jira, 'writeIssueIndex'>, judged: IssueWithEvidence) {
  try {
    return await writeIssueIndex(jira, judged, ports.now());
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** For good is only kept what the app saw itself: a person may see less, and have JQL answered otherwise. */
const isToBeKept = ({ now }: Ports, judged: IssueWithEvidence): boolean =>
  isDone(judged.issue) && newlyPassed(judged, now().toISOString()).length > 0;

/** Where even this fails, the sweep finds it. */
async function note({ refreshQueue }: Ports, { projectId, id }: Issue): Promise<void> {
  try {
    await refreshQueue.add(projectId, [{ id, near: false }]);
  } catch {
    return;
  }
}
