import { developmentJql } from './development';
import type { Check, Gate } from './gate';

/**
 * Whether an issue answers to a JQL. Only Jira can say, so the answers are fetched before a gate is judged, and come in as
 * data. `error` is Jira's own sentence about a query it refuses; `noAnswer` that Jira was not asked, or did not answer.
 */
export type JqlAnswer = 'yes' | 'no' | 'noAnswer' | { readonly error: string };

/** What is known of one issue. */
export type JqlAnswers = (jql: string) => JqlAnswer;

/** What is known of many issues: of each JQL the ids of those that answer to it, or why it was refused. */
export type JqlMatches = ReadonlyMap<string, { readonly ids: ReadonlySet<string> } | { readonly error: string }>;

export const NO_ANSWERS: JqlMatches = new Map();

/** The answers for one of the issues that Jira was asked about. */
export const answersFor =
  (matches: JqlMatches, issueId: string): JqlAnswers =>
  (jql) => {
    const match = matches.get(jql);
    if (match === undefined) return 'noAnswer';
    if ('error' in match) return match;
    return match.ids.has(issueId) ? 'yes' : 'no';
  };

function jqlsOfCheck(check: Check): string[] {
  const condition = check.onlyJql === null ? [] : [check.onlyJql];
  switch (check.type) {
    case 'jql':
      return [...condition, check.jql];
    case 'pullRequestsMerged':
    case 'buildsGreen':
    case 'deployedTo':
    case 'codeReviewed':
      return [...condition, ...Object.values(developmentJql(check))];
    default:
      return condition;
  }
}

/** Every JQL that judging the gate needs an answer to, each once. */
export const jqlsOf = (gate: Pick<Gate, 'checks'>): string[] => [...new Set(gate.checks.flatMap(jqlsOfCheck))];
