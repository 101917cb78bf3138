import type { ReactNode } from 'react';
import { useEditing } from '../editing';

interface RadioLineProps {
  /** The same for all of which one is chosen. */
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly help?: string;
  /** Absent: as all that changes the draft, off for those who may not. */
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** One of a few choices that all stay in sight. */
export function RadioLine({ name, checked, onChoose, help, isDisabled, children }: RadioLineProps) {
  const { readOnly } = useEditing();
  return (
    <label className="radio-line">
      <input type="radio" name={name} checked={checked} disabled={isDisabled ?? readOnly} onChange={onChoose} />
      <span>
        {children}
        {help !== undefined && <span className="field-help">{help}</span>}
      </span>
    </label>
  );
}
