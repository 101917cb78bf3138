import { useState } from 'react';
import { sameValue } from '../draft';
import { labelsIn } from './labels';
import { TextInput } from './TextInput';

interface LabelsInputProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly place: string;
  readonly help: string;
}

/** A few labels as one text; keeps what was typed as it was typed, a comma at the end included. */
export function LabelsInput({ label, values, onChange, place, help }: LabelsInputProps) {
  const [typed, setTyped] = useState(() => values.join(', '));
  return (
    <TextInput
      label={label}
      place={place}
      help={help}
      value={sameValue(labelsIn(typed), values) ? typed : values.join(', ')}
      onChange={(text) => {
        setTyped(text);
        onChange(labelsIn(text));
      }}
    />
  );
}
