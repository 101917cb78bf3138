import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { Message } from './Message';
import { useText } from './text';
import './stored.css';

interface AskReplaceProps {
  /** What the yes does, as its button says. */
  readonly yes: string;
  readonly onYes: () => void;
  readonly onCancel: () => void;
}

/** Asks before unreadable stored data is replaced. It stands in the page: a dialog has no room in a panel's frame. */
export function AskReplace({ yes, onYes, onCancel }: AskReplaceProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      className="ask-replace"
      role="alertdialog"
      aria-label={t('replace.title')}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <Message appearance="warning" title={t('replace.title')}>
        <p>{t('replace.text')}</p>
        <div className="button-row">
          <Button appearance="danger" onClick={onYes}>
            {yes}
          </Button>
          <Button appearance="subtle" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </Message>
    </div>
  );
}
