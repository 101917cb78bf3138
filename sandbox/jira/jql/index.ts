import type { Person, SiteIssue } from '../site';
import type { Site } from '../store';
import { type CompiledQuery, type Order, compile } from './compile';
import { jqlError } from './error';
import { parseJql } from './parse';
import type { Scope, SortKey } from './scope';

export { JqlError } from './error';

/** Issues that match and that the person may see, in the query's order. Throws `JqlError`. */
export function searchIssues(site: Site, person: Person, jql: string): SiteIssue[] {
  const { test, order } = compileBounded(site, person, jql);
  const found = visibleIssues(site, person).filter(test);
  return sortIssues(found, order);
}

export function countIssues(site: Site, person: Person, jql: string): number {
  const { test } = compileBounded(site, person, jql);
  return visibleIssues(site, person).filter(test).length;
}

export function compileJql(site: Site, person: Person, jql: string): CompiledQuery {
  const scope: Scope = { site, person, now: site.now().getTime() };
  return compile(parseJql(jql), scope);
}

function compileBounded(site: Site, person: Person, jql: string): CompiledQuery {
  const compiled = compileJql(site, person, jql);
  if (!compiled.bounded) {
    throw jqlError('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
  }
  return compiled;
}

function visibleIssues(site: Site, person: Person): SiteIssue[] {
  const projects = new Set(site.visibleProjects(person).map((project) => project.id));
  return site.data.issues.filter((issue) => projects.has(issue.projectId));
}

/** Sort keys are made once per issue. Empty fields come last, whichever the direction; without an order the newest come first. */
function sortIssues(issues: readonly SiteIssue[], order: readonly Order[]): SiteIssue[] {
  const rows = issues.map((issue) => ({ issue, id: Number(issue.id), keys: order.map(({ key }) => key(issue)) }));
  rows.sort((a, b) => {
    for (const [index, { descending }] of order.entries()) {
      const difference = compareKeys(a.keys[index] ?? null, b.keys[index] ?? null, descending);
      if (difference !== 0) return difference;
    }
    return b.id - a.id;
  });
  return rows.map((row) => row.issue);
}

function compareKeys(a: SortKey, b: SortKey, descending: boolean): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return (a < b ? -1 : 1) * (descending ? -1 : 1);
}
