import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

export type Loaded<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; error: Error };

/** Loads anew when `key` changes; until then, and while reloading, what was there stays. */
export function useLoad<T>(key: string, load: () => Promise<T>): [Loaded<T>, () => void] {
  const [result, setResult] = useState<Loaded<T> & { key?: string }>({ state: 'loading' });
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  useLayoutEffect(() => {
    latest.current = load;
  });

  useEffect(() => {
    let current = true;
    latest.current().then(
      (value) => current && setResult({ state: 'ready', value, key }),
      (error: unknown) =>
        current &&
        setResult({ state: 'failed', error: error instanceof Error ? error : new Error(String(error)), key }),
    );
    return () => {
      current = false;
    };
  }, [key, round]);

  const reload = useCallback(() => setRound((count) => count + 1), []);
  return [result.key === key ? result : { state: 'loading' }, reload];
}
