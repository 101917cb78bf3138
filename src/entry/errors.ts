import { randomUUID } from 'node:crypto';
import { Failure } from '../contract/failure';
import { fail, ok, type AppError, type Result } from '../contract/result';
import { storageTrouble } from '../storage/trouble';

/** Runs a call and turns whatever it throws into a `Result`; only here, so that no internals reach a page. */
export async function toResult<T>(call: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    const id = randomUUID().slice(0, 8);
    const expected: AppError | null = error instanceof Failure ? error.error : storageTrouble(error);
    if (expected) {
      // Already without content: code and call are enough to find a pattern.
      console.warn(JSON.stringify({ id, call, code: expected.code }));
      return fail({ ...expected, id });
    }
    console.error(JSON.stringify({ id, call, code: 'INTERNAL', stack: stackWithoutMessage(error) }));
    return fail({ code: 'INTERNAL', id });
  }
}

/** A message can hold a summary or a name; where it happened cannot. */
function stackWithoutMessage(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');
}
