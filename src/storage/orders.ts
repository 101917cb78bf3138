import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Orders } from '../usecases/application';

/** Longer than an application can be taken back. */
export const KEPT = { ttl: { value: 8, unit: 'DAYS' } } as const;

/** An id has at most 19 digits: a chunk stays under half of what Forge stores under one key. */
const IDS_PER_CHUNK = 5_000;

const chunkSchema = z.object({ of: z.int().min(1).max(100), ids: z.array(z.string()) });

const chunkKey = (applicationId: string, which: keyof Orders, number: number): string =>
  `order:${applicationId}:${which}:${number}`;

async function writeOne(applicationId: string, which: keyof Orders, ids: readonly string[]): Promise<void> {
  const of = Math.max(1, Math.ceil(ids.length / IDS_PER_CHUNK));
  for (let number = 0; number < of; number += 1) {
    const part = ids.slice(number * IDS_PER_CHUNK, (number + 1) * IDS_PER_CHUNK);
    await kvs.set(chunkKey(applicationId, which, number), { of, ids: part }, KEPT);
  }
}

/** null: expired, or not readable. */
async function readOne(applicationId: string, which: keyof Orders): Promise<string[] | null> {
  const ids: string[] = [];
  for (let number = 0, of = 1; number < of; number += 1) {
    const chunk = chunkSchema.safeParse(await kvs.get(chunkKey(applicationId, which, number)));
    if (!chunk.success) return null;
    ids.push(...chunk.data.ids);
    of = chunk.data.of;
  }
  return ids;
}

export const orders = {
  write: async (applicationId: string, { former, wanted }: Orders): Promise<void> => {
    await Promise.all([writeOne(applicationId, 'former', former), writeOne(applicationId, 'wanted', wanted)]);
  },
  read: async (applicationId: string): Promise<Orders | null> => {
    const [former, wanted] = await Promise.all([readOne(applicationId, 'former'), readOne(applicationId, 'wanted')]);
    return former && wanted && { former, wanted };
  },
};
