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
  /** JQL of the issues it applies to; null: all. */
  onlyJql: z.string().trim().min(1).max(1_000).nullable(),
};

const aField = { fieldId: fieldIdSchema, fieldName: z.string().trim().min(1).max(120) };

export const checkSchema = z.discriminatedUnion('type', [
  /** Someone says so: a manual check has no text of the app's own. */
  z.object({ ...common, type: z.literal('manual'), text: z.string().trim().min(1).max(500) }),
  z.object({ ...common, type: z.literal('criteriaPresent') }),
  z.object({ ...common, type: z.literal('criteriaTicked') }),
  /** Each criterion can be checked: it names a condition and an outcome, or something measurable. */
  z.object({ ...common, type: z.literal('criteriaTestable') }),
  /** "As a … I want … so that …", or the same in Dutch. */
  z.object({ ...common, type: z.literal('userStory') }),
  z.object({ ...common, type: z.literal('subtasksDone') }),
  z.object({ ...common, type: z.literal('noOpenBlockers') }),
  /** Linked issues of these types, by whatever link, are done; by default those whose type is called a bug. */
  z.object({ ...common, type: z.literal('noOpenBugs'), bugTypeIds: z.array(z.string().max(40)).max(100) }),
  z.object({ ...common, ...aField, type: z.literal('fieldSet') }),
  /** A choice, a label, a person, a text: what the field shows, in any capitals. */
  z.object({ ...common, ...aField, type: z.literal('fieldEquals'), value: z.string().trim().min(1).max(255) }),
  /** A number that is there, and not above this one: an estimate that fits into a sprint. */
  z.object({ ...common, ...aField, type: z.literal('fieldAtMost'), most: z.number().min(-1e12).max(1e12) }),
  z.object({ ...common, type: z.literal('fixVersionSet') }),
  /** Its parent (an epic, a goal) is set. */
  z.object({ ...common, type: z.literal('parentSet') }),
  /** One of these labels, as a scanner or a reviewer sets it. */
  z.object({
    ...common,
    type: z.literal('labelSet'),
    labels: z.array(z.string().trim().min(1).max(255)).min(1).max(20),
  }),
  /** Where the issue says that it handles personal data: one of these labels says that privacy (AVG/GDPR) was reviewed. */
  z.object({
    ...common,
    type: z.literal('privacyReviewed'),
    labels: z.array(z.string().trim().min(1).max(255)).min(1).max(20),
  }),
  /** Any JQL that a finished issue answers to. */
  z.object({ ...common, type: z.literal('jql'), jql: z.string().trim().min(1).max(1_000) }),
  /** What development tools told Jira; `unknown` where none is connected. */
  z.object({ ...common, type: z.literal('pullRequestsMerged') }),
  z.object({ ...common, type: z.literal('buildsGreen') }),
  z.object({ ...common, type: z.literal('deployedTo'), environment: z.enum(['staging', 'production']) }),
  z.object({ ...common, type: z.literal('codeReviewed') }),
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
    { id: 'criteria', type: 'criteriaPresent', text: null, issueTypeIds: [], onlyJql: null },
    { id: 'criteria-ticked', type: 'criteriaTicked', text: null, issueTypeIds: [], onlyJql: null },
    { id: 'subtasks', type: 'subtasksDone', text: null, issueTypeIds: [], onlyJql: null },
    { id: 'blockers', type: 'noOpenBlockers', text: null, issueTypeIds: [], onlyJql: null },
  ],
};

/** Fields, beyond the standard ones, whose values the gate reads. */
export const gateFieldIds = (gate: Gate): string[] => [...new Set(gate.checks.flatMap(fieldIdsOfCheck))];

function fieldIdsOfCheck(check: Check): string[] {
  switch (check.type) {
    case 'fieldSet':
    case 'fieldEquals':
    case 'fieldAtMost':
      return [check.fieldId];
    case 'fixVersionSet':
      return ['fixVersions'];
    case 'privacyReviewed':
      return ['components'];
    default:
      return [];
  }
}
