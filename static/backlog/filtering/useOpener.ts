import { useCallback, useMemo, useRef, useState } from 'react';
import type { Facet } from '../../../src/domain/backlogView';
import type { Condition } from '../filter';

/** What a chip stands for. */
export type Changeable = Facet | 'jql';

export const isChip = (condition: Condition): condition is Changeable =>
  condition !== 'text' && condition !== 'notReadyAtTop' && condition !== 'behind';

export interface FilterOpener {
  /** null: the popup is closed. `facets`: the choice of what to filter by. */
  readonly opened: { readonly at: Changeable | 'facets'; readonly anchor: HTMLElement } | null;
  readonly open: (at: Changeable | 'facets', anchor: HTMLElement) => void;
  readonly close: () => void;
  /** For the button that opens and closes it. */
  readonly trigger: (at: Changeable | 'facets') => {
    readonly onPointerDown: () => void;
    readonly onClick: (event: { readonly currentTarget: HTMLElement }) => void;
  };
}

/** Which popup of the filter stands open, and beside which button. */
export function useOpener(): FilterOpener {
  const [opened, setOpened] = useState<FilterOpener['opened']>(null);
  // The press on its own button closes the popup before the click arrives, which would open it again.
  const closing = useRef(false);
  const open = useCallback((at: Changeable | 'facets', anchor: HTMLElement) => setOpened({ at, anchor }), []);
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
