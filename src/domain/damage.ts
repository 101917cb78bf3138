import type { z } from 'zod';

/** What should have stood where stored data cannot be read; `other`: something with no name of its own, or of another length. */
export type Expected = 'version' | 'group' | 'number' | 'text' | 'instant' | 'date' | 'pinType' | 'other';

/** The first thing that keeps stored data from being read. For people to be told in their own language, so in no words yet. */
export interface Damage {
  /** Names from the outermost to the innermost with dots between; empty: the value as a whole. From outside, of any length. */
  readonly path: string;
  readonly expected: Expected;
}

export function damageOf(error: z.ZodError): Damage {
  const [issue] = error.issues;
  return { path: issue?.path.join('.') ?? '', expected: issue ? expectedBy(issue) : 'other' };
}

function expectedBy(issue: z.core.$ZodIssue): Expected {
  switch (issue.code) {
    case 'invalid_value':
      return issue.path.at(-1) === 'v' ? 'version' : 'other';
    case 'invalid_union':
      return issue.path[0] === 'pin' ? 'pinType' : 'other';
    case 'invalid_format':
      return issue.format === 'datetime' ? 'instant' : issue.format === 'date' ? 'date' : 'other';
    case 'invalid_type':
      return TYPES.get(issue.expected) ?? 'other';
    default:
      return 'other';
  }
}

const TYPES: ReadonlyMap<string, Expected> = new Map([
  ['object', 'group'],
  ['record', 'group'],
  ['number', 'number'],
  ['string', 'text'],
]);
