import type { ReactNode } from 'react';
import type { Damage } from '../../src/domain/damage';
import { shortened } from '../../src/texts/shorten';
import { Message } from './Message';
import { useText } from './text';
import './DamagedNotice.css';

interface DamagedNoticeProps {
  readonly what: 'settings' | 'issueData';
  /** Which part cannot be read; absent where the page does not know. */
  readonly problem?: Damage;
  /** What the person can do about it. */
  readonly children?: ReactNode;
}

/** Characters of a path, which may be as long as what someone wrote there. */
const MOST_PATH = 120;

/** Says that something stored cannot be read: it is left out, and never overwritten unasked. */
export function DamagedNotice({ what, problem, children }: DamagedNoticeProps) {
  const t = useText();
  return (
    <div role="status">
      <Message appearance="warning" title={t(`damaged.${what}.title`)}>
        <p>{t(`damaged.${what}.text`)}</p>
        {problem && (
          <p className="damaged-problem">
            {t('damaged.problem', { part: problem.path.split('.')[0] ?? '', expected: problem.expected })}
            {problem.path !== '' && (
              <>
                {' '}
                <code>{shortened(problem.path, MOST_PATH)}</code>
              </>
            )}
          </p>
        )}
        {children}
      </Message>
    </div>
  );
}
