import { z } from 'zod';
import { Failure } from '../contract/failure';
import type { NamedRef } from '../domain/issue';
import type { RoleMembers } from '../usecases/ports';
import type { Send } from './request';

/** Each role's name, with an address that ends in its id. */
const rolesAnswer = z.record(z.string(), z.string());

/** The roles of a project, as someone who administers it. */
export async function projectRoles(send: Send, projectId: string): Promise<NamedRef[]> {
  const roles = await send('getProjectRoles', { path: { projectIdOrKey: projectId } }, rolesAnswer);
  return Object.entries(roles).flatMap(([name, address]) => {
    const id = /\/(\d{1,19})$/.exec(address)?.[1];
    return id === undefined ? [] : [{ id, name }];
  });
}

const roleAnswer = z.object({
  actors: z
    .array(
      z.object({
        actorUser: z.object({ accountId: z.string() }).optional(),
        actorGroup: z.object({ groupId: z.string() }).optional(),
      }),
    )
    .default([]),
});

/** Who stands in a role; null when the project has no such role any more. */
export async function roleMembers(send: Send, projectId: string, roleId: string): Promise<RoleMembers | null> {
  try {
    const { actors } = await send('getProjectRole', { path: { projectIdOrKey: projectId, id: roleId } }, roleAnswer);
    return {
      accountIds: actors.flatMap(({ actorUser }) => actorUser?.accountId ?? []),
      groupIds: actors.flatMap(({ actorGroup }) => actorGroup?.groupId ?? []),
    };
  } catch (error) {
    if (error instanceof Failure && error.error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
