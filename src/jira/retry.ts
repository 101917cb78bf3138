/** How long to wait before trying again, and when to give up. Everything that varies is passed in. */
export interface RetryPolicy {
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  /** Waits beyond this are not made: the caller is told how long Jira asks to wait instead. */
  readonly longestWaitMs: number;
  readonly tries: number;
  /** Told before each wait, so that a page can say why nothing happens. */
  readonly onWait?: (milliseconds: number) => void;
}

const FIRST_WAIT_MS = 2_000;
const JITTER = { least: 0.7, spread: 0.6 };

export const defaultRetry: RetryPolicy = {
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
  // A resolver lives 25 s; two waits of this length still leave it time to work.
  longestWaitMs: 8_000,
  tries: 3,
};

/** A page has no time limit, and can tell the person what it is waiting for. */
export const patientRetry: RetryPolicy = { ...defaultRetry, longestWaitMs: 120_000, tries: 4 };

/** `Retry-After`: whole seconds, or null when Jira gave none (a gateway's 429 may not). */
export function retryAfterSeconds(header: string | null): number | null {
  if (header === null || !/^\d{1,6}$/.test(header.trim())) return null;
  return Number(header);
}

/** At least what Jira asks; else 2 s, doubled each time; with jitter, so that many pages do not return at once. */
export function waitBeforeRetry(attempt: number, askedSeconds: number | null, random: () => number): number {
  const jitter = JITTER.least + JITTER.spread * random();
  const own = FIRST_WAIT_MS * 2 ** attempt * jitter;
  return Math.round(askedSeconds === null ? own : askedSeconds * 1000 + 1000 * (jitter - JITTER.least));
}
