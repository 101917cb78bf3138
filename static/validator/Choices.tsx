import { useId, type ReactNode } from 'react';

interface ChoicesProps<V extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: V; readonly label: string; readonly help?: string }[];
  readonly value: V;
  readonly onChoose: (value: V) => void;
  /** What the choice made asks for besides. */
  readonly children?: ReactNode;
}

/** A few choices that all stay in sight. */
export function Choices<V extends string>({ legend, options, value, onChoose, children }: ChoicesProps<V>) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
            aria-describedby={option.help === undefined ? undefined : `${name}-${option.value}`}
          />
          <span>
            {option.label}
            {option.help !== undefined && (
              <span className="line-help" id={`${name}-${option.value}`}>
                {option.help}
              </span>
            )}
          </span>
        </label>
      ))}
      {children}
    </fieldset>
  );
}
