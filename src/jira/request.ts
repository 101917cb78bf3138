import { z } from 'zod';
import { Failure } from '../contract/failure';
import { OPERATIONS, type OperationName } from './operations';
import { retryAfterSeconds, waitBeforeRetry, type RetryPolicy } from './retry';
import type { Transport } from './transport';

export interface RequestOptions {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  readonly body?: unknown;
}

export type Send = <S extends z.ZodType>(
  name: OperationName,
  options: RequestOptions,
  schema: S,
) => Promise<z.infer<S>>;

const RETRY_STATUSES = new Set([429, 503]);

/** Sends operations over a transport: encodes, waits when Jira asks, reads the answer from `unknown`. */
export function makeSend(transport: Transport, retry: RetryPolicy): Send {
  return async (name, options, schema) => {
    const { method, repeatable } = OPERATIONS[name];
    const path = buildPath(name, options);
    const init = {
      method,
      headers: {
        Accept: 'application/json',
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    };
    for (let attempt = 0; ; attempt += 1) {
      const answer = await reach(transport, path, init);
      if (answer.status >= 200 && answer.status < 300) return readBody(name, answer.text, schema);
      const wait = waitBeforeRetry(attempt, answer.askedSeconds, retry.random, retry.firstWaitMs);
      const worthIt = repeatable && RETRY_STATUSES.has(answer.status) && attempt + 1 < retry.tries;
      if (!worthIt || wait > retry.longestWaitMs) throw toFailure(answer);
      retry.onWait?.(wait);
      await retry.sleep(wait);
    }
  };
}

function buildPath(name: OperationName, { path = {}, query = {} }: RequestOptions): string {
  const filled = OPERATIONS[name].path.replace(/\{(\w+)\}/g, (_all, part: string) => {
    const value = path[part];
    if (value === undefined || value === '' || value === '.' || value === '..')
      throw new Failure('INVALID_INPUT', { detail: part });
    return encodeURIComponent(value);
  });
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) parameters.append(key, String(one));
  }
  const text = parameters.toString();
  return text === '' ? filled : `${filled}?${text}`;
}

interface Answer {
  readonly status: number;
  readonly askedSeconds: number | null;
  readonly text: string;
}

/** A connection can also be lost halfway through a body. */
async function reach(transport: Transport, path: string, init: Parameters<Transport>[1]): Promise<Answer> {
  try {
    const response = await transport(path, init);
    const askedSeconds = retryAfterSeconds(response.headers.get('Retry-After'));
    return { status: response.status, askedSeconds, text: await response.text() };
  } catch (error) {
    if (error instanceof Failure) throw error;
    // Forge's own errors (no connection, proxy refused) say nothing a person could act on.
    throw new Failure('JIRA_UNAVAILABLE', { detail: 'no connection' });
  }
}

function readBody<S extends z.ZodType>(name: string, text: string, schema: S): z.infer<S> {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new Failure('JIRA_UNAVAILABLE', { detail: `unexpected answer to ${name}${where ? ` at ${where}` : ''}` });
}

/** Some bodies are empty, and a 429's may be HTML. */
function parseJson(text: string): unknown {
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

const errorBody = z.object({
  errorMessages: z.array(z.string()).default([]),
  errors: z.record(z.string(), z.string()).default({}),
  message: z.string().default(''),
});

function toFailure({ status, askedSeconds, text }: Answer): Failure {
  const body = errorBody.safeParse(parseJson(text));
  const sentence = body.success
    ? [...body.data.errorMessages, ...Object.values(body.data.errors), body.data.message].filter(Boolean).join(' ')
    : '';
  const detail = sentence === '' ? {} : { detail: sentence.slice(0, 500) };
  switch (status) {
    case 400:
    case 409:
    case 413:
    case 422:
      return new Failure('JIRA_REFUSED', detail);
    case 401:
      // Jira answers 403 for a missing permission. A 401 is about the app's scopes, or the session has expired.
      return /scope/i.test(sentence)
        ? new Failure('SCOPE_MISSING')
        : new Failure('JIRA_UNAVAILABLE', { detail: 'not logged in' });
    case 403:
      return new Failure('FORBIDDEN', detail);
    case 404:
      return new Failure('NOT_FOUND', detail);
    case 429:
      return new Failure('RATE_LIMITED', { ...(askedSeconds === null ? {} : { retryAfterSeconds: askedSeconds }) });
    default:
      return new Failure('JIRA_UNAVAILABLE', { detail: `HTTP ${status}` });
  }
}
