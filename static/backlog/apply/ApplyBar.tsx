import { useId, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import { MOST_ISSUES_IN_ORDER } from '../../../src/domain/ranking/moves/move';
import { useLanguage } from '../../common/text';
import type { UseApplying } from './useApplying';
import './bar.css';

interface ApplyBarProps {
  readonly applying: UseApplying;
  /** What is selected, where the table does not say it. */
  readonly children?: ReactNode;
}

/** The way to Jira's order, or why it is shut; and the orders applied so far. */
export function ApplyBar({ applying: { off, show, applyButton, historyButton }, children }: ApplyBarProps) {
  const { t, format } = useLanguage();
  const reason = useId();
  return (
    <div className="apply-bar">
      {children}
      <Button
        ref={applyButton}
        appearance="primary"
        spacing="compact"
        isDisabled={off !== null}
        aria-describedby={reason}
        onClick={() => show({ kind: 'apply' })}
      >
        {t('apply.open')}
      </Button>
      <Button ref={historyButton} spacing="compact" onClick={() => show({ kind: 'history' })}>
        {t('apply.title.history')}
      </Button>
      <span id={reason} className="apply-off">
        {off !== null && t(`apply.off.${off}`, { most: format.number(MOST_ISSUES_IN_ORDER) })}
      </span>
    </div>
  );
}
