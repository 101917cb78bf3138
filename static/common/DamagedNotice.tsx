import type { ReactNode } from 'react';
import { Message } from './Message';
import { useText } from './text';
import './DamagedNotice.css';

interface DamagedNoticeProps {
  readonly what: 'settings' | 'issueData';
  /** What is wrong (`DamageFound`), and what the person can do about it. */
  readonly children?: ReactNode;
}

/** Says that something stored cannot be read: it is left out, and never overwritten unasked. */
export function DamagedNotice({ what, children }: DamagedNoticeProps) {
  const t = useText();
  return (
    <div role="status">
      <Message appearance="warning" title={t(`damaged.${what}.title`)}>
        <p>{t(`damaged.${what}.text`)}</p>
        {children}
      </Message>
    </div>
  );
}
