import { z } from 'zod';
import { badRequest } from './errors';

/**
 * Schemas of query parameters. A parameter arrives as the list of its occurrences; lists may also be written with commas,
 * as Jira allows.
 */
export const text = (): z.ZodType<string, string[]> =>
  z
    .array(z.string())
    .length(1, 'must be given once')
    .transform((values) => values[0] ?? '');

export const list = (): z.ZodType<string[], string[]> =>
  z.array(z.string()).transform((values) =>
    values
      .flatMap((value) => value.split(','))
      .map((value) => value.trim())
      .filter(Boolean),
  );

export const whole = (lowest = 0, highest = Number.MAX_SAFE_INTEGER): z.ZodType<number, string[]> =>
  text().pipe(
    z
      .string()
      .regex(/^-?\d+$/, 'must be a whole number')
      .transform(Number)
      .pipe(z.number().min(lowest, `must be at least ${lowest}`).max(highest, `must be at most ${highest}`)),
  );

export const flag = (): z.ZodType<boolean, string[]> =>
  text().pipe(z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true'));

export const choice = <const Options extends readonly [string, ...string[]]>(
  options: Options,
): z.ZodType<Options[number], string[]> => text().pipe(z.enum(options, `must be one of ${options.join(', ')}`));

export const paging = { startAt: whole().optional(), maxResults: whole(0).optional() };

/** For routes that take no query parameters. */
export const noQuery = z.strictObject({});

/** Parses what a client sent, or answers 400 with a text that says which part is wrong. */
export function parseInput(schema: z.ZodType, value: unknown, what: 'query' | 'body'): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw badRequest(...parsed.error.issues.map((issue) => describe(issue, what)));
}

function describe(issue: z.core.$ZodIssue, what: 'query' | 'body'): string {
  const place = issue.path.map(String).join('.');
  const noun = what === 'query' ? 'Query parameter' : 'Request body';
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => `'${place === '' ? key : `${place}.${key}`}'`).join(', ');
    return `${noun}: ${names} ${issue.keys.length === 1 ? 'is' : 'are'} not known here.`;
  }
  return place === '' ? `${noun}: ${issue.message}.` : `${noun} '${place}': ${issue.message}.`;
}
