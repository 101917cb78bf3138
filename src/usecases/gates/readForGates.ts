import type { BacklogIdsView } from '../../contract/views';
import type { JqlMatches } from '../../domain/gates/jql';
import type { Issue } from '../../domain/issue';
import { matchesOf } from './matchesOf';

/** What reading needs of Jira, as the person who looks. */
export interface GateReader {
  openIssueIds(projectId: string): Promise<BacklogIdsView>;
  /** The first of the project's issues that answer to a JQL, at most this many. */
  findIssueIds(projectId: string, jql: string, most: number): Promise<string[]>;
  readIssues(issueIdsOrKeys: readonly string[], fieldIds: readonly string[]): Promise<Issue[]>;
  matchJql(issueIds: readonly string[], jqls: readonly string[]): Promise<JqlMatches>;
}

/** Which issues: named ones, the first of the backlog in Jira's order, or the first that a JQL finds. */
export type ChosenIssues =
  | { readonly by: 'keys'; readonly keys: readonly string[] }
  | { readonly by: 'first'; readonly most: number }
  | { readonly by: 'jql'; readonly jql: string; readonly most: number };

export interface ReadForGates {
  readonly projectId: string;
  readonly chosen: ChosenIssues;
  /** Jira fields to read beyond those every issue is read with. */
  readonly fieldIds: readonly string[];
  /** What Jira is to be asked of each of them. */
  readonly jqls: readonly string[];
  readonly onStep: (step: 'finding' | 'reading' | 'asking') => void;
  readonly isCancelled: () => boolean;
}

export interface IssuesForGates {
  /** With their descriptions; in the order in which they were named or found. */
  readonly issues: readonly Issue[];
  readonly matches: JqlMatches;
  /** Named issues that Jira does not have, or does not show this person. */
  readonly missing: readonly string[];
  /** Keys of named issues of other projects, which other gates are for. */
  readonly elsewhere: readonly string[];
}

/**
 * Some issues of a project with all of Jira's that gates are judged by; null: cancelled.
 * @throws Failure when Jira refuses the JQL that finds them, or cannot be reached.
 */
export async function readForGates(jira: GateReader, read: ReadForGates): Promise<IssuesForGates | null> {
  const { projectId, chosen, onStep, isCancelled } = read;
  onStep('finding');
  const named = await namesOf(jira, projectId, chosen);
  if (isCancelled()) return null;
  onStep('reading');
  const found = named.length === 0 ? [] : await jira.readIssues(named, read.fieldIds);
  if (isCancelled()) return null;
  const place = new Map(named.map((name, index) => [name, index]));
  const placeOf = ({ id, key }: Issue) => place.get(id) ?? place.get(key) ?? named.length;
  const inOrder = [...found].sort((a, b) => placeOf(a) - placeOf(b));
  const issues = inOrder.filter((issue) => issue.projectId === projectId);
  onStep('asking');
  const matches = await matchesOf(
    jira,
    issues.map(({ id }) => id),
    read.jqls,
  );
  if (isCancelled()) return null;
  const shown = new Set(found.flatMap(({ id, key }) => [id, key]));
  return {
    issues,
    matches,
    missing: chosen.by === 'keys' ? named.filter((name) => !shown.has(name)) : [],
    elsewhere: chosen.by === 'keys' ? inOrder.filter((issue) => !issues.includes(issue)).map(({ key }) => key) : [],
  };
}

async function namesOf(jira: GateReader, projectId: string, chosen: ChosenIssues): Promise<readonly string[]> {
  switch (chosen.by) {
    case 'keys':
      return [...new Set(chosen.keys)];
    case 'first':
      return [...new Set((await jira.openIssueIds(projectId)).ids)].slice(0, chosen.most);
    case 'jql':
      return jira.findIssueIds(projectId, chosen.jql, chosen.most);
  }
}
