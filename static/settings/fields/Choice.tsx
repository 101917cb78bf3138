import { useEditing } from '../editing';
import { Field } from './Field';
import { Select } from './Select';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly place?: string;
  readonly help?: string | undefined;
  readonly placeholder?: string;
  /** What is wrong with it without keeping anyone from saving. */
  readonly warning?: string | null;
}

export function Choice<V extends string>({
  label,
  options,
  value,
  onChange,
  place,
  help,
  placeholder,
  warning,
}: ChoiceProps<V>) {
  const { readOnly } = useEditing();
  return (
    <Field label={label} place={place} help={help} warning={warning}>
      {({ id, describedBy, invalid }) => (
        <Select<Option<V>>
          inputId={id}
          spacing="compact"
          aria-describedby={describedBy}
          isInvalid={invalid}
          isDisabled={readOnly}
          options={options}
          placeholder={placeholder ?? ''}
          value={options.find((option) => option.value === value) ?? null}
          onChange={(picked) => picked && onChange(picked.value)}
          menuPosition="fixed"
        />
      )}
    </Field>
  );
}
