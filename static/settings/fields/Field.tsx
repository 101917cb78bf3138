import { createContext, useContext, useId, useState, type ReactNode } from 'react';
import { useText } from '../../common/text';
import { useEditing } from '../editing';

interface FieldProps {
  readonly label: string;
  /** Its place in the settings, where its problem is looked up. */
  readonly place?: string | undefined;
  readonly help?: string | undefined;
  /** What is wrong with it without keeping anyone from saving. */
  readonly warning?: string | null | undefined;
  readonly children: (ids: {
    readonly id: string;
    readonly describedBy: string;
    readonly invalid: boolean;
  }) => ReactNode;
}

const FreshContext = createContext(false);
/** Around fields of something that was only just made: what is not filled in is said once it was left empty. */
export const FreshFields = FreshContext.Provider;

/** A label, an input, its help and what is wrong with it, tied together for screen readers. */
export function Field({ label, place, help, warning, children }: FieldProps) {
  const t = useText();
  const id = useId();
  const { fieldProblems } = useEditing();
  const isFresh = useContext(FreshContext);
  const [wasLeft, setWasLeft] = useState(false);
  const found = place === undefined ? undefined : fieldProblems.get(place);
  const problem = found === 'required' && isFresh && !wasLeft ? undefined : found;
  return (
    <div className="field" onBlur={() => setWasLeft(true)}>
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy: `${id}-about`, invalid: problem !== undefined })}
      <div id={`${id}-about`}>
        {problem && (
          <p className="field-problem" role="alert">
            {t(`settings.problem.${problem}`)}
          </p>
        )}
        {warning && (
          <p className="field-problem" role="status">
            {warning}
          </p>
        )}
        {help && <p className="field-help">{help}</p>}
      </div>
    </div>
  );
}
