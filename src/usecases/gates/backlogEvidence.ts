import { Failure } from '../../contract/failure';
import type { AppError } from '../../contract/result';
import type { Approvals } from '../../domain/gates/approvals';
import type { GateContext } from '../../domain/gates/evidence';
import { answersFor, jqlsOf, type JqlMatches } from '../../domain/gates/jql';
import { needsApprovals } from '../../domain/gates/who';
import type { Issue } from '../../domain/issue';
import { blockingOf, type ProjectSettings } from '../../domain/settings';

/** What the gates of a whole backlog are judged by, read after the backlog itself: descriptions are long, and wanted late. */

export interface EvidenceSources {
  /** Those of the issues that can be read now, with their descriptions; in any order. */
  issues(ids: readonly string[]): Promise<readonly Issue[]>;
  matchJql(ids: readonly string[], jqls: readonly string[]): Promise<JqlMatches>;
  /** By issue id; those without any are left out. */
  approvals(ids: readonly string[]): Promise<Readonly<Record<string, Approvals>>>;
}

export interface EvidenceQuery {
  /** The first ones are read first. */
  readonly ids: readonly string[];
  readonly settings: ProjectSettings;
  /** Roles that checks name and that the project no longer has. */
  readonly goneRoles: readonly string[];
}

export interface EvidenceBatch {
  /** What was asked for; issues that were deleted or hidden meanwhile are not among the found. */
  readonly ids: readonly string[];
  readonly found: readonly { readonly issue: Issue; readonly evidence: GateContext }[];
  /** Why a part of the evidence is not there, which leaves the checks that need it unknown; null: all of it is. */
  readonly problem: AppError | null;
}

/** So few that parsing an answer does not hold up the page, and that the top of the list is judged soon. */
const ISSUES_PER_BATCH = 200;
/** As many as Jira takes of one query; a multiple of the batch. */
const ISSUES_PER_QUESTION = 1_000;
/** Batches under way at a time. */
const PARALLEL = 3;

/**
 * Reads in batches, and yields them in their order.
 * @throws Failure when the issues themselves cannot be read; batches before them were yielded.
 */
export async function* backlogEvidence(
  sources: EvidenceSources,
  query: EvidenceQuery,
): AsyncGenerator<EvidenceBatch, void> {
  const { ids, settings } = query;
  const answersAt = askByBlock(sources, ids, [...new Set(settings.gates.flatMap(jqlsOf))]);
  const underWay: Promise<EvidenceBatch>[] = [];
  let next = 0;
  while (next < ids.length || underWay.length > 0) {
    while (next < ids.length && underWay.length < PARALLEL) {
      const start = next;
      next += ISSUES_PER_BATCH;
      const batch = readBatch(sources, query, ids.slice(start, next), () => answersAt(start));
      // Whoever waits for an earlier batch hears of this one's failure in its turn.
      batch.catch(() => undefined);
      underWay.push(batch);
    }
    yield await underWay.shift()!;
  }
}

interface Answered {
  readonly matches: JqlMatches;
  readonly problem: AppError | null;
}

async function readBatch(
  sources: EvidenceSources,
  { settings, goneRoles }: EvidenceQuery,
  ids: readonly string[],
  ask: () => Promise<Answered>,
): Promise<EvidenceBatch> {
  const [issues, answered] = await Promise.all([sources.issues(ids), ask()]);
  const approved = await approvalsOf(sources, settings, issues);
  const common = {
    blocking: blockingOf(settings),
    goneRoles: new Set(goneRoles),
    criteriaFieldId: settings.criteriaField?.id ?? null,
  };
  return {
    ids,
    found: issues.map((issue) => ({
      issue,
      evidence: { ...common, jql: answersFor(answered.matches, issue.id), approvals: approved.of(issue.id) },
    })),
    problem: answered.problem ?? approved.problem,
  };
}

/** Answers for the thousand issues around a place in the list: ⌈issues ÷ 1,000⌉ times as few requests as Jira allows. */
function askByBlock(sources: EvidenceSources, ids: readonly string[], jqls: readonly string[]) {
  const refused = new Map<string, { readonly error: string }>();
  const blocks: Promise<Answered>[] = [];
  const ask = async (block: number): Promise<Answered> => {
    // The first one finds out what Jira refuses, which is then not asked again.
    if (block > 0) await answersOf(0);
    const open = jqls.filter((jql) => !refused.has(jql));
    if (open.length === 0) return { matches: refused, problem: null };
    const start = block * ISSUES_PER_QUESTION;
    const { value, problem } = await unlessFailed(() =>
      sources.matchJql(ids.slice(start, start + ISSUES_PER_QUESTION), open),
    );
    for (const [jql, match] of value ?? []) if ('error' in match) refused.set(jql, match);
    return { matches: new Map([...refused, ...(value ?? [])]), problem };
  };
  const answersOf = (block: number): Promise<Answered> => (blocks[block] ??= ask(block));
  return (place: number): Promise<Answered> => answersOf(Math.floor(place / ISSUES_PER_QUESTION));
}

/** Only asked where a check names people, and of issues whose index says that someone approved something. */
async function approvalsOf(sources: EvidenceSources, { gates }: ProjectSettings, issues: readonly Issue[]) {
  const ids = needsApprovals(gates) ? issues.filter(({ index }) => index?.approvals).map(({ id }) => id) : [];
  if (ids.length === 0) return { of: () => ({}), problem: null };
  const asked = new Set(ids);
  const { value, problem } = await unlessFailed(() => sources.approvals(ids));
  return {
    of: (id: string): Approvals | null => (asked.has(id) && value === null ? null : (value?.[id] ?? {})),
    problem,
  };
}

async function unlessFailed<T>(read: () => Promise<T>): Promise<{ value: T | null; problem: AppError | null }> {
  try {
    return { value: await read(), problem: null };
  } catch (error) {
    if (error instanceof Failure) return { value: null, problem: error.error };
    throw error;
  }
}
