import type { z } from 'zod';

/** What is wrong with a part of a file. */
export type Wrong = 'missing' | 'tooLong' | 'tooMany' | 'outOfRange' | 'invalid';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A part of something read from JSON, never one that every object inherits. */
export const ownPart = (record: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** The first thing that a schema has against it, by the name of the part. */
export function whatIsWrong(error: z.ZodError, raw: unknown): { readonly part: string; readonly wrong: Wrong } {
  const issue = error.issues[0];
  const part = String(issue?.path[0] ?? '');
  if (!issue || (isRecord(raw) && ownPart(raw, part) === undefined)) return { part, wrong: 'missing' };
  if (issue.code === 'too_small') return { part, wrong: issue.origin === 'number' ? 'outOfRange' : 'missing' };
  if (issue.code !== 'too_big') return { part, wrong: 'invalid' };
  return { part, wrong: issue.origin === 'string' ? 'tooLong' : issue.origin === 'array' ? 'tooMany' : 'outOfRange' };
}
