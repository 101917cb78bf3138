import { z } from 'zod';
import { fieldIdSchema } from '../scoring/model';

/** A gate is an ordered list of checks, each with the conditions under which it applies. Definition of Done is one. */

const common = {
  /** Stable: ticks refer to it. Never `__proto__`, under which nothing can be stored. */
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/),
  /** What the check says; null: the app's own text for its type. */
  text: z.string().trim().min(1).max(500).nullable(),
  /** Ids of the issue types it applies to; empty: all. */
  issueTypeIds: z.array(z.string().max(40)).max(100),
};

export const checkSchema = z.discriminatedUnion('type', [
  /** Someone says so: a manual check has no text of the app's own. */
  z.object({ ...common, type: z.literal('manual'), text: z.string().trim().min(1).max(500) }),
  z.object({ ...common, type: z.literal('criteriaPresent') }),
  z.object({ ...common, type: z.literal('criteriaTicked') }),
  z.object({ ...common, type: z.literal('subtasksDone') }),
  z.object({ ...common, type: z.literal('noOpenBlockers') }),
  z.object({
    ...common,
    type: z.literal('fieldSet'),
    fieldId: fieldIdSchema,
    fieldName: z.string().trim().min(1).max(120),
  }),
]);
export type Check = z.infer<typeof checkSchema>;
export type CheckType = Check['type'];
export type CheckOf<T extends CheckType> = Extract<Check, { type: T }>;

export const gateSchema = z
  .object({ checks: z.array(checkSchema).max(200) })
  .refine((gate) => new Set(gate.checks.map((check) => check.id)).size === gate.checks.length, {
    message: 'two checks have the same id',
    path: ['checks'],
  });
export type Gate = z.infer<typeof gateSchema>;

/** The Definition of Done a project starts with; everything in it can be judged without asking anyone. */
export const STARTING_DONE_GATE: Gate = {
  checks: [
    { id: 'criteria', type: 'criteriaPresent', text: null, issueTypeIds: [] },
    { id: 'criteria-ticked', type: 'criteriaTicked', text: null, issueTypeIds: [] },
    { id: 'subtasks', type: 'subtasksDone', text: null, issueTypeIds: [] },
    { id: 'blockers', type: 'noOpenBlockers', text: null, issueTypeIds: [] },
  ],
};

/** Fields, beyond the standard ones, whose values the gate reads. */
export const gateFieldIds = (gate: Gate): string[] =>
  gate.checks.flatMap((check) => (check.type === 'fieldSet' ? [check.fieldId] : []));
