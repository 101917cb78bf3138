import { Failure } from '../contract/failure';
import type { Issue } from '../domain/issue';
import { emptyIssueData, ISSUE_PROPERTY_LIMIT, issueDataSchema, type IssueData } from '../domain/issueData';
import type { ProjectSettings } from '../domain/settings';
import type { IssueWithEvidence } from './gates/gateEvidence';
import { indexAfterChange } from './refresh/indexAfterChange';
import type { Ports } from './ports';

/**
 * The stored data to change.
 * @throws Failure DAMAGED when it cannot be read and nobody agreed to replace it.
 */
export function dataToChange(issue: Issue, replaceDamaged: boolean): IssueData {
  if (issue.data.state === 'ok') return issue.data.data;
  if (issue.data.state === 'damaged' && !replaceDamaged) {
    const { path, expected } = issue.data.problem;
    throw new Failure('DAMAGED', { detail: `${path || 'value'}: ${expected} expected` });
  }
  return emptyIssueData();
}

/**
 * Stores changed data with an issue, and what JQL finds of it after that; answers the issue as it then is. Writes
 * nothing that did not change, to keep the issue's history quiet.
 * @throws Failure TOO_LARGE when it would not fit into a Jira property, even without ticks of checks that are gone.
 */
export async function writeIssueData(ports: Ports, judged: IssueWithEvidence, changed: IssueData): Promise<Issue> {
  const { issue } = judged;
  // Through the schema, so that what is compared and written has one order of keys.
  const data = fitting(issueDataSchema.parse(changed), judged.stored.settings);
  const text = JSON.stringify(data);
  const before = issue.data.state === 'ok' ? JSON.stringify(issue.data.data) : null;
  if (text !== before) await ports.jira.writeIssueData(issue.id, data);
  const written: Issue = { ...issue, data: { state: 'ok', data } };
  return indexAfterChange(ports, ports.jira, { ...judged, issue: written });
}

/**
 * As many ticks of checks that no gate has any more make room as it takes, the oldest first. As long as all fits they stay:
 * a check may come back, and a gate that was passed says who ticked it.
 */
function fitting(data: IssueData, { gates }: ProjectSettings): IssueData {
  let excess = JSON.stringify(data).length - ISSUE_PROPERTY_LIMIT;
  if (excess <= 0) return data;
  const used = new Set(gates.flatMap(({ checks }) => checks.map(({ id }) => id)));
  const ticks = new Map(Object.entries(data.ticks));
  const gone = [...ticks].filter(([id]) => !used.has(id)).sort(([, a], [, b]) => Date.parse(a.at) - Date.parse(b.at));
  for (const [id, tick] of gone) {
    if (excess <= 0) break;
    excess -= `,${JSON.stringify({ [id]: tick })}`.length - '{}'.length;
    ticks.delete(id);
  }
  const fits = { ...data, ticks: Object.fromEntries(ticks) };
  const { length } = JSON.stringify(fits);
  if (length > ISSUE_PROPERTY_LIMIT) throw new Failure('TOO_LARGE', { detail: String(length) });
  return fits;
}
