import { useEffect, useState } from 'react';
import type { Lift, LiftQuestion } from '../../../src/domain/ranking/lifts';
import { inSlices } from '../slices';

export interface LiftsState {
  readonly lifts: readonly Lift[];
  readonly searching: boolean;
}

const START: LiftsState = { lifts: [], searching: true };

/** Tries each input in turn, in slices; what is found shows at once. */
export function useLifts(question: LiftQuestion | null): LiftsState {
  const [state, setState] = useState(START);
  useEffect(() => {
    if (question === null) return;
    return inSlices(search(question, setState));
  }, [question]);
  return question === null ? { lifts: [], searching: false } : state;
}

async function* search(question: LiftQuestion, tell: (state: LiftsState) => void): AsyncGenerator<void, void> {
  tell(START);
  const { findLifts } = await import('../../../src/domain/ranking/lifts');
  const lifts: Lift[] = [];
  for (const found of findLifts(question)) {
    if (found !== null) {
      lifts.push(found);
      tell({ lifts: [...lifts], searching: true });
    }
    yield;
  }
  tell({ lifts, searching: false });
}
