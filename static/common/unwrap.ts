import { Failure } from '../../src/contract/failure';
import type { AppError, Result } from '../../src/contract/result';

/** The value of a result. @throws Failure of the error it holds. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const { code, ...details } = result.error;
  throw new Failure(code, details);
}

/** What a caught value means to the person: a `Failure` says it, anything else is a fault of the page. */
export const asAppError = (error: unknown): AppError =>
  error instanceof Failure
    ? error.error
    : { code: 'INTERNAL', detail: error instanceof Error ? error.message : String(error) };
