import type { Payload } from '../contract/calls';
import { Failure } from '../contract/failure';
import type { ScoredView, ScoresView } from '../contract/views';
import { changeScore, type ScoreChange } from './changeScore';
import { issuesWithEvidence } from './gates/gateEvidence';
import type { InProject, Ports } from './ports';

/** Issues under way at once: far below what Jira allows a site in a second. */
const PARALLEL = 5;

/** From then on nothing new is begun: a function lives 25 seconds. */
const ENOUGH_MS = 18_000;

/**
 * Stores score inputs with several issues of the page's project, each by itself. Of every issue Jira is asked whether the
 * person may edit it; all are read at once after that, and written as the person. When Jira asks to wait, or the time is
 * up, the rest has no result.
 *
 * Each issue is refused as `changeScore` refuses it; NOT_FOUND for one that the person may not see, or of another project.
 */
export async function saveScores(
  ports: Ports,
  on: InProject,
  { changes, replaceDamaged }: Payload<'saveScores'>,
): Promise<ScoresView> {
  const changesOf = new Map<string, ScoreChange[]>();
  for (const { issueId, ...change } of changes) changesOf.set(issueId, [...(changesOf.get(issueId) ?? []), change]);
  const issueIds = [...changesOf.keys()];
  const until = ports.now().getTime() + ENOUGH_MS;
  const results = new Map<string, ScoredView>();
  const goesOn = () => ports.now().getTime() < until && ![...results.values()].some(isPause);
  const each = async (ids: readonly string[], work: (issueId: string) => Promise<void>): Promise<void> => {
    for (let start = 0; start < ids.length && goesOn(); start += PARALLEL)
      await Promise.all(ids.slice(start, start + PARALLEL).map((id) => work(id).catch(keepError(results, id))));
  };

  const allowed: string[] = [];
  await each(issueIds, async (issueId) => {
    await demandEdit(ports, issueId);
    allowed.push(issueId);
  });
  if (allowed.length > 0 && goesOn()) {
    const stored = await ports.settings.read(on.projectId);
    const read = await issuesWithEvidence(ports, on.projectId, stored, allowed);
    const judgedOf = new Map(read.map((judged) => [judged.issue.id, judged]));
    await each(allowed, async (issueId) => {
      const judged = judgedOf.get(issueId);
      if (!judged) throw new Failure('NOT_FOUND');
      const issue = await changeScore(ports, judged, on, { changes: changesOf.get(issueId) ?? [], replaceDamaged });
      results.set(issueId, { issueId, data: issue.data });
    });
  }
  return { results: issueIds.flatMap((issueId) => results.get(issueId) ?? []) };
}

const isPause = (result: ScoredView): boolean => 'error' in result && result.error.code === 'RATE_LIMITED';

const keepError =
  (results: Map<string, ScoredView>, issueId: string) =>
  (error: unknown): void => {
    if (!(error instanceof Failure)) throw error;
    results.set(issueId, { issueId, error: error.error });
  };

/** The project's own answer says nothing of a single issue: security levels and workflow properties are per issue. */
async function demandEdit({ jira }: Ports, issueId: string): Promise<void> {
  const granted = await jira.myPermissions({ issueId }, ['BROWSE_PROJECTS', 'EDIT_ISSUES']);
  if (!granted.has('BROWSE_PROJECTS')) throw new Failure('NOT_FOUND');
  if (!granted.has('EDIT_ISSUES')) throw new Failure('FORBIDDEN', { detail: 'EDIT_ISSUES' });
}
