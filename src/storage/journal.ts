import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Move } from '../domain/ranking/moves/move';
import type { Batch } from '../usecases/applying/application';
import { KEPT } from './orders';

const batchSchema = z.object({
  moves: z.array(z.object({ issueIds: z.array(z.string()), side: z.enum(['before', 'after']), anchorId: z.string() })),
});

const batchKey = (applicationId: string, number: number): string => `moves:${applicationId}:${number}`;

/** At most this many reads under way. */
const PARALLEL = 10;

export const journal = {
  addTo: (transaction: ReturnType<typeof kvs.transact>, applicationId: string, { number, moves }: Batch): void => {
    transaction.set(batchKey(applicationId, number), { moves }, undefined, KEPT);
  },
  /** null when a batch is missing: what the rest adds up to would not be true. */
  read: async (applicationId: string, batches: number): Promise<Move[] | null> => {
    const moves: Move[] = [];
    for (let start = 0; start < batches; start += PARALLEL) {
      const numbers = Array.from({ length: Math.min(PARALLEL, batches - start) }, (_, n) => start + n);
      const raws = await Promise.all(numbers.map((number) => kvs.get(batchKey(applicationId, number))));
      for (const raw of raws) {
        const batch = batchSchema.safeParse(raw);
        if (!batch.success) return null;
        moves.push(...batch.data.moves);
      }
    }
    return moves;
  },
};
