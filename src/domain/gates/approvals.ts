import { z } from 'zod';

/** Fingerprints of the texts that someone accepted, without the texts themselves (`seen.ts`). */
const seenSchema = z.object({
  /** Of everything: it alone decides whether something changed. */
  digest: z.string().max(64),
  /** One a line, and one a criterion, to find what changed; null: too many to keep. */
  lines: z.array(z.string().max(64)).nullable(),
  criteria: z.array(z.string().max(64)).nullable(),
});
export type Seen = z.infer<typeof seenSchema>;

/**
 * What people whom the settings name said of an issue: ticks of restricted checks, and acceptance. Kept in the app's own
 * storage, where someone who may edit the issue cannot write it.
 */
const approvalSchema = z.object({
  /** ISO 8601. */
  at: z.iso.datetime(),
  /** Account id. */
  by: z.string().min(1).max(128),
  /** Acceptance: what description and criteria said then. */
  seen: seenSchema.optional(),
});
export type Approval = z.infer<typeof approvalSchema>;

/** Whether it was given of an acceptance, not of a check by hand: one never counts for the other, should a check change its type. */
export const isAcceptance = ({ seen }: Approval): boolean => seen !== undefined;

/** By check id. */
export const approvalsSchema = z.record(z.string(), approvalSchema);
export type Approvals = Readonly<Record<string, Approval>>;
