/** Async events: what `@forge/events` pushes, and the consumers that are run with it. */
import { randomUUID } from 'node:crypto';
import { InvocationError } from './limits';
import type { Manifest } from './manifest';

interface PushedEvent {
  body: Record<string, unknown>;
  delayInSeconds?: number;
  concurrency?: { key: string; limit: number };
}

interface RetryContext {
  retryCount: number;
  retryReason: string;
  retryData: unknown;
}

/** What a consumer gets as its argument. */
interface AsyncEvent extends PushedEvent {
  queueName: string;
  jobId: string;
  eventId: string;
  retryContext?: RetryContext;
}

export interface EventQueue {
  /** A request of `@forge/events`. */
  request(path: string, body: string): Promise<Response>;
  /**
   * Runs all that waits, delays ignored, until nothing is left. Answers how often a consumer ran.
   * @throws when there is no end to it.
   */
  drain: () => Promise<number>;
  /** Nothing runs by itself any more. */
  stop: () => void;
}

interface QueueOptions {
  manifest: Manifest;
  run: (functionKey: string, event: AsyncEvent, moduleKey: string) => Promise<unknown>;
  log: (message: string) => void;
  /** Consumers run by themselves when it is their time; otherwise only `drain` runs them. */
  timed: boolean;
}

const PUBLISH = '/webhook/queue/publish/';
const MOST_EVENTS = 50;
const MOST_BYTES = 200 * 1024;
/** Forge retries for a day; a day is long on a laptop. */
const MOST_ATTEMPTS = 4;
/** Forge's own limit to events that beget events. */
const MOST_RUNS = 1000;

export function createQueue({ manifest, run, log, timed }: QueueOptions): EventQueue {
  const waiting = new Map<string, { event: AsyncEvent; timer: NodeJS.Timeout | undefined }>();
  // One after another: that keeps every concurrency limit that an event can name.
  let last: Promise<unknown> = Promise.resolve();
  let stopped = false;

  function wait(event: AsyncEvent, seconds: number): void {
    const timer = timed && !stopped ? setTimeout(() => void take(event.eventId), seconds * 1000).unref() : undefined;
    waiting.set(event.eventId, { event, timer });
  }

  function take(eventId: string): Promise<unknown> {
    last = last.then(async () => {
      const found = waiting.get(eventId);
      // Taken already: its time came while `drain` was at it.
      if (!found || !waiting.delete(eventId)) return;
      clearTimeout(found.timer);
      await attempt(found.event);
    });
    return last;
  }

  async function attempt(event: AsyncEvent): Promise<void> {
    const consumer = consumerOf(manifest, event.queueName);
    if (consumer?.function === undefined) return;
    const retry = await run(consumer.function, event, consumer.key).then(retryAskedFor, retryAfterError);
    if (retry === null) return;
    const retryCount = (event.retryContext?.retryCount ?? 0) + 1;
    if (retryCount >= MOST_ATTEMPTS) {
      log(`An event of the queue ${event.queueName} was given up after ${MOST_ATTEMPTS} attempts`);
      return;
    }
    const { seconds, ...reason } = retry;
    wait({ ...event, retryContext: { retryCount, ...reason } }, seconds ?? 2 ** retryCount);
  }

  function publish(text: string): Response {
    const { queueName, jobId, payload } = JSON.parse(text) as {
      queueName: string;
      jobId: string;
      payload: PushedEvent[];
    };
    if (!consumerOf(manifest, queueName)) {
      return answer(404, { message: `the manifest has no consumer for the queue ${queueName}` });
    }
    if (payload.length > MOST_EVENTS || Buffer.byteLength(JSON.stringify(payload)) > MOST_BYTES) {
      return answer(413, { errorMessage: `At most ${MOST_EVENTS} events and ${MOST_BYTES / 1024} KB at once` });
    }
    for (const event of payload) wait({ ...event, queueName, jobId, eventId: randomUUID() }, event.delayInSeconds ?? 0);
    return answer(201, {});
  }

  return {
    request: (path, body) =>
      path.startsWith(PUBLISH)
        ? Promise.resolve(publish(body))
        : Promise.reject(new Error(`The sandbox's queue has no ${path}`)),
    async drain() {
      let runs = 0;
      await last;
      for (let [eventId] = waiting.keys(); eventId !== undefined; [eventId] = waiting.keys()) {
        if (runs >= MOST_RUNS) throw new Error(`The queue is not empty after ${MOST_RUNS} invocations`);
        runs += 1;
        await take(eventId);
      }
      return runs;
    },
    stop() {
      stopped = true;
      for (const { timer } of waiting.values()) clearTimeout(timer);
    },
  };
}

const consumerOf = (manifest: Manifest, queueName: string) =>
  manifest.modules['consumer']?.find(({ queue }) => queue === queueName);

type Retry = { seconds: number | undefined; retryReason: string; retryData: unknown } | null;

/** A consumer asks for another go by returning an `InvocationError` of `@forge/events`. */
function retryAskedFor(value: unknown): Retry {
  const { _retry, retryOptions } = (value ?? {}) as {
    _retry?: boolean;
    retryOptions?: { retryAfter?: number; retryReason?: string; retryData?: unknown };
  };
  if (_retry !== true) return null;
  const { retryAfter, retryReason = 'FUNCTION_RETRY_REQUEST', retryData = null } = retryOptions ?? {};
  return { seconds: retryAfter, retryReason, retryData };
}

function retryAfterError(error: unknown): Retry {
  const timedOut = error instanceof InvocationError && error.reason === 'TIMED_OUT';
  const retryReason = timedOut ? 'FUNCTION_TIME_OUT' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
  return { seconds: undefined, retryReason, retryData: null };
}

function answer(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}
