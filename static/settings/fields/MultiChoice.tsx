import { useEditing } from '../editing';
import type { Option } from './Choice';
import { Field } from './Field';
import { Select } from './Select';

interface MultiChoiceProps {
  readonly label: string;
  readonly options: readonly Option<string>[];
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly placeholder: string;
  readonly place?: string;
  readonly help?: string;
  readonly warning?: string | null;
  readonly isLoading?: boolean;
}

/** Ids chosen that Jira no longer offers stay chosen, shown by their id: what is gone may come back. */
export function MultiChoice({
  label,
  options,
  values,
  onChange,
  placeholder,
  place,
  help,
  warning,
  isLoading = false,
}: MultiChoiceProps) {
  const { readOnly } = useEditing();
  const chosen = values.map((value) => options.find((option) => option.value === value) ?? { value, label: value });
  return (
    <Field label={label} place={place} help={help} warning={warning}>
      {({ id, describedBy, invalid }) => (
        <Select<Option<string>, true>
          inputId={id}
          isMulti
          spacing="compact"
          aria-describedby={describedBy}
          isInvalid={invalid}
          isLoading={isLoading}
          isDisabled={readOnly}
          options={options}
          placeholder={placeholder}
          value={chosen}
          onChange={(picked) => onChange(picked.map((option) => option.value))}
          menuPosition="fixed"
        />
      )}
    </Field>
  );
}
