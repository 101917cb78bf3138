import type { Issue } from '../issue';
import { hasValue, readInputs } from '../scoring/inputs';
import { parseExpression } from '../scoring/expression';
import type { Model } from '../scoring/model';
import { modelsInUse, type FieldRef, type ProjectSettings } from '../settings';
import type { Verdict } from './verdict';

/** The health of a backlog: what is told of each open issue, and what that says of all of them. */

/** How long back one looks for issues that were finished. */
export const FINISHED_WEEKS = 12;

/** What an issue's estimate is in this project. */
export type EstimateSource =
  | { readonly type: 'field'; readonly field: FieldRef }
  /** Nothing was chosen: a number in one of these, which are known by their names. */
  | { readonly type: 'named'; readonly fields: readonly FieldRef[] }
  /** What the model divides by: all these inputs have a value. */
  | { readonly type: 'size'; readonly model: Model; readonly keys: readonly string[] }
  /** No field was chosen, the model divides by nothing, and no field has the name of an estimate. */
  | { readonly type: 'none' };

/** @param named the fields that by their names hold an estimate; only asked where the settings say nothing. */
export function estimateSource(settings: ProjectSettings, named: readonly FieldRef[] = []): EstimateSource {
  if (settings.estimateField) return { type: 'field', field: settings.estimateField };
  // For classes, the one that orders inside them.
  const model = modelsInUse(settings).at(-1)!;
  const otherwise: EstimateSource = named.length === 0 ? { type: 'none' } : { type: 'named', fields: named };
  const size = model.formula.type === 'ratio' ? model.formula.size : null;
  if (size === null) return otherwise;
  const names = model.criteria.map(({ key }) => key);
  const parsed = parseExpression(size, names);
  const keys = 'problem' in parsed ? [] : parsed.expression.names;
  return keys.length === 0 ? otherwise : { type: 'size', model, keys };
}

/** Whether an issue has a value for all that the model divides by. */
export const hasSize = (
  issue: Issue,
  { model, keys }: Extract<EstimateSource, { type: 'size' }>,
  context: Parameters<typeof readInputs>[2],
): boolean => readInputs(model, issue, context).every((input) => !keys.includes(input.key) || hasValue(input));

export interface HealthFacts {
  readonly ready: boolean;
  /** Work on it has not begun: its status is of the category that Jira calls To Do. */
  readonly isNew: boolean;
  readonly criteria: boolean;
  /** null: nothing says what an estimate is, or this issue does not show the field. */
  readonly estimated: boolean | null;
  /** null: Jira did not say when it was last changed. */
  readonly stale: boolean | null;
}

/** A gate that asks nothing of an issue does not keep it from being ready; what cannot be told does. */
export const countsAsReady = (verdict: Verdict): boolean => verdict === 'pass' || verdict === 'notApplicable';

/** `count` issues of `of`, which is above 0. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** Each share is null where it cannot be told. */
export interface Health {
  readonly ready: Share | null;
  readonly criteria: Share | null;
  readonly estimated: Share | null;
  readonly stale: Share | null;
  /** Issues that are ready and not begun: work for the sprints to come. */
  readonly stock: number;
}

export function healthOf(facts: readonly HealthFacts[]): Health {
  const share = (name: keyof HealthFacts & keyof Health): Share | null =>
    facts.some((one) => one[name] !== null)
      ? { count: facts.filter((one) => one[name] === true).length, of: facts.length }
      : null;
  return {
    ready: share('ready'),
    criteria: share('criteria'),
    estimated: share('estimated'),
    stale: share('stale'),
    stock: facts.filter(({ ready, isNew }) => ready && isNew).length,
  };
}

export interface SprintsAhead {
  /** Issues that are finished in one sprint. */
  readonly perSprint: number;
  /** How many sprints the stock lasts. */
  readonly sprints: number;
}

/**
 * @param stock issues that are ready and not begun.
 * @param finished issues that became done in the last `FINISHED_WEEKS`.
 * @param sprintWeeks the length of a sprint.
 * @returns null when nothing was finished: then no pace is known.
 */
export function sprintsAhead(stock: number, finished: number, sprintWeeks: number): SprintsAhead | null {
  if (finished <= 0) return null;
  const perSprint = (finished / FINISHED_WEEKS) * sprintWeeks;
  return { perSprint, sprints: stock / perSprint };
}
