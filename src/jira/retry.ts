/** How long to wait before trying again, and when to give up. Everything that varies is passed in. */
export interface RetryPolicy {
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  /** The first wait where Jira names none, doubled each time; 2 s unless given. */
  readonly firstWaitMs?: number;
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

/** While someone waits for a move through the workflow: one more try, and soon; Jira may ask for a second. */
export const hurriedRetry: RetryPolicy = { ...defaultRetry, firstWaitMs: 450, longestWaitMs: 1_500, tries: 2 };

/** A page has no time limit, and can tell the person what it is waiting for. */
export const patientRetry: RetryPolicy = { ...defaultRetry, longestWaitMs: 120_000, tries: 4 };

/** `Retry-After`: whole seconds, or null when Jira gave none (a gateway's 429 may not). */
export function retryAfterSeconds(header: string | null): number | null {
  if (header === null || !/^\d{1,6}$/.test(header.trim())) return null;
  return Number(header);
}

/**
 * At least what Jira asks; else the first wait, doubled each time; with jitter, so that many pages do not return at once.
 * @returns milliseconds.
 */
export function waitBeforeRetry(
  attempt: number,
  askedSeconds: number | null,
  random: () => number,
  firstWaitMs = FIRST_WAIT_MS,
): number {
  const jitter = JITTER.least + JITTER.spread * random();
  const own = firstWaitMs * 2 ** attempt * jitter;
  const asked = (seconds: number) => seconds * 1000 + (firstWaitMs / 2) * (jitter - JITTER.least);
  return Math.round(askedSeconds === null ? own : asked(askedSeconds));
}
