import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Hold } from '../usecases/applying/application';
import { wasFirst } from './trouble';

const holdSchema = z.object({ applicationId: z.string(), by: z.string(), until: z.iso.datetime() });

const holdKey = (projectId: string): string => `applying:${projectId}`;

/** Only to be tidy: what counts is `until`, since Forge takes its time to remove what has expired. */
const KEPT = { ttl: { value: 1, unit: 'HOURS' } } as const;

export const holds = {
  /** null: nobody holds it, or it cannot be read. */
  read: async (projectId: string): Promise<Hold | null> => {
    return holdSchema.safeParse(await kvs.get(holdKey(projectId))).data ?? null;
  },
  /** Whether the key was free; of two at the same time one gets it. */
  take: (projectId: string, hold: Hold): Promise<boolean> =>
    wasFirst(kvs.set(holdKey(projectId), hold, { ...KEPT, keyPolicy: 'FAIL_IF_EXISTS' })),
  replace: async (projectId: string, hold: Hold): Promise<void> => {
    await kvs.set(holdKey(projectId), hold, KEPT);
  },
  addTo: (transaction: ReturnType<typeof kvs.transact>, projectId: string, hold: Hold): void => {
    transaction.set(holdKey(projectId), hold, undefined, KEPT);
  },
  removeIn: (transaction: ReturnType<typeof kvs.transact>, projectId: string): void => {
    transaction.delete(holdKey(projectId));
  },
  release: async (projectId: string): Promise<void> => {
    await kvs.delete(holdKey(projectId));
  },
};
