import { z } from 'zod';
import { Failure } from '../contract/failure';
import type { JqlMatches } from '../domain/gates/jql';
import type { Send } from './request';

/** Jira prints no limits, only that a longer list is a 400: so modest ones, and smaller ones still once it objects. */
const ISSUES_PER_CALL = 1_000;
const ISSUES_PER_CALL_SMALL = 100;
const JQLS_PER_CALL = 20;

/** Jira's sentences can hold a whole query; a panel shows the start of them. */
const MAX_SENTENCE = 500;

const matchAnswer = z.object({
  matches: z.array(
    z.object({
      matchedIssues: z.array(z.union([z.number(), z.string()])).default([]),
      errors: z.array(z.string()).default([]),
    }),
  ),
});

const sentenceOf = (errors: readonly string[]): string => errors.join(' ').slice(0, MAX_SENTENCE);

interface Asked {
  /** What was found so far; a query that was refused is not asked again for the next issues. */
  readonly found: Map<string, { readonly ids: Set<string> } | { readonly error: string }>;
  issuesPerCall: number;
}

/**
 * Which of the issues answer to each JQL, as the acting person: ⌈issues / 1,000⌉ calls for every 20 queries. A query
 * that Jira refuses is an error of that query alone.
 */
export async function matchJql(send: Send, issueIds: readonly string[], jqls: readonly string[]): Promise<JqlMatches> {
  const asked: Asked = { found: new Map(), issuesPerCall: ISSUES_PER_CALL };
  const unique = [...new Set(jqls)];
  const ids = [...new Set(issueIds)];
  for (let start = 0; start < unique.length; start += JQLS_PER_CALL)
    await ask(send, asked, ids, unique.slice(start, start + JQLS_PER_CALL));
  return asked.found;
}

/** Asks in as many calls as it takes. */
async function ask(send: Send, asked: Asked, ids: readonly string[], jqls: readonly string[]): Promise<void> {
  let start = 0;
  while (start < ids.length) {
    const some = ids.slice(start, start + asked.issuesPerCall);
    const open = jqls.filter((jql) => !isRefused(asked, jql));
    if (open.length === 0) return;
    try {
      await askOnce(send, asked, some, open);
    } catch (error) {
      if (!(error instanceof Failure) || error.error.code !== 'JIRA_REFUSED') throw error;
      if (some.length > ISSUES_PER_CALL_SMALL) {
        asked.issuesPerCall = ISSUES_PER_CALL_SMALL;
        continue;
      }
      // Too many queries, or one that Jira does not even read: halves find out which.
      if (open.length === 1) open.forEach((jql) => asked.found.set(jql, { error: error.error.detail ?? '' }));
      else for (const half of halves(open)) await ask(send, asked, some, half);
    }
    start += some.length;
  }
}

async function askOnce(send: Send, asked: Asked, ids: readonly string[], jqls: readonly string[]): Promise<void> {
  const { matches } = await send('matchJql', { body: { issueIds: ids.map(Number), jqls } }, matchAnswer);
  // Answers come in the order of the questions: with another number of them, none can be trusted.
  if (matches.length !== jqls.length)
    throw new Failure('JIRA_UNAVAILABLE', { detail: 'unexpected answer to matchJql at matches' });
  for (const [index, jql] of jqls.entries()) {
    const { matchedIssues, errors } = matches[index]!;
    const before = asked.found.get(jql);
    if (errors.length > 0) asked.found.set(jql, { error: sentenceOf(errors) });
    else
      asked.found.set(jql, {
        ids: new Set([...(before && 'ids' in before ? before.ids : []), ...matchedIssues.map(String)]),
      });
  }
}

const isRefused = ({ found }: Asked, jql: string): boolean => {
  const match = found.get(jql);
  return match !== undefined && 'error' in match;
};

const halves = <T>(list: readonly T[]): T[][] => {
  const middle = Math.ceil(list.length / 2);
  return [list.slice(0, middle), list.slice(middle)];
};

const parseAnswer = z.object({ queries: z.array(z.object({ errors: z.array(z.string()).default([]) })) });

/** What Jira has against each JQL, in its own words; null: nothing. */
export async function jqlProblems(send: Send, jqls: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>();
  const unique = [...new Set(jqls)];
  for (let start = 0; start < unique.length; start += JQLS_PER_CALL)
    await parse(send, unique.slice(start, start + JQLS_PER_CALL), found);
  return found;
}

async function parse(send: Send, queries: readonly string[], found: Map<string, string | null>): Promise<void> {
  try {
    const request = { query: { validation: 'strict' }, body: { queries } };
    const answer = await send('parseJql', request, parseAnswer);
    // As above: only as many answers as questions can be told apart.
    if (answer.queries.length !== queries.length)
      throw new Failure('JIRA_UNAVAILABLE', { detail: 'unexpected answer to parseJql at queries' });
    for (const [index, { errors }] of answer.queries.entries())
      found.set(queries[index]!, errors.length === 0 ? null : sentenceOf(errors));
  } catch (error) {
    if (!(error instanceof Failure) || error.error.code !== 'JIRA_REFUSED') throw error;
    // One that Jira does not even read: halves find out which.
    if (queries.length === 1) found.set(queries[0]!, (error.error.detail ?? '').slice(0, MAX_SENTENCE));
    else for (const half of halves(queries)) await parse(send, half, found);
  }
}
