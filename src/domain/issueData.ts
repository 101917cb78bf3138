import { z } from 'zod';
import { damageOf, type Damage } from './damage';

/** Key of the issue property that holds what people entered. */
export const ISSUE_PROPERTY = 'voorrang';

/** Jira refuses property values longer than this many characters. */
export const ISSUE_PROPERTY_LIMIT = 32_768;

/** Account id. */
export const personId = z.string().min(1).max(128);
export const instant = z.iso.datetime({ offset: true });
const key = z.string().min(1).max(64);

/** One score input: what was entered, by whom, and when; with how low and how high it may turn out, where someone said so. */
const storedInput = z.object({
  value: z.number(),
  range: z.object({ low: z.number(), high: z.number() }).optional(),
  at: instant,
  by: personId,
});

/**
 * A place that a person decided, against the score. `first`: before all others. `after`: only after that issue.
 * `notBefore`: it cannot start before that day, so until then it stands behind all that can.
 */
export const pinSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('first') }),
  /** The key is for showing only: it says which issue was meant when that is no longer here. */
  z.object({ type: z.literal('after'), issueId: z.string().regex(/^\d{1,19}$/), key: z.string().max(40) }),
  z.object({ type: z.literal('notBefore'), date: z.iso.date() }),
]);
export type Pin = z.infer<typeof pinSchema>;

const storedPin = z.intersection(pinSchema, z.object({ at: instant, by: personId }));

/** A manual check that someone ticked. A tick taken away is simply absent. */
const storedTick = z.object({ at: instant, by: personId });

/**
 * The value of the property `voorrang`: what people entered. Inputs are kept per model, so changing the project's model
 * loses nothing. Only a person's own action writes it; what JQL finds stands in a property of its own (`issueIndex.ts`).
 */
export const issueDataSchema = z.object({
  v: z.literal(1),
  inputs: z.record(key, z.record(key, storedInput)),
  ticks: z.record(key, storedTick),
  pin: storedPin.optional(),
});

export type IssueData = z.infer<typeof issueDataSchema>;
export type StoredTick = z.infer<typeof storedTick>;

/** A property can be written by any issue editor through REST, so what is read may be anything. */
export type IssueDataState =
  | { readonly state: 'none' }
  | { readonly state: 'ok'; readonly data: IssueData }
  | { readonly state: 'damaged'; readonly problem: Damage };

export const NO_DATA: IssueDataState = { state: 'none' };

export const emptyIssueData = (): IssueData => ({ v: 1, inputs: {}, ticks: {} });

/** Reads a property value of unknown origin. `undefined` and `null` mean: never written. */
export function parseIssueData(raw: unknown): IssueDataState {
  if (raw === undefined || raw === null) return NO_DATA;
  const parsed = issueDataSchema.safeParse(raw);
  if (parsed.success) return { state: 'ok', data: parsed.data };
  return { state: 'damaged', problem: damageOf(parsed.error) };
}

/** The stored data to read from; a damaged property counts as nothing stored. */
export const readableData = (state: IssueDataState): IssueData =>
  state.state === 'ok' ? state.data : emptyIssueData();
