import { useCallback, useMemo, useRef, useState } from 'react';

export interface Opener<At> {
  /** null: the popover is closed. */
  readonly opened: {
    readonly at: At;
    readonly anchor: HTMLElement;
    /** The popover's `key`: another one for each opening. That the last one closed is told late, and must not close the next. */
    readonly nth: number;
  } | null;
  readonly open: (at: At, anchor: HTMLElement) => void;
  readonly close: () => void;
  /** For the button that opens and closes it. */
  readonly trigger: (at: At) => {
    readonly onPointerDown: () => void;
    readonly onClick: (event: { readonly currentTarget: HTMLElement }) => void;
  };
}

/** Which popover of several stands open, and beside which button. `At`: what tells them apart. */
export function useOpener<At>(): Opener<At> {
  const [opened, setOpened] = useState<Opener<At>['opened']>(null);
  // The press on its own button closes the popover before the click arrives, which would open it again.
  const closing = useRef(false);
  const times = useRef(0);
  const open = useCallback((at: At, anchor: HTMLElement) => {
    times.current += 1;
    setOpened({ at, anchor, nth: times.current });
  }, []);
  const close = useCallback(() => setOpened(null), []);
  return useMemo(
    () => ({
      ...{ opened, open, close },
      trigger: (at) => ({
        onPointerDown: () => {
          closing.current = opened?.at === at;
        },
        onClick: ({ currentTarget }) => {
          if (!closing.current) open(at, currentTarget);
          closing.current = false;
        },
      }),
    }),
    [opened, open, close],
  );
}
