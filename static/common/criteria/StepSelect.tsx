import { useLanguage } from '../text';
import { stepText } from '../words';
import type { ValueInputProps } from './ValueInput';

/**
 * The browser's own list, dressed as Atlaskit's: it opens outside of the panel's small frame, where Atlaskit's would be
 * cut off, and phones show it their way.
 */
export function StepSelect(props: ValueInputProps) {
  const { id, model, criterion, value, placeholder, isInvalid, readOnly, describedBy, onChange } = props;
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
      aria-disabled={readOnly}
      aria-describedby={describedBy}
      onChange={(event) => readOnly || onChange(event.currentTarget.value)}
    >
      <option value="">{placeholder}</option>
      {!isStep && <option value={value}>{value}</option>}
      {steps.map((step) => (
        <option key={step.value} value={String(step.value)}>
          {stepText(model, criterion, step.value, language)}
        </option>
      ))}
    </select>
  );
}
