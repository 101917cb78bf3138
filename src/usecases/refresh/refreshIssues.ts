import type { Ports, TakenIssue } from '../ports';
import { judgeAnew } from './judgeAnew';

/** What a run has time for. */
const MOST_AT_ONCE = 200;
/**
 * How many are read, judged and written at a time, by how often that came to nothing: few, so that little is written of
 * what changed meanwhile; in the end one by one, so that one that always fails takes no others along. Then it is dropped.
 */
const CHUNK_SIZES = [50, 10, 1] as const;

export interface RefreshRun {
  readonly projectId: string;
  /** Whether issues that were added before this run rely on it alone. */
  readonly holdsKey: boolean;
}

/**
 * Judges the issues anew that wait for it: writes what JQL finds of them where that differs, and keeps how finished ones
 * pass. What Jira has no time for waits for a later run, and what fails is tried again; what is gone is dropped.
 * @throws what went wrong (the first of it) after all the others had their turn, unless waiting helps.
 */
export async function refreshIssues(ports: Ports, { projectId, holdsKey }: RefreshRun): Promise<void> {
  const { refreshQueue } = ports;
  if (holdsKey) await refreshQueue.atWork(projectId);
  const { issues, more } = await refreshQueue.take(projectId, MOST_AT_ONCE);
  const { isDone, waitSeconds, problems } = await inChunks(ports, projectId, issues);
  if (!isDone || more) await refreshQueue.wake(projectId, waitSeconds);
  else if (holdsKey) await refreshQueue.lookAgain(projectId);
  if (problems.length > 0) throw problems[0];
}

const tried = (issues: readonly TakenIssue[]): TakenIssue[] =>
  issues.map((issue) => ({ ...issue, tries: issue.tries + 1 })).filter(({ tries }) => tries < CHUNK_SIZES.length);

/** Until Jira asks to wait. Before each chunk it is said what is yet to be done, should this run come to a sudden end. */
async function inChunks(ports: Ports, projectId: string, taken: readonly TakenIssue[]) {
  const problems: unknown[] = [];
  const chunks = chunksOf(taken);
  let failed: TakenIssue[] = [];
  let left: readonly TakenIssue[] = [];
  let waitSeconds = 0;
  for (let chunk = chunks.shift(); chunk && left.length === 0; chunk = chunks.shift()) {
    await ports.refreshQueue.leave(projectId, [...tried(chunk), ...chunks.flat(), ...failed]);
    const outcome = await judgeAnew(ports, projectId, chunk);
    problems.push(...outcome.problems);
    failed = [...failed, ...tried(outcome.failed)];
    if (outcome.left.length === 0) continue;
    left = [...outcome.left, ...chunks.splice(0).flat()];
    ({ waitSeconds } = outcome);
  }
  const rest = [...left, ...failed];
  if (taken.length > 0) await ports.refreshQueue.leave(projectId, rest);
  return { isDone: rest.length === 0, waitSeconds, problems };
}

/** Those that were tried as often as one another are judged together. */
function chunksOf(issues: readonly TakenIssue[]): TakenIssue[][] {
  return CHUNK_SIZES.flatMap((size, tries) => {
    const some = issues.filter((issue) => issue.tries === tries);
    return Array.from({ length: Math.ceil(some.length / size) }, (_, n) => some.slice(n * size, (n + 1) * size));
  });
}
