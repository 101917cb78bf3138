import { lazy, Suspense, type ReactNode } from 'react';
import { useBacklogPage } from '../pageState';

const Banner = lazy(() => import('./Banner'));

interface WhatIfBarProps {
  /** What stands there otherwise, in as much room: what is below does not move. */
  readonly children: ReactNode;
}

/** While what-if mode is on: that nothing is saved, what is tried out, and what can be done with it. */
export function WhatIfBar({ children }: WhatIfBarProps) {
  const { trying } = useBacklogPage().whatIf;
  if (!trying) return children;
  return (
    <Suspense fallback={children}>
      <Banner trying={trying} />
    </Suspense>
  );
}
