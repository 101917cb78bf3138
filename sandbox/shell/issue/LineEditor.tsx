/** A description to edit as lines of text. */
import { useId } from 'react';
import { useTexts } from '../texts';

interface LineEditorProps {
  value: string;
  onChange: (lines: string) => void;
  autoFocus?: boolean;
  /** Id of the heading that names it; without one it has a label of its own. */
  labelledBy?: string;
}

export function LineEditor({ value, onChange, autoFocus = false, labelledBy }: LineEditorProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <div className="screen-field">
      {labelledBy === undefined && <label htmlFor={id}>{t('issue.description')}</label>}
      <textarea
        id={id}
        rows={8}
        value={value}
        autoFocus={autoFocus}
        aria-labelledby={labelledBy}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span className="quiet" id={`${id}-help`}>
        {t('screen.descriptionHelp')}
      </span>
    </div>
  );
}
