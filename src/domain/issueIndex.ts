import { z } from 'zod';
import type { Verdict } from './gates/verdict';

/** Key of the issue property that exists to be searched by JQL, and for nothing else. */
export const INDEX_PROPERTY = 'voorrang-index';

const gateVerdict = z.object({
  verdict: z.enum(['pass', 'fail', 'unknown', 'notApplicable']),
  /** Checks that apply and do not pass. */
  open: z.int().min(0),
  /** Of the gate that judged. */
  version: z.int().min(0),
});

/**
 * What the app worked out of an issue, for JQL. A property of its own, so that refreshing it in the background never
 * writes over what people just entered. The app itself believes nothing in it: it recomputes whenever it reads.
 */
export const issueIndexSchema = z.object({
  v: z.literal(1),
  model: z.string().max(64),
  score: z.number().optional(),
  ready: gateVerdict,
  done: gateVerdict,
  /** The project's own gates: `<gate id>:<verdict>`. */
  gates: z.array(z.string().max(60)).max(12),
  /** How many of their checks are open: `<gate id>:<number>`. */
  gatesOpen: z.array(z.string().max(60)).max(12).default([]),
  /** Whether the app's storage holds approvals of this issue: only a hint to go and look. */
  approvals: z.boolean(),
});
export type IssueIndex = z.infer<typeof issueIndexSchema>;

/** The index as it stands; null: none, or not readable, which a fresh one replaces. */
export const parseIssueIndex = (raw: unknown): IssueIndex | null => issueIndexSchema.safeParse(raw).data ?? null;

export const ownGateEntry = (gateId: string, verdict: Verdict): string => `${gateId}:${verdict}`;
export const ownGateOpenEntry = (gateId: string, open: number): string => `${gateId}:${open}`;
