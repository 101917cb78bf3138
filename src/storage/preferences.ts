import { kvs } from '@forge/kvs';
import { preferencesSchema } from '../domain/backlogView';
import type { PreferenceStore } from '../usecases/ports';

/**
 * What the app remembers of a person in a project (Forge KVS):
 *
 *   preferences:<project id>:<account id>   how they last arranged the backlog
 */
const key = (projectId: string, accountId: string): string => `preferences:${projectId}:${accountId}`;

export const preferenceStore: PreferenceStore = {
  read: async (projectId, accountId) =>
    preferencesSchema.safeParse(await kvs.get(key(projectId, accountId))).data ?? null,
  write: async (projectId, accountId, preferences) => {
    await kvs.set(key(projectId, accountId), preferences);
  },
};
