import type { BacklogQuery, BacklogSource } from '../loadBacklog';
import type { Jira } from '../ports';

/** What it reads by; the names are Jira's own to give. */
export interface PeopleReader extends Pick<Jira, 'projectRoles' | 'roleMembers'> {
  backlogSource(query: BacklogQuery): BacklogSource;
  displayNames(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface Person {
  readonly accountId: string;
  readonly name: string;
}

/** The next issues in Jira's order: who works on the project now. */
const ISSUES_LOOKED_AT = 1_000;

/**
 * The people of a project, by name: those in its roles and the assignees of its next open issues. Who is in a role only by
 * a group is found as an assignee, or not at all: Jira lists a group's members to its own admins only.
 * As someone who administers the project.
 */
export async function peopleToChoose(jira: PeopleReader, projectId: string): Promise<Person[]> {
  const [inRoles, assignees] = await Promise.all([membersOfRoles(jira, projectId), assigneesOf(jira, projectId)]);
  const unnamed = inRoles.filter((id) => !assignees.has(id));
  // Accounts that Jira has no name for are left out: they are closed, or apps'.
  const names = new Map([...assignees, ...(unnamed.length > 0 ? await jira.displayNames(unnamed) : [])]);
  return [...names]
    .map(([accountId, name]) => ({ accountId, name }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.accountId < b.accountId ? -1 : 1));
}

async function membersOfRoles(jira: PeopleReader, projectId: string): Promise<string[]> {
  const roles = await jira.projectRoles(projectId);
  const members = await Promise.all(roles.map(({ id }) => jira.roleMembers(projectId, id)));
  return [...new Set(members.flatMap((role) => role?.accountIds ?? []))];
}

async function assigneesOf(jira: PeopleReader, projectId: string): Promise<Map<string, string>> {
  const source = jira.backlogSource({ projectId, fieldIds: [] });
  const { ids } = await source.ids();
  const some = [...new Set(ids)].slice(0, ISSUES_LOOKED_AT);
  const issues = some.length === 0 ? [] : await source.issues(some);
  return new Map(issues.flatMap(({ assignee }) => (assignee ? [[assignee.accountId, assignee.displayName]] : [])));
}
