import { Failure } from '../../contract/failure';
import type { Ports, RoleMembers } from '../ports';

/** Roles of a project by id, each asked once: who is in it, that it is gone, or why Jira did not say. */
export type Roles = ReadonlyMap<string, RoleMembers | 'gone' | Failure>;

/**
 * Asked as the app, since only administrators may see who stands in a role; of the very project that the caller has seen,
 * or whose issue was checked to be seen.
 */
export async function rolesOf(ports: Ports, projectId: string, roleIds: readonly string[]): Promise<Roles> {
  const asked = await Promise.all(
    roleIds.map(async (roleId) => [roleId, await answerOf(() => ports.app.roleMembers(projectId, roleId))] as const),
  );
  const missing = asked.some(([, answer]) => answer === null);
  // Jira says "not found" of a role also to whom it will not show it: its list of roles tells which it is.
  const listed = missing ? await answerOf(() => ports.app.projectRoles(projectId)) : [];
  const missingIs = (roleId: string): 'gone' | Failure => {
    if (listed instanceof Failure) return listed;
    return listed.some(({ id }) => id === roleId) ? new Failure('JIRA_UNAVAILABLE', { detail: 'role' }) : 'gone';
  };
  return new Map(asked.map(([roleId, answer]) => [roleId, answer ?? missingIs(roleId)]));
}

/** One role that cannot be told must not keep the others from being told. */
async function answerOf<T>(ask: () => Promise<T>): Promise<T | Failure> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

export const goneRoles = (roles: Roles): ReadonlySet<string> =>
  new Set([...roles].flatMap(([roleId, answer]) => (answer === 'gone' ? roleId : [])));
