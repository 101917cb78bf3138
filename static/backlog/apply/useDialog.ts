import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Dialog } from './dialog';

export interface UseDialog {
  readonly dialog: Dialog;
  readonly show: (dialog: Dialog) => void;
}

/**
 * The dialog and the focus: when it closes, focus goes back to what opened it, or, where that is gone or off by then, to
 * `otherwise`.
 */
export function useDialog(otherwise: RefObject<HTMLElement>): UseDialog {
  const [dialog, setDialog] = useState<Dialog>(null);
  const opener = useRef<Element | null>(null);
  const show = useCallback((next: Dialog) => {
    setDialog((before) => {
      if (before === null && next !== null) opener.current = document.activeElement;
      return next;
    });
  }, []);
  const isOpen = dialog !== null;
  useEffect(() => {
    if (isOpen || opener.current === null) return;
    const target = opener.current;
    opener.current = null;
    const takesFocus =
      target instanceof HTMLElement && target.isConnected && !target.matches(':disabled, [aria-disabled=true]');
    (takesFocus ? target : otherwise.current)?.focus();
  }, [isOpen, otherwise]);
  return { dialog, show };
}
