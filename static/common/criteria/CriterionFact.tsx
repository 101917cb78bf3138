import { hasValue, type Input } from '../../../src/domain/scoring/inputs';
import type { Criterion, Model } from '../../../src/domain/scoring/model';
import type { Score } from '../../../src/domain/scoring/score';
import { useLanguage } from '../text';
import type { NameOf } from '../usePeople';
import { criterionHelp, criterionLabel, inputText, rangeText } from '../words';
import { LabelledHelp } from './LabelledHelp';
import { Points } from './Points';
import { Provenance } from './Provenance';

interface CriterionFactProps {
  readonly model: Model;
  readonly criterion: Criterion;
  readonly input: Input | undefined;
  readonly score: Score | null;
  readonly nameOf: NameOf;
}

/** A criterion that nobody fills in here: Jira knows it, or the person may not edit. */
export function CriterionFact({ model, criterion, input, score, nameOf }: CriterionFactProps) {
  const language = useLanguage();
  const { source } = criterion;
  const known = input !== undefined && hasValue(input);
  return (
    <div className="criterion">
      <LabelledHelp
        label={criterionLabel(model, criterion, language)}
        help={criterionHelp(model, criterion, language)}
        aside={<Points criterion={criterion} model={model} score={score} />}
      />
      <div className="criterion-fact">
        <span className={known ? 'criterion-value' : 'criterion-value criterion-value-none'}>
          {input ? inputText(model, criterion, input, language) : language.t('missing.empty')}
        </span>
        {known && input.range && (
          <span className="criterion-source">
            {language.t('scorePanel.range.fact', { range: rangeText(model, criterion, input.range, language) })}
          </span>
        )}
        {source.type === 'signal' && <span className="criterion-source">{language.t('scorePanel.fromJira')}</span>}
        {source.type === 'field' && (
          <span className="criterion-source">{language.t('scorePanel.fromField', { field: source.name })}</span>
        )}
      </div>
      {input && source.type === 'manual' && (
        <div className="criterion-note">
          <Provenance input={input} nameOf={nameOf} />
        </div>
      )}
    </div>
  );
}
