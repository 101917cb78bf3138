import { z } from 'zod';
import type { PermissionKey } from '../usecases/ports';
import type { Send } from './request';

export type PermissionScope = { readonly projectId: string } | { readonly issueId: string };

const answer = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

/**
 * Which of the permissions the acting person has, asked live.
 * @throws Failure NOT_FOUND when they may not even see the issue or project.
 */
export async function myPermissions(
  send: Send,
  scope: PermissionScope,
  keys: readonly PermissionKey[],
): Promise<ReadonlySet<PermissionKey>> {
  const { permissions } = await send('getMyPermissions', { query: { ...scope, permissions: keys.join(',') } }, answer);
  return new Set(keys.filter((key) => permissions[key]?.havePermission === true));
}
