import { useState } from 'react';
import Textfield from '@atlaskit/textfield';
import { parseNumber } from '../../common/parseNumber';
import { useLanguage } from '../../common/text';
import { useEditing } from '../editing';
import { Field } from './Field';

interface NumberInputProps {
  readonly label: string;
  /** NaN: what was typed is not a number. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly place?: string;
  readonly help?: string;
  /** What an empty field means; without it, it is a number missing. */
  readonly emptyMeans?: string;
}

/** Keeps what was typed as it was typed ("1,50"), and tells the draft the number it stands for. */
export function NumberInput({ label, value, onChange, place, help, emptyMeans }: NumberInputProps) {
  const { readOnly } = useEditing();
  const { locale } = useLanguage();
  const read = (text: string): number | null => {
    if (text.trim() === '' && emptyMeans !== undefined) return null;
    const parsed = parseNumber(text, locale);
    return parsed.ok ? parsed.value : Number.NaN;
  };
  const write = (number: number | null): string =>
    number === null || Number.isNaN(number)
      ? ''
      : number.toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 10 });
  const [typed, setTyped] = useState(() => write(value));
  // Discarded, reset or loaded anew: what was typed here no longer stands for the value.
  const shown = Object.is(read(typed), value) ? typed : write(value);
  return (
    <Field label={label} place={place} help={help}>
      {({ id, describedBy, invalid }) => (
        <Textfield
          id={id}
          isCompact
          inputMode="decimal"
          aria-describedby={describedBy}
          isInvalid={invalid}
          isReadOnly={readOnly}
          placeholder={emptyMeans ?? ''}
          value={shown}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onChange(read(event.currentTarget.value));
          }}
        />
      )}
    </Field>
  );
}
