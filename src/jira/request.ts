import { z } from 'zod';
import { Failure } from '../contract/failure';
import { OPERATIONS, type OperationName } from './operations';
import { retryAfterSeconds, waitBeforeRetry, type RetryPolicy } from './retry';
import type { Transport, TransportResponse } from './transport';

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
      const response = await reach(transport, path, init);
      if (response.status >= 200 && response.status < 300) return readBody(name, response, schema);
      const asked = retryAfterSeconds(response.headers.get('Retry-After'));
      const wait = waitBeforeRetry(attempt, asked, retry.random);
      const worthIt = repeatable && RETRY_STATUSES.has(response.status) && attempt + 1 < retry.tries;
      if (!worthIt || wait > retry.longestWaitMs) throw await toFailure(response, asked);
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

async function reach(transport: Transport, path: string, init: Parameters<Transport>[1]): Promise<TransportResponse> {
  try {
    return await transport(path, init);
  } catch (error) {
    if (error instanceof Failure) throw error;
    // Forge's own errors (no connection, proxy refused) say nothing a person could act on.
    throw new Failure('JIRA_UNAVAILABLE', { detail: 'no connection' });
  }
}

async function readBody<S extends z.ZodType>(
  name: string,
  response: TransportResponse,
  schema: S,
): Promise<z.infer<S>> {
  const parsed = schema.safeParse(parseJson(await response.text()));
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

async function toFailure(response: TransportResponse, askedSeconds: number | null): Promise<Failure> {
  const body = errorBody.safeParse(parseJson(await response.text()));
  const sentence = body.success
    ? [...body.data.errorMessages, ...Object.values(body.data.errors), body.data.message].filter(Boolean).join(' ')
    : '';
  const detail = sentence === '' ? {} : { detail: sentence.slice(0, 500) };
  switch (response.status) {
    case 400:
    case 409:
    case 413:
    case 422:
      return new Failure('JIRA_REFUSED', detail);
    case 401:
      // Jira itself answers 403 for a missing permission; a 401 inside Forge is about the app's scopes.
      return /scope/i.test(sentence) ? new Failure('SCOPE_MISSING') : new Failure('FORBIDDEN', detail);
    case 403:
      return new Failure('FORBIDDEN', detail);
    case 404:
      return new Failure('NOT_FOUND', detail);
    case 429:
      return new Failure('RATE_LIMITED', { ...(askedSeconds === null ? {} : { retryAfterSeconds: askedSeconds }) });
    default:
      return new Failure('JIRA_UNAVAILABLE', { detail: `HTTP ${response.status}` });
  }
}
