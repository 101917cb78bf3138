import { z } from 'zod';
import { instant, ISSUE_PROPERTY_LIMIT, personId, readableData, type IssueDataState } from './issueData';
import { ownValue } from './own';
import { criterionKeySchema, modelIdSchema, type ModelId } from './scoring/model';

/** Key of the issue property that holds how a score came to be; apart from the inputs, so that a backlog reads without it. */
export const HISTORY_PROPERTY = 'voorrang-history';

/** Older ones make room. */
export const MOST_STEPS = 50;

/** What one person enters within so many milliseconds of their last change is one step. */
const ONE_SITTING = 10 * 60_000;

const amount = z.number().nullable();

const stepSchema = z.object({
  at: instant,
  by: personId,
  model: modelIdSchema,
  before: amount,
  after: amount,
  inputs: z.record(criterionKeySchema, z.tuple([amount, amount])),
});

/**
 * When someone (account id) last changed the inputs of a model (ISO 8601), and what the score was by that model before and
 * after; null: it had none. Inputs by criterion key, as they were and became; null: nothing was entered.
 */
export type ScoreStep = Readonly<z.infer<typeof stepSchema>>;

/** The value of the property: oldest first. */
export interface ScoreHistory {
  readonly v: 1;
  readonly steps: readonly ScoreStep[];
}

const historySchema = z.object({ v: z.literal(1), steps: z.array(z.unknown()) });

/**
 * Reads a property value of unknown origin: any issue editor can write it through REST, so it is for showing only. Steps
 * that cannot be read are left out; oldest first.
 */
export function parseScoreHistory(raw: unknown): ScoreStep[] {
  const steps = historySchema.safeParse(raw).data?.steps ?? [];
  return steps
    .flatMap((step) => stepSchema.safeParse(step).data ?? [])
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .slice(-MOST_STEPS);
}

/** What changed between two states of the stored inputs of a model; ranges say how sure a value is, not what it is. */
export function changedInputs(model: ModelId, before: IssueDataState, after: IssueDataState): ScoreStep['inputs'] {
  const [old, now] = [before, after].map((state) => readableData(state).inputs[model] ?? {}) as [Entered, Entered];
  const keys = new Set([...Object.keys(old), ...Object.keys(now)]);
  return changesOf([...keys].map((key) => [key, [valueIn(old, key), valueIn(now, key)]]));
}

type Entered = ReturnType<typeof readableData>['inputs'][string];

const valueIn = (entered: Entered, key: string): number | null => ownValue(entered, key)?.value ?? null;

const changesOf = (entries: readonly (readonly [string, [number | null, number | null]])[]): ScoreStep['inputs'] =>
  Object.fromEntries(entries.filter(([, [from, to]]) => from !== to));

/** The history with one more step, as it fits into a Jira property. */
export function withStep(steps: readonly ScoreStep[], step: ScoreStep): ScoreHistory {
  const last = steps.at(-1);
  const next = last && isSameSitting(last, step) ? [...steps.slice(0, -1), ...joined(last, step)] : [...steps, step];
  let kept = next.slice(-MOST_STEPS);
  while (kept.length > 1 && JSON.stringify({ v: 1, steps: kept }).length > ISSUE_PROPERTY_LIMIT) kept = kept.slice(1);
  return { v: 1, steps: kept };
}

function isSameSitting(last: ScoreStep, step: ScoreStep): boolean {
  const since = Date.parse(step.at) - Date.parse(last.at);
  return last.by === step.by && last.model === step.model && since >= 0 && since <= ONE_SITTING;
}

/** Both in one; none when the second only took the first back. */
function joined(last: ScoreStep, step: ScoreStep): ScoreStep[] {
  const keys = new Set([...Object.keys(last.inputs), ...Object.keys(step.inputs)]);
  const inputs = changesOf(
    [...keys].map((key) => {
      const [before, after] = [ownValue(last.inputs, key), ownValue(step.inputs, key)];
      return [key, [(before ?? after)![0], (after ?? before)![1]]];
    }),
  );
  return Object.keys(inputs).length === 0 ? [] : [{ ...step, before: last.before, inputs }];
}
