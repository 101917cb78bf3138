import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { useText } from '../../common/text';
import { useBacklogPage } from '../pageState';

/** The way into what-if mode. */
export function WhatIfButton() {
  const t = useText();
  const { on, start } = useBacklogPage().whatIf;
  const button = useRef<HTMLButtonElement>(null);
  const wasOn = useRef(false);
  useEffect(() => {
    // What had the focus went away with the mode.
    if (wasOn.current && !on) button.current?.focus();
    wasOn.current = on;
  }, [on]);
  if (on) return null;
  return (
    <span data-tour="whatIf">
      <Button ref={button} spacing="compact" isDisabled={start === null} onClick={() => start?.()}>
        {t('whatIf.start')}
      </Button>
    </span>
  );
}
