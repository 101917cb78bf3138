import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same and does what the latest one does: for what is handed to rows that are rarely drawn. */
export function useSteady<Args extends unknown[], Result>(
  latest: (...args: Args) => Result,
): (...args: Args) => Result {
  const current = useRef(latest);
  useLayoutEffect(() => {
    current.current = latest;
  });
  return useCallback((...args: Args) => current.current(...args), []);
}
