import Textfield from '@atlaskit/textfield';
import { useEditing } from '../editing';
import { Field } from './Field';

interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly place?: string;
  readonly help?: string;
  readonly warning?: string | null;
  readonly placeholder?: string;
  readonly monospaced?: boolean;
  /** The person just asked for it, so this is where they go on. */
  readonly autoFocus?: boolean;
}

export function TextInput({
  label,
  value,
  onChange,
  place,
  help,
  warning,
  placeholder,
  monospaced,
  autoFocus,
}: TextInputProps) {
  const { readOnly } = useEditing();
  return (
    <Field label={label} place={place} help={help} warning={warning}>
      {({ id, describedBy, invalid }) => (
        <Textfield
          id={id}
          isCompact
          aria-describedby={describedBy}
          isInvalid={invalid}
          isReadOnly={readOnly}
          isMonospaced={monospaced ?? false}
          autoFocus={autoFocus ?? false}
          placeholder={placeholder ?? ''}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
