import type { Issue } from '../../../src/domain/issue';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { Model } from '../../../src/domain/scoring/model';
import type { ModelProblem } from '../../../src/domain/scoring/score';
import { activeModel, settingsProblem, type ProjectSettings } from '../../../src/domain/settings';
import {
  changesOf,
  inputToday,
  issuesIn,
  isTried,
  NOTHING_TRIED,
  withChange,
  withoutChange,
  type Change,
  type Scenario,
  type Today,
} from '../../../src/domain/whatIf/scenario';
import { settingsUnder } from '../../../src/domain/whatIf/under';
import type { InputChange } from '../editing/edits';
import { decode } from './share/encode';

/** What is tried out, step by step. Loaded when someone begins. */

export { issuesUnder, scoredUnder, settingsUnder } from '../../../src/domain/whatIf/under';

/** What became of a scenario that came with the page's address. */
export interface Came {
  /** It is not one: too long, cut off, or made up. */
  readonly unreadable: boolean;
  /** Keys of issues that are no longer open here, or that the person may not see; ids where the address has no key. */
  readonly gone: readonly string[];
  /** Changes left out for other reasons: they are so by now, or cannot be any more. */
  readonly leftOut: number;
}

/** A model that cannot score, as it was wished for. */
export interface Refused {
  readonly problem: ModelProblem;
  readonly model: Model;
}

export interface Tried {
  /** Every step so far, for undo; the last one holds. */
  readonly steps: readonly [Scenario, ...Scenario[]];
  /** Why the last wish was refused: the model could not score. */
  readonly problem: Refused | null;
  readonly came: Came | null;
}

export const scenarioOf = ({ steps }: Tried): Scenario => steps.at(-1)!;

export const begin = (): Tried => ({ steps: [NOTHING_TRIED], problem: null, came: null });

function problemOf(settings: ProjectSettings, now: Date): Refused | null {
  const problem = settingsProblem(settings, now);
  return problem && { problem, model: activeModel(settings) };
}

function step(tried: Tried, next: Scenario, { settings }: Pick<Today, 'settings'>, now: Date): Tried {
  const problem = problemOf(settingsUnder(settings, next), now);
  if (problem) return { ...tried, problem };
  const changed = JSON.stringify(next) !== JSON.stringify(scenarioOf(tried));
  return { ...tried, steps: changed ? [...tried.steps, next] : tried.steps, problem: null };
}

/** One step, however many changes it holds. */
export const tryOut = (tried: Tried, changes: readonly Change[], today: Today, now: Date): Tried =>
  step(
    tried,
    changes.reduce((before, change) => withChange(before, change, today), scenarioOf(tried)),
    today,
    now,
  );

export const takeBack = (tried: Tried, changes: readonly Change[], today: Today, now: Date): Tried =>
  step(tried, changes.reduce(withoutChange, scenarioOf(tried)), today, now);

export function undo(tried: Tried): Tried {
  const [first, ...later] = tried.steps;
  return { ...tried, steps: [first, ...later.slice(0, -1)], problem: null };
}

/** The score inputs that undoing the last step changes, as they are after it. */
export function inputsUndone(tried: Tried, { issueOf }: Pick<Today, 'issueOf'>): InputChange[] {
  const [now, then] = [scenarioOf(tried), scenarioOf(undo(tried))];
  const inputs = (scenario: Scenario) => changesOf(scenario).filter((one) => one.type === 'input');
  const [before, after] = [inputs(now), inputs(then)];
  const isSame = (a: InputChange) => (b: InputChange) =>
    a.issueId === b.issueId && a.model === b.model && a.key === b.key;
  const backToday = before
    .filter((one) => !after.some(isSame(one)))
    .map(({ issueId, model, key }) => {
      const issue = issueOf(issueId);
      return { issueId, model, key, value: issue ? inputToday(issue, model, key) : null };
    });
  const former = after.filter((one) => !isTried(now, one));
  return [...backToday, ...former.map(({ issueId, model, key, value }) => ({ issueId, model, key, value }))];
}

interface WithKeys {
  readonly scenario: Scenario;
  /** Keys of its issues by id, to name those that are gone. */
  readonly keys?: Readonly<Record<string, string>>;
}

/** Begins with what an address holds, as far as it still means something here. */
export function open(text: string, today: Today, now: Date): Tried {
  const shared = decode(text);
  return shared === null ? { ...begin(), came: { unreadable: true, gone: [], leftOut: 0 } } : goOn(shared, today, now);
}

/** Goes on with a scenario on the backlog as it is by now: what is so already is tried out no longer, and not kept again. */
export function goOn({ scenario: wanted, keys = {} }: WithKeys, today: Today, now: Date): Tried {
  const gone = new Set<string>();
  let leftOut = 0;
  let scenario = NOTHING_TRIED;
  for (const change of changesOf(wanted)) {
    const next = withChange(scenario, change, today);
    const unknown = issuesIn(change).filter((id) => today.issueOf(id) === undefined);
    if (changesOf(next).length > changesOf(scenario).length) scenario = next;
    else if (unknown.length > 0) for (const id of unknown) gone.add(keys[id] ?? id);
    else leftOut += 1;
  }
  const problem = problemOf(settingsUnder(today.settings, scenario), now);
  if (problem) scenario = { ...scenario, model: null, weights: {} };
  return { steps: [scenario], problem, came: { unreadable: false, gone: [...gone], leftOut } };
}

/** Issues with more of their Jira fields. */
export const withFields = (
  scored: readonly ScoredIssue[],
  more: ReadonlyMap<string, Issue['fields']> | null,
): readonly ScoredIssue[] =>
  more === null
    ? scored
    : scored.map((one) => {
        const fields = more.get(one.issue.id);
        return fields ? { ...one, issue: { ...one.issue, fields: { ...one.issue.fields, ...fields } } } : one;
      });
