import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError, Result } from '../../src/contract/result';

type Answer<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: AppError }
  /** Read once; reading again keeps what is shown, also when that fails. */
  | { readonly status: 'ready'; readonly value: T; readonly reloading: boolean; readonly reloadError: AppError | null };

export interface UseAnswer<T> {
  readonly answer: Answer<T>;
  readonly reload: () => void;
  /** Shows what a write answered; a read that was under way must not put the older state back. */
  readonly replace: (value: T) => void;
}

/**
 * Something asked when the page opens and again on demand.
 * @param ask must be the same function at every render, or it is asked anew.
 */
export function useAnswer<T>(ask: () => Promise<Result<T>>): UseAnswer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ status: 'loading' });
  const latest = useRef(0);

  const start = useCallback(() => {
    const turn = ++latest.current;
    void ask().then((result) => {
      if (turn !== latest.current) return;
      setAnswer((now) => {
        if (result.ok) return { status: 'ready', value: result.value, reloading: false, reloadError: null };
        return now.status === 'ready'
          ? { ...now, reloading: false, reloadError: result.error }
          : { status: 'failed', error: result.error };
      });
    });
  }, [ask]);

  const reload = useCallback(() => {
    setAnswer((now) => (now.status === 'ready' ? { ...now, reloading: true } : { status: 'loading' }));
    start();
  }, [start]);

  const replace = useCallback((value: T) => {
    latest.current += 1;
    setAnswer({ status: 'ready', value, reloading: false, reloadError: null });
  }, []);

  useEffect(() => {
    start();
    return () => {
      latest.current += 1;
    };
  }, [start]);

  return { answer, reload, replace };
}
