import type { ScoreView } from '../../src/contract/views';
import { hasValue, type Input } from '../../src/domain/scoring/inputs';
import { criterionOf, type Model } from '../../src/domain/scoring/model';
import type { Range } from '../../src/domain/scoring/range';
import { makeInputScorer, type Score } from '../../src/domain/scoring/score';
import type { Locale } from '../../src/texts/translate';
import { fieldText, readField, type FieldProblem } from '../common/criteria/fields';
import { editRange, type EditedRange, type RangeEnd } from '../common/criteria/ranges';

/** What the person typed or chose, by criterion; what they did not touch is absent. */
export type Draft = Readonly<Record<string, string>>;

/** A model that the score is made with: the project's own, and the one that decides inside its classes. */
export interface Section {
  readonly model: Model;
  readonly inputs: readonly Input[];
}

export const sectionsOf = (view: ScoreView): Section[] => [
  { model: view.model, inputs: view.inputs },
  ...(view.within ? [view.within] : []),
];

/** Two models may have criteria of the same key. */
export const draftKey = (model: Model, key: string, end?: RangeEnd): string =>
  end === undefined ? `${model.id}.${key}` : `${model.id}.${key}.${end}`;

export interface EditedSection extends Section {
  /** What saving would write. */
  readonly changes: Readonly<Record<string, number | null>>;
  readonly problems: Readonly<Record<string, FieldProblem>>;
  /** Around the values that people gave. */
  readonly ranges: ReadonlyMap<string, EditedRange>;
}

/** What saving would write of the ranges. */
export const rangeChanges = ({ ranges }: EditedSection): Record<string, Range | null> =>
  Object.fromEntries([...ranges].flatMap(([key, { change }]) => (change === undefined ? [] : [[key, change]])));

/** Whether saving would write anything of this section. */
export const isChanged = (section: EditedSection): boolean =>
  Object.keys(section.changes).length + Object.keys(rangeChanges(section)).length > 0;

const isBroken = ({ problems, ranges }: EditedSection): boolean =>
  Object.keys(problems).length > 0 || [...ranges.values()].some(({ problem }) => problem !== null);

export interface Edited {
  /** The view's sections with the draft laid over them. */
  readonly sections: readonly EditedSection[];
  readonly dirty: boolean;
  /** Something typed cannot be saved. */
  readonly broken: boolean;
}

export function applyDraft(view: ScoreView, draft: Draft, locale: Locale): Edited {
  const sections = sectionsOf(view).map((section) => applyToSection(section, draft, locale));
  const broken = sections.some(isBroken);
  return { sections, dirty: broken || sections.some(isChanged), broken };
}

const storedValue = (input: Input): number | null => (hasValue(input) ? input.value : null);

/** A field typed back to what is stored is no change. */
function applyToSection({ model, inputs: stored }: Section, draft: Draft, locale: Locale): EditedSection {
  const changes: Record<string, number | null> = {};
  const problems: Record<string, FieldProblem> = {};
  const inputs = stored.map((input): Input => {
    const { key } = input;
    const criterion = criterionOf(model, key);
    const text = draft[draftKey(model, key)];
    if (!criterion || text === undefined || text === fieldText(criterion, input, locale)) return input;
    const read = readField(criterion, text, locale);
    if (!read.ok) {
      problems[key] = read.problem;
      return { key, missing: read.problem === 'notANumber' ? 'notANumber' : 'outOfScale', found: text };
    }
    // A stored value off its scale counts as none, but emptying its field does take it away.
    const isEmpty = !hasValue(input) && input.missing === 'empty';
    if (read.value === storedValue(input) && (hasValue(input) || isEmpty)) return input;
    changes[key] = read.value;
    return read.value === null ? { key, missing: 'empty' } : { key, value: read.value, source: 'manual' };
  });
  return { model, inputs, changes, problems, ranges: editedRanges({ model, inputs: stored }, inputs, draft, locale) };
}

/** A range needs a value, so what stands in the fields of one without is left alone. */
function editedRanges(
  { model, inputs: stored }: Section,
  inputs: readonly Input[],
  draft: Draft,
  locale: Locale,
): Map<string, EditedRange> {
  const ranges = new Map<string, EditedRange>();
  inputs.forEach((input, index) => {
    const before = stored[index];
    const criterion = criterionOf(model, input.key);
    if (!before || criterion?.source.type !== 'manual' || !hasValue(input)) return;
    const low = draft[draftKey(model, input.key, 'low')];
    const high = draft[draftKey(model, input.key, 'high')];
    const typed = { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
    const range = (hasValue(before) && before.range) || null;
    ranges.set(input.key, editRange(criterion, { value: storedValue(before), range }, input.value, typed, locale));
  });
  return ranges;
}

/** What is left of a draft once a model's part of `sent` was written: the other model's, and what was typed meanwhile. */
export const withoutSent = (draft: Draft, sent: Draft, model: Model): Draft =>
  Object.fromEntries(
    Object.entries(draft).filter(([key, text]) => !key.startsWith(draftKey(model, '')) || sent[key] !== text),
  );

/** The score as it would be; null when a model cannot score. */
export function scoreOf([own, within]: readonly Section[]): Score | null {
  const scorer = own && makeInputScorer(own.model);
  if (!scorer || 'problem' in scorer) return null;
  const inner = within && makeInputScorer(within.model);
  return scorer.scorer(own.inputs, () => (inner && 'scorer' in inner ? inner.scorer(within.inputs) : null));
}
