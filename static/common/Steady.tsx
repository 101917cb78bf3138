import { memo, type ReactNode } from 'react';

interface SteadyProps {
  readonly isHeld: boolean;
  readonly children: ReactNode;
}

/** Stays as it is while it is held, so that nothing comes or goes under the hands of someone who types below it. */
export const Steady = memo(
  ({ children }: SteadyProps) => <>{children}</>,
  (_, { isHeld }) => isHeld,
);
