import { kvs } from '@forge/kvs';
import { z } from 'zod';
import type { TakenIssue } from '../usecases/ports';

/**
 * What the consumer is at (Forge KVS), and what it leaves for its next run:
 *
 *   taken:<project id>   { issues: [{ id, near, tries }] }, about 200
 *
 * Under a key of its own, which is read and not listed, so it is never late. One consumer at a time works on a project.
 */
const takenKey = (projectId: string): string => `taken:${projectId}`;

const takenSchema = z.object({
  issues: z.array(z.object({ id: z.string(), near: z.boolean(), tries: z.int().min(0) })),
});

/** None where it cannot be read. */
export async function readTaken(projectId: string): Promise<TakenIssue[]> {
  return takenSchema.safeParse(await kvs.get(takenKey(projectId))).data?.issues ?? [];
}

export async function writeTaken(projectId: string, issues: readonly TakenIssue[]): Promise<void> {
  if (issues.length === 0) await kvs.delete(takenKey(projectId));
  else await kvs.set(takenKey(projectId), { issues });
}
