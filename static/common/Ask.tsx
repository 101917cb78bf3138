import { useEffect, useId, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { Message } from './Message';
import { useText } from './text';

interface AskProps {
  readonly title: string;
  readonly text: string;
  /** What the yes does, as its button says. */
  readonly yes: string;
  readonly onYes: () => void;
  readonly onCancel: () => void;
}

/** Asks before something is lost. It stands in the page: a dialog has no room in a panel's frame. */
export function Ask({ title, text, yes, onYes, onCancel }: AskProps) {
  const t = useText();
  const about = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      className="ask"
      role="alertdialog"
      aria-label={title}
      aria-describedby={about}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <Message appearance="warning" title={title}>
        <p id={about}>{text}</p>
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

/** Asks before unreadable stored data is replaced. */
export function AskReplace(props: Omit<AskProps, 'title' | 'text'>) {
  const t = useText();
  return <Ask {...props} title={t('replace.title')} text={t('replace.text')} />;
}
