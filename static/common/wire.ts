import { bridgeTransport } from '../../src/jira/bridgeTransport';
import { jiraGateway } from '../../src/jira/gateway';
import { patientRetry } from '../../src/jira/retry';
import type { LinkEnds } from '../../src/jira/links';
import type { Issue, IssueLink, LinkType } from '../../src/domain/issue';
import { estimatesByName } from '../../src/domain/gates/estimateField';
import { extraFieldIds, type FieldRef } from '../../src/domain/settings';
import type { EvidenceBatch, EvidenceQuery } from '../../src/usecases/gates/backlogEvidence';
import { withFallback } from '../../src/usecases/fallback';
import {
  loadBacklog,
  type BacklogProgress,
  type BacklogSource,
  type LoadedBacklog,
} from '../../src/usecases/loadBacklog';
import { peopleToChoose, type Person } from '../../src/usecases/gates/peopleToChoose';
import { readForGates, type IssuesForGates, type ReadForGates } from '../../src/usecases/gates/readForGates';
import { call } from './call';
import { unwrap } from './unwrap';

/**
 * The pages' composition root, the one file here that may reach past `src/contract` and `src/domain`:
 * bulk reads go straight from the browser to Jira, by the same code that the resolvers run (docs/decisions/0001).
 */

export interface BacklogRead {
  readonly projectId: string;
  /** Jira fields to read beyond those every issue is read with. */
  readonly fieldIds: readonly string[];
  readonly onProgress: (progress: BacklogProgress) => void;
  readonly isCancelled: () => boolean;
  /** Told when Jira asks to wait, in milliseconds; reading goes on by itself. */
  readonly onWait?: (milliseconds: number) => void;
}

/** Waits for as long as Jira asks to. */
const patientGateway = (onWait?: BacklogRead['onWait']) =>
  jiraGateway(bridgeTransport, { ...patientRetry, ...(onWait ? { onWait } : {}) });

/** The same through the app's resolvers: slower, and it costs points of a quota all customers share. */
const throughResolvers = (fieldIds: readonly string[], forGates = false): BacklogSource => ({
  ids: async () => unwrap(await call('getBacklogIds', {})),
  issues: async (ids) =>
    unwrap(await call('getBacklogIssues', { ids: [...ids], fieldIds: [...fieldIds], forGates })).issues,
  batchSize: 100,
});

/** Reads the project's open issues; when the bridge refuses, the resolvers take over. */
export function readBacklog(read: BacklogRead): Promise<LoadedBacklog> {
  const { projectId, fieldIds, onWait } = read;
  const gateway = patientGateway(onWait);
  const source = withFallback(gateway.backlogSource({ projectId, fieldIds }), throughResolvers(fieldIds));
  return loadBacklog(source, read.onProgress, read.isCancelled);
}

/** `fieldIds`: beyond those that the settings name. */
export interface EvidenceRead extends EvidenceQuery, Pick<BacklogRead, 'projectId' | 'onWait' | 'fieldIds'> {}

/** What the gates of these issues are judged by, in batches, the first issues first. Wanted late, so loaded late. */
export async function* readGateEvidence(read: EvidenceRead): AsyncGenerator<EvidenceBatch, void> {
  const { projectId, settings, onWait } = read;
  const { backlogEvidence } = await import('../../src/usecases/gates/backlogEvidence');
  const gateway = patientGateway(onWait);
  // Those of scoring too: an estimate may be what the model divides by.
  const fieldIds = [...extraFieldIds(settings), ...read.fieldIds];
  const source = withFallback(
    gateway.backlogSource({ projectId, fieldIds, forGates: true }),
    throughResolvers(fieldIds, true),
  );
  const sources = {
    issues: (ids: readonly string[]) => source.issues(ids),
    matchJql: gateway.matchJql,
    approvals: async (issueIds: readonly string[]) =>
      unwrap(await call('getApprovals', { issueIds: [...issueIds] })).approvals,
  };
  yield* backlogEvidence(sources, read);
}

