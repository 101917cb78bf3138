import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { placeBeside } from '../why/placeBeside';
import { focusSearch } from './focusSearch';
import './filtering.css';

interface PopupProps {
  readonly label: string;
  /** The button it was opened by; the browser gives it the focus back. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What a button of the toolbar opens: the browser's own popover, so that Escape and a click elsewhere close it. */
export function Popup({ label, anchor, onClose, children }: PopupProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // React 18 does not know the attribute.
    element.popover = 'auto';
    element.showPopover();
    return placeBeside(element, anchor, 'start');
  }, [anchor]);
  useEffect(() => {
    const element = box.current;
    const onToggle = (event: Event) => {
      if ((event as ToggleEvent).newState !== 'closed') return;
      // Where the popover goes along with what had the focus, the browser forgets to give it back.
      if (document.activeElement === null || document.activeElement === document.body) {
        if (anchor.isConnected) anchor.focus();
        else focusSearch();
      }
      onClose();
    };
    element?.addEventListener('toggle', onToggle);
    return () => element?.removeEventListener('toggle', onToggle);
  }, [anchor, onClose]);
  return (
    <div ref={box} role="dialog" aria-label={label} tabIndex={-1} className="filter-popup">
      <div className="filter-popup-body">{children}</div>
    </div>
  );
}

/** Closes the popup that something stands in, as Escape does: the browser gives the focus back. */
export const closePopup = (inside: HTMLElement | null): void =>
  inside?.closest<HTMLElement>('.filter-popup')?.hidePopover();
