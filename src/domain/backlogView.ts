import { z } from 'zod';
import { criterionKeySchema } from './scoring/model';

/**
 * How someone looks at the backlog: what is shown, in which order and groups, with which columns. Kept per person, shared
 * as a saved view, and therefore read as anything from outside.
 */

/** What issues can be told apart by; each is a chip with the values to choose. */
export const FACETS = [
  'type',
  'status',
  'assignee',
  'priority',
  'label',
  'component',
  'epic',
  'class',
  'quadrant',
  'ready',
  'done',
] as const;
export type Facet = (typeof FACETS)[number];

/** `goal`: the criterion that brought an issue most of its points; goals are criteria of a weighted model. */
export const GROUPINGS = ['epic', 'component', 'class', 'goal', 'ready', 'done'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The figures of the backlog's health with issues behind them: what a team may want to do something about. */
export const HEALTH_FIGURES = ['ready', 'criteria', 'estimated', 'stale'] as const;
export type HealthFigure = (typeof HEALTH_FIGURES)[number];

const value = z.string().min(1).max(255);

/** The value of what has none: no assignee, no label, not judged. No name in Jira is only a space. */
export const NO_VALUE = ' ';

/** As many as one facet takes. */
export const MOST_VALUES = 200;
export const MOST_SEARCHED = 200;
export const MOST_JQL = 2_000;

/** A built-in column, or `input:` and the key of a criterion. */
export const columnIdSchema = z.string().regex(/^(input:)?[A-Za-z0-9_.-]{1,64}$/);

export const filterSchema = z.object({
  /** Words that must all stand in the key or the summary. */
  text: z.string().max(MOST_SEARCHED),
  /**
   * Values by facet: one of them must hold of an issue, and that for every facet. Names, not ids: team-managed projects give
   * one name many ids. Only people are account ids, epics keys, classes their number, and quadrants and verdicts their codes.
   */
  facets: z.partialRecord(z.enum(FACETS), z.array(value).min(1).max(MOST_VALUES)),
  /** Only what Jira finds with it; null: all. */
  jql: z.string().min(1).max(MOST_JQL).nullable(),
  /** Only what stands at the top of the ranking and is not ready. */
  notReadyAtTop: z.boolean(),
  /** Only the issues that stand behind a figure of the backlog's health; null: all. */
  behind: z.enum(HEALTH_FIGURES).nullable(),
});
export type BacklogFilter = z.infer<typeof filterSchema>;

export const sortSchema = z.object({ by: columnIdSchema, descending: z.boolean() });

export const columnsSchema = z
  .array(
    z.object({
      id: columnIdSchema,
      /** Pixels; null: the column's own. */
      width: z.int().min(40).max(1_200).nullable(),
    }),
  )
  .max(60);

export const backlogViewSchema = z.object({
  filter: filterSchema,
  sort: sortSchema,
  groupBy: z.enum(GROUPINGS).nullable(),
  /** In their order; null: as the app has them. */
  columns: columnsSchema.nullable(),
});
export type BacklogView = z.infer<typeof backlogViewSchema>;

export const STARTING_VIEW: BacklogView = {
  filter: { text: '', facets: {}, jql: null, notReadyAtTop: false, behind: null },
  sort: { by: 'place', descending: false },
  groupBy: null,
  columns: null,
};

export const MOST_VIEW_NAME = 80;
export const viewNameSchema = z.string().trim().min(1).max(MOST_VIEW_NAME);

/** Two views of a project may not have names that only differ by case. */
export const comparableViewName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** A view that everyone in the project can choose. */
export const savedViewSchema = z.object({
  id: z.uuid(),
  name: viewNameSchema,
  view: backlogViewSchema,
  /** Account id of who made it, and when it was last saved (ISO 8601). */
  by: z.string().min(1).max(128),
  at: z.iso.datetime(),
});
export type SavedView = z.infer<typeof savedViewSchema>;

/** As many as one project can share. */
export const MOST_SAVED_VIEWS = 50;

/** What an axis or the size of a bubble shows: `value`, `input:` and the key of a criterion, and the like. */
const measureId = z.string().regex(/^(input:)?[A-Za-z0-9]{1,64}$/);

/** How someone looks at value against effort. What a model no longer has gives way to what it has. */
export const matrixLookSchema = z.object({
  /** null: the model’s own axis. */
  x: measureId.nullable(),
  y: measureId.nullable(),
  log: z.object({ x: z.boolean(), y: z.boolean() }),
  bubbles: measureId,
  /** Keys of the criteria that dragging changes along an axis that is worked out from several. */
  drags: z.object({ x: criterionKeySchema.nullable(), y: criterionKeySchema.nullable() }),
});
export type MatrixLook = z.infer<typeof matrixLookSchema>;

/** What the app remembers of one person in one project. */
export const preferencesSchema = z.object({
  v: z.literal(1),
  columns: columnsSchema.nullable(),
  groupBy: z.enum(GROUPINGS).nullable(),
  /** Whether they have seen the tour, or turned it away. */
  tourSeen: z.boolean(),
  /** Absent: the matrix as the app has it. */
  matrix: matrixLookSchema.optional(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const STARTING_PREFERENCES: Preferences = { v: 1, columns: null, groupBy: null, tourSeen: false };

/** How a person sees the backlog who has chosen nothing yet. */
export const startingView = ({ columns, groupBy }: Preferences): BacklogView => ({
  ...STARTING_VIEW,
  columns,
  groupBy,
});
