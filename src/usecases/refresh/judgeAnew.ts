import { isDone } from '../../domain/issue';
import { issuesWithEvidence, type IssueWithEvidence } from '../gates/gateEvidence';
import { neighboursOf } from './neighbours';
import { noteChange } from './noteChange';
import type { Ports, TakenIssue } from '../ports';
import { settleFreezing } from './settleFreezing';
import { isGone, secondsToWait, watched } from './trouble';
import { writeIssueIndex } from './writeIssueIndex';

/** Writes under way: far below what Jira allows a site in a second. */
const PARALLEL = 5;

export interface Outcome {
  /** Whose turn is yet to come, when Jira has time again. */
  readonly left: readonly TakenIssue[];
  readonly waitSeconds: number;
  /** Where waiting does not help, and why. */
  readonly failed: readonly TakenIssue[];
  readonly problems: readonly unknown[];
}

const ALL_DONE: Outcome = { left: [], waitSeconds: 0, failed: [], problems: [] };

/** Judges some issues of a project anew, in one go. Throws nothing. */
export async function judgeAnew(all: Ports, projectId: string, taken: readonly TakenIssue[]): Promise<Outcome> {
  const { ports, trouble } = watched(all);
  try {
    const stored = await ports.settings.read(projectId);
    if (stored.damaged) return ALL_DONE;
    if (stored.revision === 0) return await removeIndexes(ports, projectId, taken);
    const ids = taken.map(({ id }) => id);
    const judged = await issuesWithEvidence(ports, projectId, stored, ids);
    const problem = trouble();
    if (problem) throw problem;
    await noteNeighbours(ports, taken, judged);
    const kept = await keptThoughOpen(ports, judged);
    const byId = new Map(judged.map((one) => [one.issue.id, one]));
    return await each(found(taken, byId), (id) => writeOne(ports, byId.get(id)!, kept.has(id)));
  } catch (error) {
    const waitSeconds = secondsToWait(error);
    if (waitSeconds === null) return { ...ALL_DONE, failed: taken, problems: [error] };
    return { ...ALL_DONE, left: taken, waitSeconds };
  }
}

/** Those that are there, whose neighbours need not be noted once more. */
const found = (taken: readonly TakenIssue[], byId: ReadonlyMap<string, unknown>): TakenIssue[] =>
  taken.flatMap((issue) => (byId.has(issue.id) ? { ...issue, near: false } : []));

/** Those of the same batch were read after the change. */
async function noteNeighbours(
  ports: Ports,
  noted: readonly TakenIssue[],
  judged: readonly IssueWithEvidence[],
): Promise<void> {
  const near = new Set(noted.filter((issue) => issue.near).map(({ id }) => id));
  const read = new Set(judged.map(({ issue }) => issue.id));
  const neighbours = judged.filter(({ issue }) => near.has(issue.id)).flatMap(({ issue }) => neighboursOf(issue));
  await noteChange(
    ports,
    neighbours.filter(({ id }) => !read.has(id)),
  );
}

/** Ids of open issues of which something is kept from when they were done. */
async function keptThoughOpen(ports: Ports, judged: readonly IssueWithEvidence[]): Promise<ReadonlySet<string>> {
  const open = judged.flatMap(({ issue }) => (isDone(issue) ? [] : issue));
  if (open.length === 0) return new Set();
  const kept = await ports.verdicts.manyFrozen(
    open[0]!.projectId,
    open.map(({ id }) => id),
  );
  return new Set(kept.keys());
}

async function writeOne(ports: Ports, judged: IssueWithEvidence, wasKept: boolean): Promise<void> {
  const settled = await settleFreezing(ports, judged, wasKept);
  await writeIssueIndex(ports.app, settled, ports.now());
}

/**
 * Here nobody ever said what is ready and what is done: what JQL finds of an issue is what the project says that it came
 * from. One that has gone on since belongs to where it is now.
 */
async function removeIndexes(ports: Ports, projectId: string, taken: readonly TakenIssue[]): Promise<Outcome> {
  const issues = await ports.app.readIssues(
    taken.map(({ id }) => id),
    [],
  );
  const here = new Map(issues.filter((issue) => issue.projectId === projectId).map((issue) => [issue.id, issue]));
  await noteChange(
    ports,
    issues.flatMap((issue) =>
      here.has(issue.id) ? [] : { id: issue.id, projectId: issue.projectId, near: false, movedFrom: null },
    ),
  );
  return each(found(taken, here), (id) => ports.app.removeIssueIndex(id));
}

/** Some at a time, until Jira asks to wait. */
async function each(issues: readonly TakenIssue[], write: (issueId: string) => Promise<void>): Promise<Outcome> {
  const problems: unknown[] = [];
  const failed: TakenIssue[] = [];
  for (let start = 0; start < issues.length; start += PARALLEL) {
    const some = issues.slice(start, start + PARALLEL);
    const errors = await Promise.all(some.map(({ id }) => errorOf(write(id))));
    const waits = errors.map(secondsToWait);
    some.forEach((issue, index) => {
      if (errors[index] === null || waits[index] !== null || isGone(errors[index])) return;
      failed.push(issue);
      problems.push(errors[index]);
    });
    if (waits.some((seconds) => seconds !== null)) {
      const left = [...some.filter((_, index) => waits[index] !== null), ...issues.slice(start + PARALLEL)];
      return { left, waitSeconds: Math.max(...waits.map((seconds) => seconds ?? 0)), failed, problems };
    }
  }
  return { ...ALL_DONE, failed, problems };
}

const errorOf = (work: Promise<void>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
