import { MEASURE, OUTCOME, QUOTED, RULE } from './outcomes';
import { DEGREE, OPEN_ENDED } from './vague';
import { hasWord, wordPattern, wordsFound } from './words';

/** Why nobody can check a criterion, as data. */
export type CriterionProblem =
  | { readonly code: 'tooShort' }
  /** Words that leave open what belongs to it. */
  | { readonly code: 'openEnded'; readonly words: readonly string[] }
  /** Words of degree, with no number that settles them. */
  | { readonly code: 'vague'; readonly words: readonly string[] }
  /** It says no outcome, number or condition. */
  | { readonly code: 'noOutcome' };

export interface UntestableCriterion {
  readonly text: string;
  readonly problem: CriterionProblem;
}

/** Fewer are a heading or a wish, not a statement. */
const MIN_WORDS = 3;
/** A criterion of one breath; what stands after that many characters no longer changes the judgement. */
const LOOKED_AT = 2_000;

export const WHEN = wordPattern(['when', 'if', 'after', 'als', 'wanneer', 'zodra', 'indien']);
/** Dutch “meer dan” and “sneller dan” compare. */
export const THEN = wordPattern(['then', '(?<!(?:\\p{L}er|anders|andere)\\s)dan']);

function hasConditionAndOutcome(text: string): boolean {
  const when = text.search(WHEN);
  return when >= 0 && hasWord(text.slice(when), THEN);
}

/** What keeps one criterion from being tested; null: nothing. A lint: it reads words, and tells which. */
export function criterionProblem(criterion: string): CriterionProblem | null {
  const text = criterion.slice(0, LOOKED_AT);
  if ((text.match(/[\p{L}\p{N}]+/gu) ?? []).length < MIN_WORDS) return { code: 'tooShort' };
  // What stands in quotes is what the screen must say, not what the author thinks of it.
  const own = text.replace(QUOTED, ' ');
  const openEnded = wordsFound(own, OPEN_ENDED);
  if (openEnded.length > 0) return { code: 'openEnded', words: openEnded };
  const measured = MEASURE.some((pattern) => pattern.test(own));
  const vague = measured ? [] : wordsFound(own, DEGREE);
  if (vague.length > 0) return { code: 'vague', words: vague };
  const says = measured || own !== text || RULE.test(own) || hasWord(own, OUTCOME) || hasConditionAndOutcome(own);
  return says ? null : { code: 'noOutcome' };
}

type Step = 'given' | 'when' | 'then' | 'and';

const STEPS: readonly (readonly [Step, RegExp])[] = [
  ['given', /^(given|gegeven|stel)(?!\p{L})/iu],
  ['when', /^(when|als|wanneer)(?!\p{L})/iu],
  ['then', /^(then|dan)(?!\p{L})/iu],
  ['and', /^(and|but|en|maar)(?!\p{L})/iu],
];
const stepOf = (text: string): Step | null => STEPS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** Given, When and Then written as an item each are one criterion. */
export function scenarios(criteria: readonly string[]): string[] {
  const joined: string[] = [];
  // Steps of the scenario that is being read; empty: none.
  let steps = new Set<Step>();
  for (const text of criteria) {
    const step = stepOf(text);
    const goesOn = step !== null && steps.size > 0 && continues(step, steps);
    if (goesOn) joined.push(`${joined.pop() ?? ''} ${text}`);
    else {
      joined.push(text);
      steps = new Set();
    }
    // An item that holds its own outcome is whole by itself.
    if (step !== null && (goesOn || !hasConditionAndOutcome(text))) steps.add(step);
  }
  return joined;
}

function continues(step: Step, steps: ReadonlySet<Step>): boolean {
  if (step === 'and') return true;
  if (step === 'then') return !steps.has('then');
  return step === 'when' && steps.has('given') && !steps.has('when') && !steps.has('then');
}
