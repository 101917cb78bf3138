import { useEffect, useId, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { Message } from '../../common/Message';
import { useText } from '../../common/text';

interface AskRemoveGateProps {
  readonly name: string;
  readonly checks: number;
  readonly onYes: () => void;
  readonly onCancel: () => void;
}

/** Asks before a whole gate is removed: workflows and saved searches may name it. */
export function AskRemoveGate({ name, checks, onYes, onCancel }: AskRemoveGateProps) {
  const t = useText();
  const about = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const title = t('settings.gate.removeTitle', { name });
  return (
    <div
      ref={box}
      className="ask-remove"
      role="alertdialog"
      aria-label={title}
      aria-describedby={about}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <Message appearance="warning" title={title}>
        <p id={about}>{t('settings.gate.removeText', { count: checks })}</p>
        <div className="button-row">
          <Button appearance="danger" onClick={onYes}>
            {t('settings.gate.remove')}
          </Button>
          <Button appearance="subtle" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </Message>
    </div>
  );
}
