import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { placeBeside } from './placeBeside';
import './popover.css';

interface PopoverProps {
  readonly label: string;
  /** The button it was opened by; the browser gives it the focus back. */
  readonly anchor: HTMLElement;
  /** Where the two are in line. */
  readonly side?: 'start' | 'end';
  /** Says how wide it is. */
  readonly className: string;
  readonly onClose: () => void;
  /** The button is gone as well, and nothing has the focus. */
  readonly onLost?: () => void;
  readonly children: ReactNode;
}

/** What a button opens over the page: the browser's own popover, so that Escape and a click elsewhere close it. */
export function Popover({ label, anchor, side = 'end', className, onClose, onLost, children }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // React 18 does not know the attribute.
    element.popover = 'auto';
    element.showPopover();
    element.focus();
    return placeBeside(element, anchor, side);
  }, [anchor, side]);
  useEffect(() => {
    const element = box.current;
    const onToggle = (event: Event) => {
      if ((event as ToggleEvent).newState !== 'closed') return;
      // Where the popover goes along with what had the focus, the browser forgets to give it back.
      if (document.activeElement === null || document.activeElement === document.body) {
        if (anchor.isConnected) anchor.focus();
        else onLost?.();
      }
      onClose();
    };
    element?.addEventListener('toggle', onToggle);
    return () => element?.removeEventListener('toggle', onToggle);
  }, [anchor, onClose, onLost]);
  return (
    <div ref={box} role="dialog" aria-label={label} tabIndex={-1} className={`popover ${className}`}>
      <div className="popover-body">{children}</div>
    </div>
  );
}

/** Closes the popover that something stands in, as Escape does: the browser gives the focus back. */
export const closePopover = (inside: HTMLElement | null): void =>
  inside?.closest<HTMLElement>('.popover')?.hidePopover();
