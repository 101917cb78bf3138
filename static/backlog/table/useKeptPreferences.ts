import { useCallback, useEffect, useRef } from 'react';
import type { Preferences } from '../../../src/domain/backlogView';
import { call } from '../../common/call';

/** Who drags a column's edge changes its width many times; one call is enough. */
const QUIET_MS = 800;

/** Remembers how a person looks at the table, a moment after they last changed it, or when they leave. */
export function useKeptPreferences(stored: Preferences, onFailed: () => void): (change: Partial<Preferences>) => void {
  const wanted = useRef(stored);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const failed = useRef(onFailed);
  useEffect(() => {
    failed.current = onFailed;
  }, [onFailed]);

  const save = useCallback(() => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    void call('savePreferences', { preferences: wanted.current }).then((answer) => {
      if (!answer.ok) failed.current();
    });
  }, []);
  useEffect(() => {
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);

  return useCallback(
    (change) => {
      wanted.current = { ...wanted.current, ...change };
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(save, QUIET_MS);
    },
    [save],
  );
}
