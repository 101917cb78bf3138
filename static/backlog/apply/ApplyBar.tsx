import { useId, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import ClockIcon from '@atlaskit/icon/core/clock';
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
      <span className="apply-way">
        <Button
          ref={applyButton}
          appearance={off === null ? 'primary' : 'default'}
          spacing="compact"
          // Not `isDisabled`: what cannot have the focus cannot say why it is off.
          aria-disabled={off !== null}
          aria-describedby={reason}
          onClick={() => off === null && show({ kind: 'apply' })}
        >
          {t('apply.open')}
        </Button>
        {/* Over the page while one is at the button: in the line it would take room, and give it back. */}
        <span id={reason} className="apply-off">
          {off !== null && t(`apply.off.${off}`, { most: format.number(MOST_ISSUES_IN_ORDER) })}
        </span>
      </span>
      <Button ref={historyButton} spacing="compact" onClick={() => show({ kind: 'history' })}>
        <span className="apply-history-sign" title={t('apply.title.history')}>
          <ClockIcon label="" />
        </span>
        <span className="apply-history-text">{t('apply.title.history')}</span>
      </Button>
    </div>
  );
}
