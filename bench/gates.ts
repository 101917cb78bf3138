import { acceptanceCriteria } from '../src/domain/gates/criteria';
import { evaluateGate } from '../src/domain/gates/evaluate';
import type { Check, Gate } from '../src/domain/gates/gate';
import { jqlsOf } from '../src/domain/gates/jql';
import { extraFieldIds, STARTING_SETTINGS, type ProjectSettings } from '../src/domain/settings';
import { jiraGateway } from '../src/jira/gateway';
import { OPERATIONS } from '../src/jira/operations';
import { backlogEvidence, type EvidenceBatch } from '../src/usecases/gates/backlogEvidence';
import { rounded, sideBySide, type Figures } from './measure';
import { benchSite, readAll, type BenchSite } from './site';

const ISSUES = 5_000;

const base = { text: null, issueTypeIds: [], onlyJql: null };
const jql = (id: string, query: string): Check => ({ ...base, id, type: 'jql', jql: query });

/** Twelve checks as a team has them: what the description says, what belongs to the issue, and what only Jira can tell. */
const GATE: Gate = {
  id: 'done',
  name: null,
  checks: [
    { ...base, id: 'demo', type: 'manual', text: 'Demo given', who: { type: 'editors' } },
    { ...base, id: 'criteria', type: 'criteriaPresent' },
    { ...base, id: 'ticked', type: 'criteriaTicked' },
    { ...base, id: 'subtasks', type: 'subtasksDone' },
    { ...base, id: 'blockers', type: 'noOpenBlockers' },
    { ...base, id: 'due', type: 'fieldSet', fieldId: 'duedate', fieldName: 'Due date' },
    {
      ...base,
      id: 'designer',
      type: 'manual',
      text: 'Seen by a designer',
      who: { type: 'editors' },
      onlyJql: 'labels is not EMPTY',
    },
    jql('assigned', 'assignee is not EMPTY'),
    jql('fresh', 'updated >= -90d'),
    jql('started', 'statusCategory != "To Do"'),
    jql('scanned', '"Security scan" = passed'),
    { ...base, id: 'merged', type: 'pullRequestsMerged' },
  ],
};

const SETTINGS: ProjectSettings = { ...STARTING_SETTINGS, gates: [{ id: 'ready', name: null, checks: [] }, GATE] };

/**
 * A gate of 12 checks judged for 5,000 issues, read as the backlog page reads them once its ranking stands: the requests
 * that its JQL costs, against one an issue, and those of reading descriptions; and the time it takes to judge, against
 * reading the acceptance criteria of the same descriptions once, which two of the checks stand on.
 */
export async function gates(): Promise<Figures> {
  const site = benchSite(7_300);
  const ranked = (await readAll(site)).slice(0, ISSUES);
  site.exchanges.length = 0;
  const started = performance.now();
  const found = await readEvidence(
    site,
    ranked.map(({ id }) => id),
  );
  const readMs = performance.now() - started;
  const requestsOf = (path: string) => site.exchanges.filter((exchange) => exchange.path === path).length;
  const judge = () => found.map(({ issue, evidence }) => evaluateGate(GATE, issue, evidence));
  const { evaluateMs, parseMs } = sideBySide(
    { evaluateMs: judge, parseMs: () => found.map(({ issue }) => acceptanceCriteria(issue.description)) },
    7,
  ) as { evaluateMs: number; parseMs: number };
  return {
    issues: found.length,
    checks: GATE.checks.length,
    jqls: jqlsOf(GATE).length,
    requests: requestsOf(OPERATIONS.matchJql.path),
    requestsOneByOne: found.length,
    readRequests: requestsOf(OPERATIONS.bulkFetchIssues.path),
    readMs: rounded(readMs),
    evaluateMs: rounded(evaluateMs),
    parseMs: rounded(parseMs),
    evaluatePerParse: rounded(evaluateMs / parseMs),
  };
}

async function readEvidence({ transport, projectId }: BenchSite, ids: readonly string[]) {
  const gateway = jiraGateway(transport);
  const source = gateway.backlogSource({ projectId, fieldIds: extraFieldIds(SETTINGS), forGates: true });
  const approvals = () => Promise.resolve({});
  const sources = { issues: (ids: readonly string[]) => source.issues(ids), matchJql: gateway.matchJql, approvals };
  const found: EvidenceBatch['found'][number][] = [];
  for await (const batch of backlogEvidence(sources, { ids, settings: SETTINGS, goneRoles: [] }))
    found.push(...batch.found);
  return found;
}
