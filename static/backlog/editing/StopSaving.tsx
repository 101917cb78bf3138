import { useLayoutEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { useText } from '../../common/text';

/** Ends a save that takes its time: what has not been sent stays in its cells. Whoever is at it goes on beside it. */
export function StopSaving({ onStop }: { readonly onStop: () => void }) {
  const t = useText();
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const own = box.current;
    return () => {
      if (!own?.contains(document.activeElement)) return;
      own.closest('.edit-status')?.querySelector<HTMLElement>('.small-icon-button:enabled')?.focus();
    };
  }, []);
  return (
    <span ref={box} className="edit-stop">
      <Button spacing="compact" onClick={onStop} aria-label={t('edits.stop.label')}>
        {t('edits.stop')}
      </Button>
    </span>
  );
}
