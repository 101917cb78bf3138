import { useId, useRef, type RefObject } from 'react';
import Button from '@atlaskit/button/new';
import { MOST_ISSUES_IN_ORDER } from '../../../src/domain/ranking/moves/move';
import { useLanguage } from '../../common/text';
import type { Dialog } from './dialog';
import type { WhyOff } from './whyOff';
import './bar.css';

interface ApplyBarProps {
  readonly off: WhyOff | null;
  /** How many rows are ticked. */
  readonly selected: number;
  readonly onClearSelection: () => void;
  readonly onDialog: (dialog: Dialog) => void;
  /** Where focus goes when what opened the dialog cannot take it back. */
  readonly historyButton: RefObject<HTMLButtonElement>;
}

/** The way to Jira's order, or why it is shut; and the orders applied so far. */
export function ApplyBar({ off, selected, onClearSelection, onDialog, historyButton }: ApplyBarProps) {
  const { t, format } = useLanguage();
  const reason = useId();
  const applyButton = useRef<HTMLButtonElement>(null);
  const clear = () => {
    // The button that was pressed goes away with the selection.
    (off === null ? applyButton : historyButton).current?.focus();
    onClearSelection();
  };
  return (
    <div className="apply-bar">
      {selected > 0 && (
        <span className="apply-selected">
          <span role="status">{t('apply.selected', { count: selected })}</span>
          <Button appearance="subtle" spacing="compact" onClick={clear}>
            {t('apply.selected.clear')}
          </Button>
        </span>
      )}
      <Button
        ref={applyButton}
        appearance="primary"
        spacing="compact"
        isDisabled={off !== null}
        aria-describedby={reason}
        onClick={() => onDialog({ kind: 'apply' })}
      >
        {t('apply.open')}
      </Button>
      <Button ref={historyButton} spacing="compact" onClick={() => onDialog({ kind: 'history' })}>
        {t('apply.title.history')}
      </Button>
      <span id={reason} className="apply-off">
        {off !== null && t(`apply.off.${off}`, { most: format.number(MOST_ISSUES_IN_ORDER) })}
      </span>
    </div>
  );
}
