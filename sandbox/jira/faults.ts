import { JiraError } from './errors';

/**
 * Faults on demand. Grammar: `fault {"," fault}`, where fault is `[place "="] status ":" share`.
 *
 *   429:0.1              one request in ten anywhere is answered 429
 *   503:0.05             … 503
 *   bulkfetch=400:1      every request with the path segment `bulkfetch` is answered 400
 *   rank=403:0.2         one rank call in five is refused
 *
 * Which requests are hit follows from a seed and a counter: the same run has the same faults.
 */
export interface Fault {
  place: string | null;
  status: FaultStatus;
  share: number;
}

const statuses = [400, 401, 403, 404, 409, 429, 500, 502, 503, 504] as const;
type FaultStatus = (typeof statuses)[number];

export function parseFaults(spec: string, places: ReadonlySet<string>): Fault[] {
  return spec
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => parseFault(part, places));
}

function parseFault(part: string, places: ReadonlySet<string>): Fault {
  const match = /^(?:([A-Za-z/-]+)=)?(\d{3}):(\d*\.?\d+)$/.exec(part);
  if (!match)
    throw new Error(`Fault "${part}" does not read as STATUS:SHARE or PLACE=STATUS:SHARE, e.g. 429:0.1 or rank=403:1.`);
  const [, place, statusText, shareText] = match;
  const status = statuses.find((known) => String(known) === statusText);
  if (status === undefined)
    throw new Error(`Fault "${part}": status ${statusText} is not one of ${statuses.join(', ')}.`);
  const share = Number(shareText);
  if (share > 1) throw new Error(`Fault "${part}": the share must lie between 0 and 1.`);
  if (place !== undefined && !places.has(place)) {
    throw new Error(`Fault "${part}": no path has the segment "${place}". Known: ${[...places].sort().join(', ')}.`);
  }
  return { place: place ?? null, status, share };
}

export interface FaultAnswer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** Decides, request by request, whether one of the faults strikes. */
export function createFaultInjector(
  faults: readonly Fault[],
  seed: number,
): (segments: readonly string[]) => FaultAnswer | null {
  let counter = 0;
  return (segments) => {
    for (const fault of faults) {
      if (fault.place !== null && !segments.includes(fault.place)) continue;
      counter += 1;
      if (pseudoRandom(seed, counter) < fault.share) return answerOf(fault.status);
    }
    return null;
  };
}

function answerOf(status: FaultStatus): FaultAnswer {
  switch (status) {
    case 429:
      return {
        status,
        headers: {
          'retry-after': '1',
          'ratelimit-reason': 'jira-burst-based',
          'x-ratelimit-limit': '100',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': new Date(Date.now() + 1000).toISOString(),
        },
        body: { errorMessages: ['Rate limit exceeded.'], errors: {}, status },
      };
    case 401:
      // A missing scope is refused by the gateway before Jira, in the gateway's own form.
      return { status, headers: {}, body: { code: 401, message: 'Unauthorized; scope does not match' } };
    case 503:
      return {
        status,
        headers: { 'retry-after': '1' },
        body: new JiraError(status, ['Service temporarily unavailable.']).body,
      };
    default:
      return { status, headers: {}, body: new JiraError(status, [`Fault ${status}, as asked of the sandbox.`]).body };
  }
}

/** mulberry32 of seed and counter: 0 ≤ x < 1. */
function pseudoRandom(seed: number, counter: number): number {
  let state = (seed + Math.imul(counter, 0x6d2b79f5)) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296;
}
