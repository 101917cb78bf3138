import { hasValue, type Input, type MissingReason } from '../../../src/domain/scoring/inputs';
import type { Criterion, Model, Signal } from '../../../src/domain/scoring/model';
import type { Range } from '../../../src/domain/scoring/range';
import type { Language } from '../../../src/texts/language';
import { stepText, unitText } from './models';

/** What Jira knows, in its natural unit: "High", "due in 5 days", "12 votes". */
function signalText(signal: Signal, natural: number, { t, format }: Language): string {
  switch (signal) {
    case 'priority':
      return t('signal.priority', { level: String(Math.round(natural)) });
    case 'dueDate':
      return natural < 0 ? t('signal.overdue', { days: -natural }) : t('signal.dueIn', { days: natural });
    case 'votes':
      return t('signal.votes', { count: natural });
    case 'watchers':
      return t('signal.watchers', { count: natural });
    case 'blocks':
      return t('signal.blocks', { count: natural });
    case 'age':
      return t('signal.age', { days: natural, shown: format.number(natural) });
  }
}

/** A value of a criterion as people read it: a step's name, a percentage, a number with its unit. */
export function valueText(
  model: Pick<Model, 'id' | 'formula'>,
  criterion: Criterion,
  value: number,
  language: Language,
): string {
  const { scale } = criterion;
  if (scale.type === 'steps') return stepText(model, criterion, value, language);
  const number = language.format.number(value);
  return scale.type === 'number' && scale.unit ? `${number} ${unitText(scale.unit, language, value)}` : number;
}

/** How low and how high a value may turn out; its unit stands with the value. */
export function rangeText(
  model: Pick<Model, 'id' | 'formula'>,
  criterion: Criterion,
  { low, high }: Range,
  language: Language,
): string {
  const end = (value: number): string =>
    criterion.scale.type === 'steps' ? stepText(model, criterion, value, language) : language.format.number(value);
  return language.t('input.range', { low: end(low), high: end(high) });
}

/** An input's value, or why it has none. */
export function inputText(
  model: Pick<Model, 'id' | 'formula'>,
  criterion: Criterion,
  input: Input,
  language: Language,
): string {
  if (!hasValue(input)) return missingText(input, language);
  if (criterion.source.type !== 'signal') return valueText(model, criterion, input.value, language);
  // No due date is Infinity here, and null once it has travelled as JSON.
  const natural: number | null | undefined = input.natural;
  if (criterion.source.signal === 'dueDate' && natural === null) return language.t('signal.noDueDate');
  return signalText(criterion.source.signal, natural ?? input.value, language);
}

/** Why an input has no value. */
export function missingText(
  { missing, found }: { readonly missing: MissingReason; readonly found?: string },
  { t }: Language,
): string {
  switch (missing) {
    case 'empty':
      return t('missing.empty');
    case 'outOfScale':
      return t('missing.outOfScale', { found: found ?? '' });
    case 'notANumber':
      return t('missing.notANumber');
    case 'notShown':
      return t('missing.notShown');
    case 'unknownPriority':
      return t('missing.unknownPriority', { found: found ?? '' });
  }
}
