import { useId } from 'react';
import Textfield from '@atlaskit/textfield';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import { hasValue, type Input } from '../../src/domain/scoring/inputs';
import type { Criterion, Model } from '../../src/domain/scoring/model';
import type { Score } from '../../src/domain/scoring/score';
import { useLanguage } from '../common/text';
import type { NameOf } from '../common/usePeople';
import { criterionHelp, criterionLabel, scaleText } from '../common/words';
import { LabelledHelp } from './LabelledHelp';
import { fieldText, type FieldProblem } from './logic';
import { Points } from './Points';
import { Provenance } from './Provenance';
import { StepSelect } from './StepSelect';

interface CriterionFieldProps {
  readonly model: Model;
  readonly criterion: Criterion;
  readonly score: Score | null;
  readonly nameOf: NameOf;
  readonly stored: Input | undefined;
  /** What was typed; undefined: untouched. */
  readonly text: string | undefined;
  readonly problem: FieldProblem | null;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
}

/** A criterion that people fill in. */
export function CriterionField(props: CriterionFieldProps) {
  const { model, criterion, score, nameOf, stored, text, readOnly, onChange } = props;
  const language = useLanguage();
  const id = useId();
  const scale = scaleText(model, criterion, language);
  const storedText = fieldText(criterion, stored, language.locale);
  const untouched = text === undefined || text === storedText;
  const problem =
    props.problem ??
    (untouched && stored && !hasValue(stored) && stored.missing === 'outOfScale' ? 'outOfScale' : null);
  const shared = { id, value: text ?? storedText, isInvalid: problem !== null, describedBy: `${id}-note` };
  return (
    <div className="criterion">
      <LabelledHelp
        label={criterionLabel(model, criterion, language)}
        controlId={id}
        help={criterionHelp(model, criterion, language)}
        aside={<Points criterion={criterion} model={model} score={score} />}
      />
      {criterion.scale.type === 'steps' ? (
        <StepSelect {...shared} model={model} criterion={criterion} disabled={readOnly} onChange={onChange} />
      ) : (
        <Textfield
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={shared.value}
          isInvalid={shared.isInvalid}
          isReadOnly={readOnly}
          aria-describedby={shared.describedBy}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      <div id={`${id}-note`} className="criterion-note">
        {problem ? (
          <span className="criterion-problem">
            <ErrorIcon label="" color="currentColor" size="small" />
            {problem === 'notANumber'
              ? language.t('number.notANumber')
              : language.t('scorePanel.outOfScale', { scale })}
          </span>
        ) : (
          criterion.scale.type !== 'steps' && <span className="criterion-scale">{scale}</span>
        )}
        {untouched && stored && <Provenance input={stored} nameOf={nameOf} />}
      </div>
    </div>
  );
}
