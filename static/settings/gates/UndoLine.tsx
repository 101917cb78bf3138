import type { MouseEvent } from 'react';
import Button from '@atlaskit/button/new';
import { useText } from '../../common/text';
import type { DraftEdits } from './useDraftEdits';

interface UndoLineProps {
  readonly undo: NonNullable<DraftEdits['undo']>;
  readonly as: 'li' | 'div';
}

/** Focus goes to what came back, which stands where this line stood. */
function focusBack(event: MouseEvent<HTMLElement>): void {
  const line = event.currentTarget.closest('.undo-line');
  const list = line?.closest('ol');
  const place = line && list ? [...list.children].indexOf(line) : -1;
  requestAnimationFrame(() => list?.children[place]?.querySelector<HTMLElement>('.card-toggle')?.focus());
}

/** Stands where something was, until the next edit. */
export function UndoLine({ undo, as: Element }: UndoLineProps) {
  const t = useText();
  return (
    <Element className="undo-line">
      <span className="undo-text">{t('settings.removed', { name: undo.what.name })}</span>
      <Button
        spacing="compact"
        onClick={(event) => {
          undo.take();
          focusBack(event);
        }}
      >
        {t('settings.undo')}
      </Button>
    </Element>
  );
}
