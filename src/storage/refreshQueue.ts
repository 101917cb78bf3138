import { Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import { z } from 'zod';
import { Failure } from '../contract/failure';
import type { RefreshQueue } from '../usecases/ports';
import { takeNotes, writeNotes } from './refreshNotes';
import { readTaken, writeTaken } from './takenNotes';
import { wasFirst } from './trouble';

/**
 * Folds a burst of changes into one event of Forge's queue (manifest.yml: `voorrang-refresh`). The notes are what is to be
 * done (refreshNotes.ts); an event only says that there are some:
 *
 *   refreshing:<project id>   { until }, from an event's push until the consumer starts
 *
 * Storage lists what was written a moment late. So whoever finds the key there may rely on it: the consumer removes it
 * first, takes what it then finds listed, and looks again later without a key (`lookAgain`), or with one that was set after
 * the removal (`wake`). Each note thus has an event that starts a whole delay after it was written.
 */
const wakingKey = (projectId: string): string => `refreshing:${projectId}`;

const wakingSchema = z.object({ until: z.iso.datetime() });

/** What the queue carries; `holdsKey`: the key above stands for this event. */
export const refreshEventSchema = z.object({
  projectId: z.string().regex(/^\d{1,19}$/),
  holdsKey: z.boolean(),
});
export type RefreshEvent = z.infer<typeof refreshEventSchema>;

/** Long enough for a burst to gather and for storage to list it. */
const DELAY_SECONDS = 15;
/** Forge's limit. */
const LONGEST_DELAY_SECONDS = 900;
/** An event that is later than this is taken for lost. */
const PATIENCE_MS = 5 * 60_000;
/** Only to be tidy: what counts is `until`, since Forge takes its time to remove what has expired. */
const KEPT = { ttl: { value: 1, unit: 'HOURS' } } as const;

const queue = new Queue<RefreshEvent>({ key: 'voorrang-refresh' });

/** @throws Failure JIRA_UNAVAILABLE when Forge's queue refuses it. */
async function push(event: RefreshEvent, delayInSeconds: number): Promise<void> {
  const concurrency = { key: `refresh-${event.projectId}`, limit: 1 };
  try {
    await queue.push({ body: event, delayInSeconds, concurrency });
  } catch {
    // Its errors tell how it answered, and can hold what it was sent.
    throw new Failure('JIRA_UNAVAILABLE', { detail: 'queue' });
  }
}

/** Whether the key was free, or stood there for an event that never came. */
async function takeKey(projectId: string, until: string, now: Date): Promise<boolean> {
  const key = wakingKey(projectId);
  const raw: unknown = await kvs.get(key);
  const other = wakingSchema.safeParse(raw);
  if (other.success && Date.parse(other.data.until) > now.getTime()) return false;
  if (raw !== undefined && raw !== null) {
    // Of two that replace it both push an event: harmless.
    await kvs.set(key, { until }, KEPT);
    return true;
  }
  return wasFirst(kvs.set(key, { until }, { ...KEPT, keyPolicy: 'FAIL_IF_EXISTS' }));
}

export function refreshQueue(now: () => Date): RefreshQueue {
  const wake: RefreshQueue['wake'] = async (projectId, afterSeconds = DELAY_SECONDS) => {
    const delay = Math.min(Math.max(DELAY_SECONDS, afterSeconds), LONGEST_DELAY_SECONDS);
    const until = new Date(now().getTime() + delay * 1000 + PATIENCE_MS).toISOString();
    if (!(await takeKey(projectId, until, now()))) return;
    try {
      await push({ projectId, holdsKey: true }, delay);
    } catch (error) {
      // Or nobody would be woken until the key lapses.
      await kvs.delete(wakingKey(projectId));
      throw error;
    }
  };
  return {
    wake,
    async add(projectId, issues) {
      if (issues.length === 0) return;
      await writeNotes(projectId, issues);
      await wake(projectId);
    },
    take: takeNotes,
    leave: writeTaken,
    isTaken: async (projectId, issueId) => (await readTaken(projectId)).some(({ id }) => id === issueId),
    atWork: (projectId) => kvs.delete(wakingKey(projectId)),
    lookAgain: (projectId) => push({ projectId, holdsKey: false }, DELAY_SECONDS),
  };
}
