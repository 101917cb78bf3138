import { useEffect, useRef } from 'react';
import { DRAWER_ID } from './focus';

interface DrawerKeys {
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

const TYPED_INTO = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]';

/** Keys that work in the drawer and in the table beside it, and nowhere else: J, K and Escape. */
export function useDrawerKeys(keys: DrawerKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      // What has an answer of its own, as the table's cells, comes first.
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element))
        return;
      // A popover closes itself.
      if (target.closest('[popover]')) return;
      const isInDrawer = target.closest(`#${DRAWER_ID}`) !== null;
      if (!isInDrawer && target !== document.body && target.closest('[role=grid], [role=treegrid]') === null) return;
      const isTyping = target.closest(TYPED_INTO) !== null;
      if (event.key === 'Escape' && (isInDrawer || !isTyping)) latest.current.onClose();
      else if (isTyping) return;
      else if (event.key === 'j' || event.key === 'J') latest.current.onNext();
      else if (event.key === 'k' || event.key === 'K') latest.current.onPrevious();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
