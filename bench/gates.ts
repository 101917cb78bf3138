import { acceptanceCriteria } from '../src/domain/gates/criteria';
import { evaluateGate } from '../src/domain/gates/evaluate';
import type { Check, Gate } from '../src/domain/gates/gate';
import { answersFor, jqlsOf } from '../src/domain/gates/jql';
import { jiraGateway } from '../src/jira/gateway';
import { rounded, sideBySide, type Figures } from './measure';
import { benchSite, readAll } from './site';

const ISSUES = 5_000;

const base = { text: null, issueTypeIds: [], onlyJql: null };
const jql = (id: string, query: string): Check => ({ ...base, id, type: 'jql', jql: query });

/** Twelve checks as a team has them: what the description says, what belongs to the issue, and what only Jira can tell. */
const GATE: Gate = {
  checks: [
    { ...base, id: 'demo', type: 'manual', text: 'Demo given' },
    { ...base, id: 'criteria', type: 'criteriaPresent' },
    { ...base, id: 'ticked', type: 'criteriaTicked' },
    { ...base, id: 'subtasks', type: 'subtasksDone' },
    { ...base, id: 'blockers', type: 'noOpenBlockers' },
    { ...base, id: 'due', type: 'fieldSet', fieldId: 'duedate', fieldName: 'Due date' },
    { ...base, id: 'designer', type: 'manual', text: 'Seen by a designer', onlyJql: 'labels is not EMPTY' },
    jql('assigned', 'assignee is not EMPTY'),
    jql('fresh', 'updated >= -90d'),
    jql('started', 'statusCategory != "To Do"'),
    jql('scanned', '"Security scan" = passed'),
    { ...base, id: 'merged', type: 'pullRequestsMerged' },
  ],
};

/**
 * A gate of 12 checks judged for 5,000 issues: the requests that its JQL costs, against one an issue; and the time it takes
 * to judge, against reading the acceptance criteria of the same descriptions once, which two of the checks stand on.
 */
export async function gates(): Promise<Figures> {
  const site = benchSite(7_300);
  const issues = (await readAll(site, ['description', 'duedate'])).slice(0, ISSUES);
  const jqls = jqlsOf(GATE);
  site.exchanges.length = 0;
  const started = performance.now();
  const ids = issues.map(({ id }) => id);
  const matches = await jiraGateway(site.transport).matchJql(ids, jqls);
  const matchMs = performance.now() - started;
  const requests = site.exchanges.length;
  const judge = () =>
    issues.map((issue) => evaluateGate(GATE, issue, { blocking: null, jql: answersFor(matches, issue.id) }));
  const { evaluateMs, parseMs } = sideBySide(
    { evaluateMs: judge, parseMs: () => issues.map(({ description }) => acceptanceCriteria(description)) },
    7,
  ) as { evaluateMs: number; parseMs: number };
  return {
    issues: issues.length,
    checks: GATE.checks.length,
    jqls: jqls.length,
    requests,
    requestsOneByOne: issues.length,
    matchMs: rounded(matchMs),
    evaluateMs: rounded(evaluateMs),
    parseMs: rounded(parseMs),
    evaluatePerParse: rounded(evaluateMs / parseMs),
  };
}
