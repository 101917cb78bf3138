import { useId } from 'react';

interface ChoiceProps {
  readonly label: string;
  /** Stands for the label where there is no room for it; the label is then told to whoever points at it, and read out. */
  readonly sign?: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}

/** One of several, in the browser's own list. */
export function Choice({ label, sign, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  // The browser cuts what is chosen where there is little room.
  const chosen = options.find((option) => option.id === value)?.name ?? '';
  return (
    <span className="matrix-choice" {...(sign === undefined ? {} : { title: `${label}: ${chosen}` })}>
      {sign === undefined ? (
        <label htmlFor={id}>{label}</label>
      ) : (
        <span className="matrix-sign" aria-hidden>
          {sign}
        </span>
      )}
      <select
        id={id}
        {...(sign === undefined ? {} : { 'aria-label': label })}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </span>
  );
}
