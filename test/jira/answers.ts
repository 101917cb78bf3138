import { Failure } from '../../src/contract/failure';
import type { RetryPolicy } from '../../src/jira/retry';
import type { Transport, TransportResponse } from '../../src/jira/transport';

/** Answers of a made-up Jira, for what the sandbox's would not say. */

/** A policy that waits in no time and remembers for how long it would have. */
export function patience(tries = 4): RetryPolicy & { waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    tries,
    random: () => 0.5,
    longestWaitMs: 60_000,
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
}

export const answer = (
  status: number,
  body: unknown = '',
  headers: Record<string, string> = {},
): TransportResponse => ({
  status,
  headers: new Headers(headers),
  text: () => Promise.resolve(typeof body === 'string' ? body : JSON.stringify(body)),
});

/** Jira as given, with other answers for the first requests. */
export const after = (answers: TransportResponse[], then: Transport): Transport => {
  const left = [...answers];
  return async (path, init) => left.shift() ?? then(path, init);
};

/** What a call failed with. */
export const errorFrom = async (work: Promise<unknown>) => {
  const error = await work.then(() => null).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Failure);
  return (error as Failure).error;
};
