import type { ScoreView } from '../../src/contract/views';
import { compareRanked, type ScoredIssue } from '../../src/domain/ranking/order';
import { hasValue, type Input } from '../../src/domain/scoring/inputs';
import { criterionOf, type Criterion, type Model } from '../../src/domain/scoring/model';
import { isOnScale } from '../../src/domain/scoring/scale';
import { makeInputScorer, type Score } from '../../src/domain/scoring/score';
import { parseNumber } from '../common/parseNumber';
import type { Locale } from '../common/translate';

/** What the person typed or chose, by criterion; what they did not touch is absent. */
export type Draft = Readonly<Record<string, string>>;

export type FieldProblem = 'notANumber' | 'outOfScale';
export type FieldValue =
  { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly problem: FieldProblem };

/** An empty field takes the value away; steps come from a list and hold the plain number. */
export function readField(criterion: Criterion, text: string, locale: Locale): FieldValue {
  if (text.trim() === '') return { ok: true, value: null };
  const parsed =
    criterion.scale.type === 'steps' ? ({ ok: true, value: Number(text) } as const) : parseNumber(text, locale);
  if (!parsed.ok) return { ok: false, problem: 'notANumber' };
  return isOnScale(criterion.scale, parsed.value) ? parsed : { ok: false, problem: 'outOfScale' };
}

/** A stored value as its field shows it: with the language's decimal sign, without grouping. */
export function fieldText(criterion: Criterion, input: Input | undefined, locale: Locale): string {
  const value = input && (hasValue(input) ? input.value : Number(input.found ?? Number.NaN));
  if (value === undefined || !Number.isFinite(value)) return '';
  if (criterion.scale.type === 'steps') return String(value);
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 12 }).format(value);
}

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
export const draftKey = (model: Model, key: string): string => `${model.id}.${key}`;

export interface EditedSection extends Section {
  /** What saving would write. */
  readonly changes: Readonly<Record<string, number | null>>;
  readonly problems: Readonly<Record<string, FieldProblem>>;
}

export interface Edited {
  /** The view's sections with the draft laid over them. */
  readonly sections: readonly EditedSection[];
  readonly dirty: boolean;
  /** Something typed cannot be saved. */
  readonly broken: boolean;
}

export function applyDraft(view: ScoreView, draft: Draft, locale: Locale): Edited {
  const sections = sectionsOf(view).map((section) => applyToSection(section, draft, locale));
  const count = (part: 'changes' | 'problems') =>
    sections.reduce((sum, section) => sum + Object.keys(section[part]).length, 0);
  return { sections, dirty: count('changes') + count('problems') > 0, broken: count('problems') > 0 };
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
      return { key, missing: read.problem, found: text };
    }
    // A stored value off its scale counts as none, but emptying its field does take it away.
    const isEmpty = !hasValue(input) && input.missing === 'empty';
    if (read.value === storedValue(input) && (hasValue(input) || isEmpty)) return input;
    changes[key] = read.value;
    return read.value === null ? { key, missing: 'empty' } : { key, value: read.value, source: 'manual' };
  });
  return { model, inputs, changes, problems };
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

const STALE_DAYS = 180;
const DAY = 86_400_000;

/** Whether an input was entered so long ago that it should be looked at again. */
export const isStale = (at: string, now: Date): boolean => now.getTime() - Date.parse(at) > STALE_DAYS * DAY;

export interface Place {
  readonly place: number;
  readonly total: number;
}

/** Where the issue stands among the open ones with this score; null when it is not one of them. */
export function placeOf(rows: readonly ScoredIssue[], issueId: string, score: Score): Place | null {
  const own = rows.find((row) => row.issue.id === issueId);
  if (!own) return null;
  const mine = { ...own, score };
  const before = rows.filter((row) => row !== own && compareRanked(row, mine) < 0).length;
  return { place: before + 1, total: rows.length };
}
