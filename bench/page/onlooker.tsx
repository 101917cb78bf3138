import { useLayoutEffect, type Provider } from 'react';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import type { BacklogPageState } from '../../static/backlog/pageState';

interface Shown {
  /** The state that the page shows now; null: it is not mounted. */
  page: BacklogPageState | null;
  /** Gives the page one issue anew, as if it had arrived once more. */
  replace: (scored: ScoredIssue) => void;
}

export const shown: Shown = { page: null, replace: () => undefined };

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
