import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Orders } from '../usecases/applying/application';

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

/** null: expired, not readable, or (its first part) never written. */
async function readOne(applicationId: string, which: keyof Orders, first: unknown): Promise<string[] | null> {
  const ids: string[] = [];
  for (let number = 0, of = 1; number < of; number += 1) {
    const raw = number === 0 ? first : await kvs.get(chunkKey(applicationId, which, number));
    const chunk = chunkSchema.safeParse(raw);
    if (!chunk.success) return null;
    ids.push(...chunk.data.ids);
    of = chunk.data.of;
  }
  return ids;
}

const LISTS = ['former', 'wanted', 'mayMove'] as const;

export const orders = {
  write: async (applicationId: string, lists: Orders): Promise<void> => {
    await Promise.all(
      LISTS.map(async (which) => {
        const ids = lists[which];
        if (ids !== null) await writeOne(applicationId, which, ids);
      }),
    );
  },
  read: async (applicationId: string): Promise<Orders | null> => {
    const firsts = await Promise.all(LISTS.map((which) => kvs.get(chunkKey(applicationId, which, 0))));
    const [former, wanted, mayMove] = await Promise.all(
      LISTS.map((which, index) => readOne(applicationId, which, firsts[index])),
    );
    // Where any issue may be moved, the third list was never written.
    const isFree = firsts[2] === undefined;
    return former && wanted && (mayMove || isFree) ? { former, wanted, mayMove: mayMove ?? null } : null;
  },
};
