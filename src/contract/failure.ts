import type { AppError, ErrorCode } from './result';

/** An error that already has its code; every boundary turns it into a `Result`. */
export class Failure extends Error {
  readonly error: AppError;

  constructor(code: ErrorCode, details: Omit<AppError, 'code'> = {}) {
    super(details.detail ? `${code}: ${details.detail}` : code);
    this.name = 'Failure';
    this.error = { code, ...details };
  }
}
