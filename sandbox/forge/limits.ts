/** What the platform refuses, with numbers of its invocation limits page. */

export const INVOKE_TIMEOUT_MS = 25_000;
/** Of functions that a consumer or a schedule runs, unless the manifest gives them longer. */
export const BACKGROUND_TIMEOUT_MS = 55_000;
export const LONGEST_TIMEOUT_MS = 900_000;
export const REQUEST_LIMIT_BYTES = 500 * 1024;
export const RESPONSE_LIMIT_BYTES = 5 * 1024 * 1024;

/** How the bridge reports any failure of a function to the page. */
export class InvocationError extends Error {
  override name = 'InvocationError';

  constructor(
    readonly reason: 'THREW' | 'TIMED_OUT' | 'REQUEST_TOO_LARGE' | 'RESPONSE_TOO_LARGE' | 'NOT_FOUND',
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`There was an error invoking the function - ${detail}`, options);
  }
}

export function checkRequestSize(payload: unknown): void {
  const bytes = sizeOf(payload);
  if (bytes > REQUEST_LIMIT_BYTES) {
    throw new InvocationError(
      'REQUEST_TOO_LARGE',
      `the request is ${bytes} bytes, the limit is ${REQUEST_LIMIT_BYTES}`,
    );
  }
}

export function checkResponseSize(value: unknown): void {
  const bytes = sizeOf(value);
  if (bytes > RESPONSE_LIMIT_BYTES) {
    throw new InvocationError(
      'RESPONSE_TOO_LARGE',
      `the response is ${bytes} bytes, the limit is ${RESPONSE_LIMIT_BYTES}`,
    );
  }
}

/** The function goes on running, as a Lambda's would not; but its answer is no longer heard. */
export async function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new InvocationError('TIMED_OUT', `it took longer than ${milliseconds / 1000} seconds`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
  }
}

function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}
