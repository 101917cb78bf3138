import { invoke } from '@forge/bridge';
import type { Answers, CallName, Payload } from '../../src/contract/calls';
import { fail, type AppError, type Result } from '../../src/contract/result';

/** Asks a function of the app. Never throws: whatever goes wrong on the way becomes an error of the contract. */
export async function call<N extends CallName>(name: N, payload: Payload<N>): Promise<Result<Answers[N]>> {
  let answer: unknown;
  try {
    answer = await invoke<Result<Answers[N]>>(name, payload);
  } catch (error) {
    return fail(bridgeError(error));
  }
  return isResult<Answers[N]>(answer) ? answer : fail({ code: 'INTERNAL', detail: 'the answer is not a result' });
}

const isResult = <T>(answer: unknown): answer is Result<T> =>
  typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean';

/** The bridge throws its own texts: for its limit of 500 calls in 25 s, for a lost connection, for a function that failed. */
export function bridgeError(error: unknown): AppError {
  const detail = error instanceof Error ? error.message : String(error);
  if (/rate limited/i.test(detail)) return { code: 'RATE_LIMITED', retryAfterSeconds: 25 };
  if (/network|fetch|connection|offline|timed? ?out/i.test(detail)) return { code: 'JIRA_UNAVAILABLE', detail };
  return { code: 'INTERNAL', detail };
}
