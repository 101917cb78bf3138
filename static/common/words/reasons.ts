import type { Pin } from '../../../src/domain/issueData';
import type { PinVerdict } from '../../../src/domain/ranking/pins';
import type { Reason } from '../../../src/domain/ranking/reasons';
import type { Shift } from '../../../src/domain/ranking/shifts';
import { hasValue, type Input } from '../../../src/domain/scoring/inputs';
import { criterionOf, type Model } from '../../../src/domain/scoring/model';
import type { Contribution, Score } from '../../../src/domain/scoring/score';
import type { Language } from '../../../src/texts/language';
import { keysText } from '../../../src/texts/keys';
import { filledInText } from './arithmetic';
import { inputText } from './inputs';
import { criterionLabel, labelOfKey } from './models';
import { arithmeticText, classText, missingKeysText, scoreText } from './scores';

/** What a reason is about: the model, the one that orders inside its classes, and the score it explains. */
export interface ReasonContext {
  /** As `modelsInUse(settings)` gives them. */
  readonly models: readonly Model[];
  readonly score: Score;
}

/** One reason of a row, as part of a sentence. */
export function reasonText(reason: Reason, context: ReasonContext, language: Language): string {
  const { t, format } = language;
  const own = context.models[0]!;
  // In a model of classes the class is its own, and the arithmetic is the second model's.
  const arithmetic = context.models[1] ?? own;
  switch (reason.code) {
    case 'contributions': {
      const inputs = inputsOf(context.score);
      const parts = reason.parts.map((part) => partText(part, inputs, arithmetic, language)).join(', ');
      if (reason.leftOut.length === 0) return parts;
      const names = format.list(reason.leftOut.map((key) => labelOfKey(arithmetic, key, language)));
      return t('reason.leftOut', { parts, names });
    }
    case 'ratio':
      return arithmetic.formula.type === 'ratio'
        ? filledInText(arithmetic, arithmetic.formula, reason.inputs, language)
        : `${format.number(reason.value)} ÷ ${format.number(reason.size)}`;
    case 'class':
      return classText(own, reason.classValue, language);
    case 'missing':
      // An issue that has its class can only miss what the second model asks for.
      return missingKeysText(reason.keys, context.score.status === 'scored' ? arithmetic : own, language);
    case 'failed':
      return arithmeticText(reason.problem, language);
    case 'damaged':
      return t('reason.damaged');
    case 'tie':
      return t('reason.tie', { key: reason.with });
    case 'pin':
      return pinText(reason.verdict, language);
    case 'shift':
      return shiftText(reason.shift, own, language);
    case 'circle':
      return t('reason.circle', { keys: keysText(reason.issues, language) });
    case 'blockedElsewhere':
      return t('reason.blockedElsewhere', { count: reason.issues.length, keys: keysText(reason.issues, language) });
    case 'blockedBy':
      return t('reason.blockedBy', { keys: keysText(reason.issues, language) });
    case 'unblocks':
      return t('reason.unblocks', { keys: keysText(reason.issues, language) });
  }
}

function shiftText(shift: Shift, model: Model, language: Language): string {
  const { t } = language;
  switch (shift.code) {
    case 'lifted':
      return shift.score.status === 'scored'
        ? t('reason.lifted.scored', { ...placed(shift), score: scoreText(shift.score, model, language) })
        : t('reason.lifted', placed(shift));
    case 'held':
      return t('reason.held', placed(shift));
    case 'follows':
      return t('reason.follows', { key: shift.key });
  }
}

const placed = ({ places, key }: { readonly places: number; readonly key: string }) => ({ places, key });

/** What a person decided, and, where it cannot be, why not. */
function pinText({ pin, refusal }: PinVerdict, language: Language): string {
  const { t } = language;
  const decided = pinName(pin, language);
  switch (refusal?.code) {
    case undefined:
      return t('reason.pin', { pin: decided });
    case 'gone':
      return t('reason.pin.gone', { pin: decided, key: refusal.key });
    case 'circle':
      return t('reason.pin.circle', { pin: decided, key: refusal.key });
    case 'notYet':
      return t('reason.pin.notYet', {
        pin: decided,
        key: refusal.key,
        date: language.format.date(refusal.date),
      });
  }
}

export function pinName(pin: Pin, { t, format }: Language): string {
  switch (pin.type) {
    case 'first':
      return t('pin.first');
    case 'after':
      return t('pin.after', { key: pin.key });
    case 'notBefore':
      return t('pin.notBefore', { date: format.date(pin.date) });
  }
}

const inputsOf = (score: Score): readonly Input[] =>
  score.status === 'scored' && score.within ? score.within.inputs : score.inputs;

/** "Priority High +25", "blocks 3 issues +12". */
function partText(part: Contribution, inputs: readonly Input[], model: Model, language: Language): string {
  const points = language.format.signed(part.points);
  const criterion = criterionOf(model, part.key);
  const input = inputs.find((candidate) => candidate.key === part.key);
  if (!criterion || !input || !hasValue(input)) return `${labelOfKey(model, part.key, language)} ${points}`;
  const value = inputText(model, criterion, input, language);
  const saysItAll = criterion.source.type === 'signal' && criterion.source.signal !== 'priority';
  return saysItAll ? `${value} ${points}` : `${criterionLabel(model, criterion, language)} ${value} ${points}`;
}
