import { useLayoutEffect, type Provider } from 'react';
import type { BacklogPageState } from '../../static/backlog/pageState';

interface Shown {
  /** The state that the page shows now; null: it is not mounted. */
  page: BacklogPageState | null;
}

export const shown: Shown = { page: null };

interface ProviderProps {
  readonly value: BacklogPageState | null;
  readonly children: React.ReactNode;
}

export function lookedOn(Inner: Provider<BacklogPageState | null>) {
  return function LookedOn({ value, children }: ProviderProps) {
    useLayoutEffect(() => {
      shown.page = value;
    }, [value]);
    return <Inner value={value}>{children}</Inner>;
  };
}
