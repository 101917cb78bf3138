import { lazy, Suspense } from 'react';
import { useBacklogPage } from '../pageState';

const Banner = lazy(() => import('./Banner'));

/** While what-if mode is on: that nothing is saved, what is tried out, and what can be done with it. */
export function WhatIfBar() {
  const { trying } = useBacklogPage().whatIf;
  return (
    trying && (
      <Suspense fallback={null}>
        <Banner trying={trying} />
      </Suspense>
    )
  );
}
