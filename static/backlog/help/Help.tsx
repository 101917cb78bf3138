import { lazy, Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import Button from '@atlaskit/button/new';
import { useText } from '../../common/text';
import { useUnfold } from '../PageActions';
import { useBacklogPage } from '../pageState';
import { focusSearch } from './focusSearch';
import { useShortcuts } from './useShortcuts';
import { useTourSeen } from './useTourSeen';

// Wanted late, if at all.
const HelpSheet = lazy(() => import('./HelpSheet'));
const Tour = lazy(() => import('./Tour'));

/** The keys of the page, and its tour. */
export function Help() {
  const t = useText();
  const { rows, complete, layout, setLayout } = useBacklogPage();
  const [open, setOpen] = useState(false);
  const [touring, setTouring] = useState(false);
  const { seen, remember } = useTourSeen();
  const unfold = useUnfold();
  useShortcuts({
    '?': () => setOpen(true),
    '/': focusSearch,
    'g t': () => setLayout('table'),
    'g m': () => setLayout('matrix'),
  });
  const isFirstVisit = !seen && complete && rows.length > 0 && layout === 'table';
  const button = useRef<HTMLButtonElement>(null);
  const endTour = () => {
    // Whoever is in it goes on where it can be had again.
    if (document.activeElement?.closest('.tour')) {
      flushSync(unfold);
      button.current?.focus();
    }
    setTouring(false);
    remember();
  };
  return (
    <>
      <Button
        ref={button}
        spacing="compact"
        aria-label={t('help.title')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        ?
      </Button>
      <Suspense fallback={null}>
        {open && (
          <HelpSheet
            onClose={() => setOpen(false)}
            onTour={() => {
              setOpen(false);
              setLayout('table');
              setTouring(true);
            }}
          />
        )}
        {(touring || isFirstVisit) && !open && <Tour isAskedFor={touring} onEnd={endTour} />}
      </Suspense>
    </>
  );
}
