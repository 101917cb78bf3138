import type { GatesView } from '../../src/contract/views';
import { DONE, READY } from '../../src/domain/gates/gate';

/** The gate to open with: what is asked of the issue next. It is to be ready before anyone starts, and done from then on. */
export const firstGate = ({ issueStarted }: Pick<GatesView, 'issueStarted'>): string => (issueStarted ? DONE : READY);

/** Where a gate stands among the tabs, also when the gates are others than when it was chosen; one that is gone leaves the first. */
export const placeOfGate = ({ gates }: Pick<GatesView, 'gates'>, chosen: string): number =>
  Math.max(
    0,
    gates.findIndex(({ id }) => id === chosen),
  );
