import { useId, useState, type ReactNode } from 'react';
import QuestionCircleIcon from '@atlaskit/icon/core/question-circle';
import { useText } from '../text';

interface LabelledHelpProps {
  readonly label: string;
  /** The id of the control that the label belongs to; absent for values that cannot be edited. */
  readonly controlId?: string;
  readonly help: string | null;
  /** Stands at the end of the label's line. */
  readonly aside?: ReactNode;
}

/** A label whose meaning opens under it: a tooltip would be cut off at the edge of the panel's frame. */
export function LabelledHelp({ label, controlId, help, aside }: LabelledHelpProps) {
  const t = useText();
  const helpId = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="criterion-head">
        {controlId ? (
          <label className="criterion-label" htmlFor={controlId}>
            {label}
          </label>
        ) : (
          <span className="criterion-label">{label}</span>
        )}
        {help !== null && (
          <button
            type="button"
            className="help-button"
            aria-label={t('scorePanel.help', { label })}
            aria-expanded={open}
            aria-controls={helpId}
            onClick={() => setOpen(!open)}
          >
            <QuestionCircleIcon label="" color="currentColor" size="small" />
          </button>
        )}
        <span className="criterion-aside">{aside}</span>
      </div>
      {help !== null && (
        <p id={helpId} className="criterion-help" hidden={!open}>
          {help}
        </p>
      )}
    </>
  );
}
