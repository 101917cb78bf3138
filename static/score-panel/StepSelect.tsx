import type { Criterion, Model } from '../../src/domain/scoring/model';
import { useLanguage } from '../common/text';
import { stepText } from '../common/words';

interface StepSelectProps {
  readonly id: string;
  readonly model: Model;
  readonly criterion: Criterion;
  readonly value: string;
  readonly isInvalid: boolean;
  readonly disabled: boolean;
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
}

/**
 * The browser's own list, dressed as Atlaskit's: it opens outside of the panel's small frame, where Atlaskit's would be
 * cut off, and phones show it their way.
 */
export function StepSelect({
  id,
  model,
  criterion,
  value,
  isInvalid,
  disabled,
  describedBy,
  onChange,
}: StepSelectProps) {
  const language = useLanguage();
  if (criterion.scale.type !== 'steps') return null;
  const { steps } = criterion.scale;
  const isStep = value === '' || steps.some((step) => String(step.value) === value);
  return (
    <select
      id={id}
      className="step-select"
      value={value}
      aria-invalid={isInvalid}
      aria-disabled={disabled}
      aria-describedby={describedBy}
      onChange={(event) => disabled || onChange(event.currentTarget.value)}
    >
      <option value="">{language.t('scorePanel.choose')}</option>
      {!isStep && <option value={value}>{value}</option>}
      {steps.map((step) => (
        <option key={step.value} value={String(step.value)}>
          {stepText(model, criterion, step.value, language)}
        </option>
      ))}
    </select>
  );
}