/** One issue as it is now, with its description; null: it is gone, elsewhere, or not this person's to see. */
export async function readWholeIssue(projectId: string, issueId: string): Promise<Issue | null> {
  const direct = patientGateway().backlogSource({ projectId, fieldIds: [], forGates: true });
  const [issue = null] = await withFallback(direct, throughResolvers([], true)).issues([issueId]);
  return issue?.projectId === projectId ? issue : null;
}

/** The project's fields that by their names hold an estimate. */
export async function readEstimateFields(projectId: string): Promise<FieldRef[]> {
  const fields = await jiraGateway(bridgeTransport).projectFields(projectId);
  return estimatesByName(fields.filter(({ isNumber }) => isNumber)).map(({ id, name }) => ({ id, name }));
}

/** About how many issues of the project became done in the last weeks. */
export const readFinished = (projectId: string, weeks: number): Promise<number> =>
  patientGateway().countFinished(projectId, weeks);

/** The project's open issues in Jira's order as it is now, each once; `byRank` is false on sites without a rank. */
export async function readOrder(projectId: string): Promise<{ ids: string[]; byRank: boolean }> {
  const gateway = patientGateway();
  const source = withFallback(gateway.backlogSource({ projectId, fieldIds: [] }), throughResolvers([]));
  const { ids, byRank } = await source.ids();
  // Issues that are moved while pages are read can be on two of them.
  return { ids: [...new Set(ids)], byRank };
}

/** Some issues with all of Jira's that gates are judged by; null: cancelled. */
export function readIssuesForGates(read: ReadForGates & Pick<BacklogRead, 'onWait'>): Promise<IssuesForGates | null> {
  return readForGates(patientGateway(read.onWait), read);
}

export type { ChosenIssues, IssuesForGates } from '../../src/usecases/gates/readForGates';

/** What Jira has against each JQL, in its own words; null: nothing. */
export const readJqlProblems = (jqls: readonly string[]): Promise<ReadonlyMap<string, string | null>> =>
  jiraGateway(bridgeTransport).jqlProblems(jqls);

/** Which of the issues answer to the JQL, or what Jira has against it. */
export async function readJqlMatches(
  issueIds: readonly string[],
  jql: string,
  onWait?: BacklogRead['onWait'],
): Promise<{ readonly ids: ReadonlySet<string> } | { readonly error: string }> {
  const matches = await patientGateway(onWait).matchJql(issueIds, [jql]);
  return matches.get(jql) ?? { ids: new Set() };
}

/** Whether the person may link the project's issues, and the link types of the site; none: linking is off. */
export async function readLinking(projectId: string): Promise<{ mayLink: boolean; types: LinkType[] }> {
  const gateway = patientGateway();
  const [granted, types] = await Promise.all([
    gateway.myPermissions({ projectId }, ['LINK_ISSUES']),
    gateway.linkTypes(),
  ]);
  return { mayLink: granted.has('LINK_ISSUES'), types };
}

/** Links two issues in Jira, as the person. */
export const linkIssues = (type: LinkType, ends: LinkEnds): Promise<void> => patientGateway().linkIssues(type, ends);

/** Takes away those links of an issue, as the person; answers how many there were. */
export const unlinkIssues = (issueId: string, which: (link: IssueLink) => boolean): Promise<number> =>
  patientGateway().unlinkIssues(issueId, which);

const peopleRead = new Map<string, Promise<Person[]>>();

/** The people of a project to choose from, read once for as long as the page is open. */
export function readPeople(projectId: string): Promise<Person[]> {
  const reading = peopleRead.get(projectId) ?? peopleToChoose(patientGateway(), projectId);
  peopleRead.set(projectId, reading);
  // What failed is read again by whoever asks next.
  reading.catch(() => peopleRead.delete(projectId));
  return reading;
}

export type { Person } from '../../src/usecases/gates/peopleToChoose';

/** Display names of people whose account ids are stored; one read for all of them. */
export const readNames = (accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  jiraGateway(bridgeTransport).displayNames(accountIds);
