import type { FunctionOperand } from '@atlaskit/jql-ast';
import { type Period, periodEdge, shift } from './dates';
import { jqlError } from './error';
import type { Operand, Scope } from './scope';

/** What a function in a query stands for. */
export function callFunction(call: FunctionOperand, field: string, scope: Scope): Operand[] {
  const name = call.function.value;
  const given = call.arguments.map((argument) => argument.value);
  const found = Object.keys(functions).find((known) => known.toLowerCase() === name.toLowerCase());
  const implementation = found === undefined ? undefined : functions[found];
  if (!implementation) throw jqlError(`Unable to find JQL function '${name}(${given.join(', ')})'.`);
  return implementation(given, scope, `${name}()`, field);
}

type JqlFunction = (given: string[], scope: Scope, name: string, field: string) => Operand[];

const functions: Record<string, JqlFunction> = {
  currentUser: noArguments(({ person }) => [{ kind: 'ids', ids: [person.accountId] }]),
  now: noArguments(({ now }) => [{ kind: 'millis', millis: now }]),
  openSprints: sprints('active'),
  futureSprints: sprints('future'),
  closedSprints: sprints('closed'),
  releasedVersions: versions(true),
  unreleasedVersions: versions(false),
  linkedIssues: linkedIssues,
  startOfDay: edge('start', 'Day', 'd'),
  startOfWeek: edge('start', 'Week', 'w'),
  startOfMonth: edge('start', 'Month', 'M'),
  startOfYear: edge('start', 'Year', 'y'),
  endOfDay: edge('end', 'Day', 'd'),
  endOfWeek: edge('end', 'Week', 'w'),
  endOfMonth: edge('end', 'Month', 'M'),
  endOfYear: edge('end', 'Year', 'y'),
};

export const functionNames: readonly string[] = Object.keys(functions);

function noArguments(run: (scope: Scope) => Operand[]): JqlFunction {
  return (given, scope, name) => {
    if (given.length > 0) throw jqlError(`Function '${name}' expected '0' arguments but received '${given.length}'.`);
    return run(scope);
  };
}

function edge(side: 'start' | 'end', period: Period, unit: string): JqlFunction {
  return (given, { now, site }, name) => {
    if (given.length > 1)
      throw jqlError(`Function '${name}' expected '0' to '1' arguments but received '${given.length}'.`);
    const moved = given[0] === undefined ? now : shift(given[0], now, site.timeZone, unit);
    if (moved === null)
      throw jqlError(`The increment '${given[0]}' of function '${name}' is not one: write for instance "-1d".`);
    return [{ kind: 'millis', millis: periodEdge(side, period, moved, site.timeZone) }];
  };
}

function sprints(state: 'active' | 'future' | 'closed'): JqlFunction {
  return noArguments(({ site }) => [
    {
      kind: 'ids',
      ids: site.data.sprints.filter((sprint) => sprint.state === state).map((sprint) => String(sprint.id)),
    },
  ]);
}

function versions(released: boolean): JqlFunction {
  return (given, { site, person }) => {
    const projects = site
      .visibleProjects(person)
      .filter((project) => given.length === 0 || given.some((name) => site.project(name) === project));
    const found = projects
      .flatMap((project) => project.versions)
      .filter((version) => version.released === released && !version.archived);
    return [{ kind: 'ids', ids: found.map((version) => version.id) }];
  };
}

function linkedIssues(given: string[], { site, person }: Scope, name: string): Operand[] {
  const [key, linkName] = given;
  if (key === undefined || given.length > 2)
    throw jqlError(`Function '${name}' expected '1' to '2' arguments but received '${given.length}'.`);
  const issue = site.issue(key);
  if (!issue || !site.canSee(person, site.projectOf(issue)))
    throw jqlError(`Issue '${key}' could not be found in function '${name}'.`);
  const ids = site.linksOf(issue.id).flatMap((link) => {
    const type = site.data.linkTypes.find((candidate) => candidate.id === link.typeId);
    const outward = link.fromId === issue.id;
    const reads = outward ? type?.outward : type?.inward;
    return linkName === undefined || reads === linkName ? [outward ? link.toId : link.fromId] : [];
  });
  return [{ kind: 'ids', ids }];
}
