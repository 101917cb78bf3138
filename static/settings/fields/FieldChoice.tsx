import type { FieldRef } from '../../../src/domain/settings';
import { useText } from '../../common/text';
import { Choice } from './Choice';
import { offeredWith, optionsOf } from './offered';

interface FieldChoiceProps {
  readonly label: string;
  readonly help: string;
  /** What no field means. */
  readonly none: string;
  readonly place: string;
  readonly fields: readonly FieldRef[];
  readonly value: FieldRef | null;
  readonly onChange: (value: FieldRef | null) => void;
}

/** One of Jira's fields, or none. A field that Jira no longer offers stays to be seen, and is marked. */
export function FieldChoice({ label, help, none, place, fields, value, onChange }: FieldChoiceProps) {
  const t = useText();
  const isGone = value !== null && fields.every(({ id }) => id !== value.id);
  const offered = offeredWith(value, fields);
  return (
    <Choice
      label={label}
      help={help}
      place={place}
      warning={isGone ? t('settings.fields.gone') : null}
      options={[{ value: '', label: none }, ...optionsOf(offered)]}
      value={value?.id ?? ''}
      onChange={(id) => {
        const field = offered.find((one) => one.id === id);
        onChange(field ? { id: field.id, name: field.name } : null);
      }}
    />
  );
}
