import { useEffect, useRef } from 'react';
import { keep, readKept } from './kept';
import { isTyping, shortcutOf, type Pressed } from './press';

/** Whether shortcuts of a single character are on: WCAG 2.1.4 wants a way to turn them off. */
export const shortcutsAreOn = (): boolean => readKept('shortcuts') !== 'off';
export const turnShortcuts = (on: boolean): void => keep('shortcuts', on ? 'on' : 'off');

/**
 * Shortcuts of the whole page: a character, or two after each other with a space between ("g t"). They rest while
 * someone types, while a dialog is open, and where what has the focus has taken the key for itself.
 */
export function useShortcuts(shortcuts: Readonly<Record<string, () => void>>): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    let before: Pressed | null = null;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Shift') return;
      const pressed = { key: event.key, at: event.timeStamp };
      const last = before;
      before = pressed;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isTyping(event.target) || document.querySelector('[aria-modal=true]') !== null) return;
      const name = shortcutOf(pressed, last, Object.keys(current.current));
      if (name === null || !shortcutsAreOn()) return;
      event.preventDefault();
      before = null;
      current.current[name]?.();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
