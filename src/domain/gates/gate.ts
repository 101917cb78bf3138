import { z } from 'zod';
import { fieldIdSchema } from '../scoring/model';
import { foldedGateName, gateNameSchema } from './gateName';

/**
 * A gate is an ordered list of checks, each with the conditions under which it applies. A project has a Definition of
 * Ready, a Definition of Done, and as many of its own as it likes.
 */

/** Not `constructor` or `__proto__`: under the names of what every object has, nothing can be stored safely. */
const isOwnName = (id: string): boolean => !Object.hasOwn(Object.prototype, id);
export const gateIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/)
  .refine(isOwnName);
/** The first versions had checks, and no gates, whose ids begin with a sign. */
export const checkIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,40}$/)
  .refine(isOwnName);

const role = z.object({
  type: z.literal('role'),
  roleId: z.string().regex(/^\d{1,19}$/),
  roleName: z.string().max(255),
});
const people = z.object({ type: z.literal('people'), accountIds: z.array(z.string().min(1).max(128)).min(1).max(50) });

/** Who may say that a check holds; Jira is asked at every tick. `editors`: anyone who may edit the issue. */
const whoSchema = z.discriminatedUnion('type', [z.object({ type: z.literal('editors') }), role, people]);
export type Who = z.infer<typeof whoSchema>;
/** People the settings name: what they say is kept where an issue editor cannot forge it. */
export type NamedWho = Exclude<Who, { type: 'editors' }>;

const common = {
  /** Stable: ticks refer to it, so no two checks of a project have the same one. */
  id: checkIdSchema,
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
  z.object({ ...common, type: z.literal('manual'), text: z.string().trim().min(1).max(500), who: whoSchema }),
  /** Accepted by a product owner; withdrawn by itself when description or criteria change afterwards. */
  z.object({ ...common, type: z.literal('accepted'), who: z.discriminatedUnion('type', [role, people]) }),
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

/** The two gates that every project has; their ids never change, since JQL and workflows refer to them. */
export const READY = 'ready';
export const DONE = 'done';

export const gateSchema = z.object({
  id: gateIdSchema,
  /** null: the app's own words, for Ready and Done. */
  name: gateNameSchema.nullable(),
  checks: z.array(checkSchema).max(200),
});
export type Gate = z.infer<typeof gateSchema>;

export const MOST_GATES = 12;

/** The gates of a project: Ready, then Done, then its own, in the order in which they are shown. */
export const gatesSchema = z
  .array(gateSchema)
  .max(MOST_GATES)
  .check(({ value, issues }) => {
    const complain = (message: string, ...path: (string | number)[]) =>
      issues.push({ code: 'custom', message, input: value, path });
    if (value[0]?.id !== READY || value[1]?.id !== DONE) complain('the first two gates are Ready and Done');
    // JQL takes texts for the same in whatever capitals.
    if (new Set(value.map(({ id }) => id.toLowerCase())).size < value.length) complain('two gates have the same id');
    const names = new Set<string>();
    value.forEach((gate, index) => {
      if (isOwnGate(gate)) {
        if (gate.name === null) complain('a gate of its own needs a name', index, 'name');
        else if (names.has(foldedGateName(gate.name))) complain('two gates have the same name', index, 'name');
        else names.add(foldedGateName(gate.name));
      }
      if (!hasOwnIds(value, index)) complain('two checks have the same id', index, 'checks');
    });
  });

/** One that is neither Ready nor Done. Workflows name it, so no two of a project are called the same. */
export const isOwnGate = ({ id }: Pick<Gate, 'id'>): boolean => id !== READY && id !== DONE;

/** Whether no check of this gate has the id of one before it, in this gate or another. */
function hasOwnIds(gates: readonly Gate[], index: number): boolean {
  const before = new Set(gates.slice(0, index).flatMap(({ checks }) => checks.map(({ id }) => id)));
  const own = gates[index]!.checks.map(({ id }) => id);
  return new Set(own).size === own.length && own.every((id) => !before.has(id));
}

const always = { text: null, issueTypeIds: [], onlyJql: null };

/** The Definition of Ready a project starts with; everything in it can be judged without asking anyone. */
export const STARTING_READY_GATE: Gate = {
  id: READY,
  name: null,
  checks: [
    { id: 'ready-criteria', type: 'criteriaPresent', ...always },
    { id: 'ready-testable', type: 'criteriaTestable', ...always },
    { id: 'ready-blockers', type: 'noOpenBlockers', ...always },
  ],
};

/** The Definition of Done a project starts with. */
export const STARTING_DONE_GATE: Gate = {
  id: DONE,
  name: null,
  checks: [
    { id: 'criteria', type: 'criteriaPresent', ...always },
    { id: 'criteria-ticked', type: 'criteriaTicked', ...always },
    { id: 'subtasks', type: 'subtasksDone', ...always },
    { id: 'blockers', type: 'noOpenBlockers', ...always },
  ],
};

/** Fields, beyond the standard ones, whose values the gate reads. */
export const gateFieldIds = (gate: Pick<Gate, 'checks'>): string[] => [
  ...new Set(gate.checks.flatMap(fieldIdsOfCheck)),
];

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
