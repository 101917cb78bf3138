import { z } from 'zod';

/**
 * A scoring model is data: criteria and a formula. The built-ins (`builtins.ts`) are instances of the same type as
 * what an admin edits, so the engine knows no model by name.
 */

export const MODEL_IDS = ['starter', 'rice', 'wsjf', 'ice', 'moscow', 'valueEffort', 'weighted', 'formula'] as const;
export const modelIdSchema = z.enum(MODEL_IDS);
export type ModelId = z.infer<typeof modelIdSchema>;

/** Names usable in a formula. One may be called `max` too: a function is a name with brackets behind it. */
export const criterionKeySchema = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

/** Id of a Jira field, as in `customfield_10016` or `duedate`. */
export const fieldIdSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);

/** How far from 0 a value may lie that a person enters: far inside what doubles multiply without overflow. */
export const LARGEST_VALUE = 1e12;
const bound = z.number().min(-LARGEST_VALUE).max(LARGEST_VALUE);
const ownText = z.string().trim().min(1).max(120);

/** null: a text of the app's own, translated by the criterion's key. */
const label = ownText.nullable();

export const scaleSchema = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('number'),
      min: bound,
      /** null: no upper end; such a criterion cannot be normalised, so weighted models refuse it. */
      max: bound.nullable(),
      /** A divisor: the minimum itself is not allowed ("effort > 0"). */
      aboveMin: z.boolean(),
      /** Text key of the unit (`unit.<name>`). */
      unit: z.enum(['people', 'personMonths', 'percent', 'points', 'days', 'years', 'count', 'euro']).nullable(),
    })
    .check(({ value: { min, max }, issues }) => {
      // A scale without room between its ends would allow no value at all.
      if (max !== null && max <= min)
        issues.push({ code: 'too_small', origin: 'number', minimum: min, inclusive: false, input: max, path: ['max'] });
    }),
  z
    .object({
      type: z.literal('steps'),
      steps: z
        .array(z.object({ value: bound, label }))
        .min(2)
        .max(20),
      unit: z.enum(['percent']).nullable(),
    })
    .check(({ value: { steps }, issues }) => {
      const values = steps.map((step) => step.value);
      const again = values.findIndex((value, index) => values.indexOf(value) < index);
      const message = 'two steps have the same value';
      if (again >= 0) issues.push({ code: 'custom', message, input: values[again], path: ['steps', again, 'value'] });
    }),
  /** Counts whose first few matter most: log(1 + x) ÷ log(1 + full), so ten votes are not ten times one. */
  z.object({ type: z.literal('log'), full: z.number().min(1).max(1e9) }),
]);
export type Scale = z.infer<typeof scaleSchema>;

export const SIGNALS = ['priority', 'votes', 'watchers', 'dueDate', 'blocks', 'age'] as const;

export const sourceSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('manual') }),
  /** A number field of Jira's, such as story points. */
  z.object({ type: z.literal('field'), fieldId: fieldIdSchema, name: ownText }),
  /** What Jira already knows of every issue. */
  z.object({ type: z.literal('signal'), signal: z.enum(SIGNALS) }),
]);
export type Source = z.infer<typeof sourceSchema>;
export type Signal = (typeof SIGNALS)[number];

export const criterionSchema = z.object({
  key: criterionKeySchema,
  label,
  /** What the criterion means and how to choose a value; null: the app's own text. */
  help: z.string().trim().max(500).nullable(),
  scale: scaleSchema,
  /** `cost`: less is better. Only weighted models look at it; other formulas say it themselves. */
  direction: z.enum(['benefit', 'cost']),
  /** Relative importance in a weighted model, 0–100. */
  weight: z.number().min(0).max(100),
  source: sourceSchema,
});
export type Criterion = z.infer<typeof criterionSchema>;

export const EXPRESSION_LIMIT = 500;
const expression = z.string().trim().min(1).max(EXPRESSION_LIMIT);

export const formulaSchema = z.discriminatedUnion('type', [
  /** score = value ÷ size. The value is the cost of delay, the size the effort; no size counts as 1. */
  z.object({ type: z.literal('ratio'), value: expression, size: expression.nullable() }),
  /** score = 100 × Σ weight × normalised input ÷ Σ weight. */
  z.object({
    type: z.literal('weighted'),
    /** What a missing input does: no score at all, or that criterion is left out and named. */
    missing: z.enum(['noScore', 'leaveOut']),
  }),
  /** Classes in order of their value, highest first; inside a class a second model decides. */
  z.object({
    type: z.literal('classes'),
    criterion: criterionKeySchema,
    within: z.enum(['starter', 'rice', 'wsjf', 'ice', 'valueEffort', 'weighted', 'formula']).nullable(),
  }),
]);
export type Formula = z.infer<typeof formulaSchema>;

/** Where value/effort quadrants divide: a fixed value, or the median of the scored issues. */
const threshold = z.union([z.literal('median'), bound]);
export const quadrantsSchema = z.object({
  value: threshold,
  effort: threshold,
  /** Own names for quick wins, big bets, fill-ins and money pits; null: the app's own. */
  labels: z.object({ quickWin: label, bigBet: label, fillIn: label, moneyPit: label }),
});
export type Quadrants = z.infer<typeof quadrantsSchema>;

export const modelSchema = z.object({
  id: modelIdSchema,
  criteria: z.array(criterionSchema).min(1).max(30),
  formula: formulaSchema,
  quadrants: quadrantsSchema.nullable(),
});
export type Model = z.infer<typeof modelSchema>;

export const criterionOf = (model: Model, key: string): Criterion | undefined =>
  model.criteria.find((criterion) => criterion.key === key);

export const manualCriteria = (model: Model): Criterion[] =>
  model.criteria.filter((criterion) => criterion.source.type === 'manual');

/** Ids of the Jira fields whose values the model reads. */
export const fieldIdsOf = (model: Model): string[] =>
  model.criteria.flatMap(({ source }) => (source.type === 'field' ? [source.fieldId] : []));
