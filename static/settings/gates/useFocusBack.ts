import { useCallback, useRef } from 'react';

interface FocusBack {
  /** The ref of the button that goes away while something is asked. */
  readonly button: (element: HTMLButtonElement | null) => void;
  /** Focus goes back to it as soon as it is there again. */
  readonly comeBack: () => void;
}

export function useFocusBack(): FocusBack {
  const isWanted = useRef(false);
  const button = useCallback((element: HTMLButtonElement | null) => {
    if (element && isWanted.current) element.focus();
    isWanted.current = false;
  }, []);
  const comeBack = useCallback(() => {
    isWanted.current = true;
  }, []);
  return { button, comeBack };
}
