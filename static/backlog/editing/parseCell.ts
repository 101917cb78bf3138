import { LARGEST_VALUE, type Criterion, type Model, type Scale } from '../../../src/domain/scoring/model';
import { isOnScale, isTooLarge } from '../../../src/domain/scoring/scale';
import type { Language } from '../../../src/texts/language';
import { hundredth, isNumberText, readScaleNumber } from '../../common/criteria/scaleNumber';
import { parseNumber } from '../../common/parseNumber';
import { scaleText, stepName, stepText, unitText } from '../../common/words/models';

export type ParsedCell =
  | { readonly ok: true; readonly value: number | null }
  /** A sentence: what is wrong, and what is allowed. */
  | { readonly ok: false; readonly problem: string };

type Steps = Extract<Scale, { type: 'steps' }>;

/**
 * Reads a value as someone types or pastes it: a number in either language's writing, a percentage, the name of a step or
 * the beginning of one, with or without its unit. Nothing takes the value away.
 */
export function parseCell(text: string, model: Model, criterion: Criterion, language: Language): ParsedCell {
  const typed = text.trim();
  if (typed === '') return { ok: true, value: null };
  const { scale } = criterion;
  const value =
    scale.type === 'steps'
      ? readStep(typed, model, criterion, scale, language)
      : readScaleNumber(withoutUnit(typed, scale, language), scale, language.locale);
  if (value !== null && isOnScale(scale, value)) return { ok: true, value };
  return { ok: false, problem: problemText(typed, value, model, criterion, language) };
}

/** @param value what was read; null: nothing could be. */
function problemText(
  typed: string,
  value: number | null,
  model: Model,
  criterion: Criterion,
  language: Language,
): string {
  const { t, locale } = language;
  const scale = scaleText(model, criterion, language);
  if (typed.startsWith('=')) return t('edits.formula', { scale });
  // Where only names are known, "this is not a number" would send people the wrong way.
  const isNumber = value !== null || isNumberText(typed, locale);
  if (criterion.scale.type !== 'steps' && !isNumber) return t('scorePanel.notANumber', { scale });
  if (value !== null && isTooLarge(value)) return t('scorePanel.tooLarge', { max: LARGEST_VALUE });
  return t('scorePanel.outOfScale', { scale });
}

function withoutUnit(typed: string, scale: Scale, language: Language): string {
  if (scale.type !== 'number' || scale.unit === null || scale.unit === 'percent') return typed;
  if (scale.unit === 'euro') return typed.replace(/^€\s*|\s*€$/g, '');
  const { unit } = scale;
  const name = [unitText(unit, language, 1), unitText(unit, language)].find((one) => plain(typed).endsWith(plain(one)));
  return name === undefined ? typed : typed.slice(0, -name.length).trim();
}

function readStep(
  typed: string,
  model: Model,
  criterion: Criterion,
  { steps, unit }: Steps,
  language: Language,
): number | null {
  const isPercent = typed.endsWith('%');
  const number = parseNumber(typed.replace(/\s*%$/, ''), language.locale);
  if (number.ok) {
    const wanted =
      unit === 'percent' ? [...(isPercent ? [] : [number.value]), hundredth(number.value)] : [number.value];
    const found = isPercent && unit !== 'percent' ? undefined : nearest(steps, wanted);
    if (found !== undefined) return found;
  }
  const names = steps.map(({ value }) => ({ value, names: namesOfStep(model, criterion, value, language) }));
  const exact = names.filter((step) => step.names.includes(plain(typed)));
  const begun = names.filter((step) => step.names.some((name) => name.startsWith(plain(typed))));
  // Half a number is no number: "1" is not the beginning of 13.
  const [only, other] = exact.length > 0 ? exact : number.ok ? [] : begun;
  return only && !other ? only.value : null;
}

/** What a step is called, to be compared with `plain` text. */
export const namesOfStep = (model: Model, criterion: Criterion, value: number, language: Language): string[] =>
  [stepName(model, criterion, value, language) ?? '', stepText(model, criterion, value, language)].map(plain);

const nearest = (steps: Steps['steps'], wanted: readonly number[]): number | undefined =>
  wanted.flatMap((number) => steps.filter(({ value }) => Math.abs(value - number) < 1e-12))[0]?.value;

/** One way of writing for what keyboards and word processors write in several. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
