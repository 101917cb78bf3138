import Textfield from '@atlaskit/textfield';
import type { Criterion, Model } from '../../../src/domain/scoring/model';
import { StepSelect } from './StepSelect';

export interface ValueInputProps {
  readonly id: string;
  readonly model: Model;
  readonly criterion: Criterion;
  readonly value: string;
  /** What shows while nothing is filled in. */
  readonly placeholder: string;
  readonly isInvalid: boolean;
  readonly readOnly: boolean;
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
}

/** A field for a value on a criterion's scale: its steps to choose from, or a number to type. */
export function ValueInput(props: ValueInputProps) {
  const { id, criterion, value, placeholder, isInvalid, readOnly, describedBy, onChange } = props;
  if (criterion.scale.type === 'steps') return <StepSelect {...props} />;
  return (
    <Textfield
      id={id}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      placeholder={placeholder}
      isInvalid={isInvalid}
      isReadOnly={readOnly}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
