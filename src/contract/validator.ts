import { z } from 'zod';
import { gateNameSchema } from '../domain/gates/gateName';
import { oneLine } from '../domain/oneLine';

export { MOST_GATE_NAME } from '../domain/gates/gateName';

/**
 * What an administrator sets for a workflow validator: the pages of `static/validator/` hand it to Jira, Jira keeps it in
 * the workflow and hands it back with every transition.
 */

/** Characters; Jira shows a refusal in a small flag. */
export const MOST_MESSAGE = 200;

/**
 * Which gate holds. A company-managed workflow serves many projects, each with gates of its own: these are told by their
 * name, since ids differ by project.
 */
export const gateChoiceSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('done') }),
  z.object({ type: z.literal('own'), name: gateNameSchema }),
]);
export type GateChoice = z.infer<typeof gateChoiceSchema>;

export const validatorConfigSchema = z.object({
  v: z.literal(1),
  gate: gateChoiceSchema,
  /** The first line of a refusal, and no more than a line; null: the app's own. */
  message: z.string().overwrite(oneLine).min(1).max(MOST_MESSAGE).nullable(),
  /** What happens when Voorrang cannot tell: a check is unknown, Jira does not answer in time, settings are unreadable. */
  whenUnknown: z.enum(['block', 'pass']),
});
export type ValidatorConfig = z.infer<typeof validatorConfigSchema>;

/** What the create page starts with. */
export const STARTING_VALIDATOR: ValidatorConfig = {
  v: 1,
  gate: { type: 'done' },
  message: null,
  whenUnknown: 'block',
};

/**
 * Reads what Jira hands over: the JSON that the page gave it, as a string or as the object it stands for; both were seen.
 * null: it cannot be read, or nothing was set.
 */
export function parseValidatorConfig(raw: unknown): ValidatorConfig | null {
  return validatorConfigSchema.safeParse(typeof raw === 'string' ? fromJson(raw) : raw).data ?? null;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
