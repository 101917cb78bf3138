import { useCallback, useMemo, useRef, useState } from 'react';
import type { Facet } from '../../../src/domain/backlogView';
import type { Condition } from '../filter';

/** What a chip stands for. */
export type Changeable = Facet | 'jql';

export const isChip = (condition: Condition): condition is Changeable =>
  condition !== 'text' && condition !== 'notReadyAtTop' && condition !== 'behind';

export interface Opener<At> {
  /** null: the popup is closed. */
  readonly opened: {
    readonly at: At;
    readonly anchor: HTMLElement;
    /** Another one for each opening: that the last one closed is told late, and must not close the next. */
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

/** `facets`: the choice of what to filter by. */
export type FilterOpener = Opener<Changeable | 'facets'>;

/** Which popup of several stands open, and beside which button. */
export function useOpener<At>(): Opener<At> {
  const [opened, setOpened] = useState<Opener<At>['opened']>(null);
  // The press on its own button closes the popup before the click arrives, which would open it again.
  const closing = useRef(false);
  const open = useCallback(
    (at: At, anchor: HTMLElement) => setOpened((before) => ({ at, anchor, nth: (before?.nth ?? 0) + 1 })),
    [],
  );
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
