import Spinner from '@atlaskit/spinner';
import type { Lift, LiftQuestion } from '../../../src/domain/ranking/lifts';
import type { Input } from '../../../src/domain/scoring/inputs';
import { withLastNumber } from '../../common/lastNumber';
import { useLanguage, type Language } from '../../common/text';
import { criterionLabel, inputText } from '../../common/words';
import { useLifts } from './useLifts';

interface LiftsProps {
  readonly question: LiftQuestion;
  /** Of the issue, as its score has them. */
  readonly inputs: readonly Input[];
}

/** Which single change would bring the issue into the top. */
export function Lifts({ question, inputs }: LiftsProps) {
  const language = useLanguage();
  const { t } = language;
  const { lifts, searching } = useLifts(question);
  const { top } = question;
  return (
    <div aria-live="polite" aria-busy={searching}>
      {lifts.length > 0 && (
        <ul className="why-list">
          {lifts.map((lift) => (
            <li key={lift.code === 'input' ? `${lift.model.id} ${lift.criterion.key}` : lift.key}>
              {withLastNumber(liftText(lift, inputs, language))}
            </li>
          ))}
        </ul>
      )}
      {searching && (
        <p className="why-searching">
          <Spinner size="small" label="" /> {t('why.lift.searching')}
        </p>
      )}
      {!searching && lifts.length === 0 && <p>{t('why.lift.none', { top })}</p>}
    </div>
  );
}

function liftText(lift: Lift, inputs: readonly Input[], language: Language): string {
  const { t } = language;
  if (lift.code === 'blockerDone') return t('why.lift.blocker', { key: lift.key, place: lift.place });
  const { model, criterion, to, place } = lift;
  const { key } = criterion;
  const name = criterionLabel(model, criterion, language);
  const source = criterion.source.type;
  const toText = inputText(model, criterion, { key, value: to, source, natural: to }, language);
  const before = inputs.find((input) => input.key === key);
  if (lift.from === null || !before) return t('why.lift.fill', { name, to: toText, place });
  return t('why.lift.change', { name, to: toText, from: inputText(model, criterion, before, language), place });
}
