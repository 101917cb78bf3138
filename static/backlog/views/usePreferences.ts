import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Preferences } from '../../../src/domain/backlogView';
import { call } from '../../common/call';
import { latestSaver } from './latestSaver';

export interface PagePreferences {
  readonly value: Preferences;
  /** Remembers some of them differently from now on; saved by and by. */
  readonly change: (change: Partial<Omit<Preferences, 'v'>>) => void;
}

/** Short, because whoever reloads before it is over finds the page as it was. */
const DELAY_MS = 400;

/** What is remembered of the person, and saved as they change it. */
export function usePreferences(stored: Preferences): PagePreferences {
  const [value, setValue] = useState(stored);
  const latest = useRef(stored);
  const [saver] = useState(() =>
    latestSaver((preferences: Preferences) => call('savePreferences', { preferences }), DELAY_MS),
  );
  const change = useCallback(
    (some: Partial<Omit<Preferences, 'v'>>) => {
      const next = { ...latest.current, ...some };
      if (JSON.stringify(next) === JSON.stringify(latest.current)) return;
      latest.current = next;
      setValue(next);
      saver.put(next);
      // Asked once; nobody is asked again who looks away in that instant.
      if (some.tourSeen) saver.flush();
    },
    [saver],
  );
  // Whoever goes away at once is remembered too.
  useEffect(() => {
    const onHide = () => document.visibilityState === 'hidden' && saver.flush();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      saver.flush();
    };
  }, [saver]);
  return useMemo(() => ({ value, change }), [value, change]);
}
