import { useId, useState } from 'react';
import { hasValue, type Input } from '../../../src/domain/scoring/inputs';
import type { Criterion, Model } from '../../../src/domain/scoring/model';
import type { Score } from '../../../src/domain/scoring/score';
import { useLanguage } from '../text';
import type { NameOf } from '../usePeople';
import { criterionHelp, criterionLabel, scaleText } from '../words';
import { LabelledHelp } from './LabelledHelp';
import { fieldText, type FieldProblem } from './fields';
import { Points } from './Points';
import { ProblemText } from './ProblemText';
import { Provenance } from './Provenance';
import { RangeFields, RangeToggle } from './RangeFields';
import type { EditedRange, RangeEnd } from './ranges';
import { ValueInput } from './ValueInput';

interface CriterionFieldProps {
  readonly model: Model;
  readonly criterion: Criterion;
  readonly score: Score | null;
  readonly nameOf: NameOf;
  readonly stored: Input | undefined;
  /** What was typed; undefined: untouched. */
  readonly text: string | undefined;
  readonly problem: FieldProblem | null;
  /** undefined: there is no value for it to stand around. */
  readonly range: EditedRange | undefined;
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
  readonly onChangeRange: (end: RangeEnd, text: string) => void;
}

/** A criterion that people fill in. */
export function CriterionField(props: CriterionFieldProps) {
  const { model, criterion, score, nameOf, stored, text, range, readOnly, onChange } = props;
  const language = useLanguage();
  const id = useId();
  const scale = scaleText(model, criterion, language);
  const storedText = fieldText(criterion, stored, language.locale);
  const untouched = text === undefined || text === storedText;
  const problem =
    props.problem ??
    (untouched && stored && !hasValue(stored) && stored.missing === 'outOfScale' ? 'outOfScale' : null);
  const value = text ?? storedText;
  const label = criterionLabel(model, criterion, language);
  const [opened, setOpened] = useState<boolean | null>(null);
  const open = range !== undefined && (range.problem !== null || (opened ?? isInUse(range)));
  return (
    <div className="criterion">
      <LabelledHelp
        label={label}
        controlId={id}
        help={criterionHelp(model, criterion, language)}
        aside={
          <>
            <Points criterion={criterion} model={model} score={score} />
            {range && (
              <RangeToggle label={label} rangeId={`${id}-range`} open={open} onToggle={() => setOpened(!open)} />
            )}
          </>
        }
      />
      <ValueInput
        id={id}
        model={model}
        criterion={criterion}
        value={value}
        placeholder={criterion.scale.type === 'steps' ? language.t('scorePanel.choose') : ''}
        isInvalid={problem !== null}
        readOnly={readOnly}
        describedBy={`${id}-note`}
        onChange={onChange}
      />
      <div id={`${id}-note`} className="criterion-note">
        {problem ? (
          <ProblemText problem={problem} scale={scale} isNew={props.problem !== null} />
        ) : (
          criterion.scale.type !== 'steps' && <span className="criterion-scale">{scale}</span>
        )}
        {untouched && stored && <Provenance input={stored} nameOf={nameOf} />}
      </div>
      {range && open && (
        <RangeFields
          id={`${id}-range`}
          label={label}
          model={model}
          criterion={criterion}
          value={value}
          range={range}
          readOnly={readOnly}
          onChange={props.onChangeRange}
        />
      )}
    </div>
  );
}

const isInUse = ({ low, high, dropped }: EditedRange): boolean => low !== '' || high !== '' || dropped !== null;
