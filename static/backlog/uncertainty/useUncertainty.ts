import { useEffect, useState } from 'react';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { RankingRules } from '../../../src/domain/ranking/structure';
import type { Simulation } from '../../../src/domain/ranking/uncertainty/simulate';
import type { Model } from '../../../src/domain/scoring/model';
import { inSlices } from '../slices';
import { surenessOf, type Sureness } from './sureness';

export interface UncertaintyState {
  /** By issue id; empty until the simulations are done. */
  readonly sureness: ReadonlyMap<string, Sureness>;
  /** Share of the simulations that are done; null when none are under way. */
  readonly progress: number | null;
}

const NONE: UncertaintyState = { sureness: new Map(), progress: null };

/** Progress is told this often, not at every run. */
const STEPS_TOLD = 20;

/**
 * Simulates the order once all issues are here, in slices between which the page can do other things, and again when an
 * issue or the settings change.
 *
 * @param model the one with the arithmetic; null: not now.
 */
export function useUncertainty(
  scored: readonly ScoredIssue[],
  model: Model | null,
  rules: RankingRules,
): UncertaintyState {
  const [state, setState] = useState(NONE);
  useEffect(() => {
    if (model === null || scored.length < 2) return;
    return inSlices(simulation(scored, model, rules, setState));
  }, [scored, model, rules]);
  return model === null || scored.length < 2 ? NONE : state;
}

async function* simulation(
  scored: readonly ScoredIssue[],
  model: Model,
  rules: RankingRules,
  tell: (state: UncertaintyState) => void,
): AsyncGenerator<void, void> {
  tell({ sureness: new Map(), progress: 0 });
  const { simulate } = await import('../../../src/domain/ranking/uncertainty/simulate');
  const run: Simulation = simulate(scored, model, rules);
  let told = 0;
  while (run.step()) {
    const share = Math.floor((run.done / run.runs) * STEPS_TOLD) / STEPS_TOLD;
    if (share > told) {
      told = share;
      tell({ sureness: new Map(), progress: share });
    }
    yield;
  }
  const sureness = new Map<string, Sureness>();
  for (const [id, uncertainty] of run.result()) sureness.set(id, surenessOf(uncertainty, scored.length));
  tell({ sureness, progress: null });
}
