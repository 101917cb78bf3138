import { useEffect, useRef, type ReactNode } from 'react';
import { DRAWER_ID } from './focus';

interface DrawerFrameProps {
  /** Beside the table; otherwise it stands over everything, and keeps the focus. */
  readonly isBeside: boolean;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Where the drawer stands: a place of its own beside the table, or a dialog where there is no room for both. */
export function DrawerFrame({ isBeside, label, onClose, children }: DrawerFrameProps) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (element instanceof HTMLDialogElement) element.showModal();
    element?.focus();
  }, [isBeside]);
  const shared = { id: DRAWER_ID, className: 'issue-drawer', tabIndex: -1, 'aria-label': label };
  return isBeside ? (
    <aside ref={frame} {...shared} data-beside>
      {children}
    </aside>
  ) : (
    <dialog
      ref={frame as React.RefObject<HTMLDialogElement>}
      {...shared}
      // The system's own way back, as on phones.
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
