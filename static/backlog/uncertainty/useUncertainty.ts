import { useEffect, useMemo, useState } from 'react';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { RankingRules } from '../../../src/domain/ranking/structure';
import type { Simulation } from '../../../src/domain/ranking/uncertainty/simulate';
import type { Model } from '../../../src/domain/scoring/model';
import { inSlices } from '../slices';
import { surenessOf, type Sureness } from './sureness';

export interface UncertaintyState {
  /** By issue id; empty until the simulations are done. */
  readonly sureness: Pick<ReadonlyMap<string, Sureness>, 'get'>;
  /** Share of the simulations that are done; null when none are under way. */
  readonly progress: number | null;
}

const NONE: UncertaintyState = { sureness: new Map(), progress: null };

/** Progress is told this often, not at every run. */
const STEPS_TOLD = 20;

/** Nothing is simulated before the page stood still this long: first it is drawn, and nobody waits while they type. */
const QUIET_MS = 400;

/** What the last simulation that came to its end said, and of which issues. */
interface Simulated {
  readonly scored: readonly ScoredIssue[];
  readonly model: Model;
  readonly rules: RankingRules;
  readonly sureness: UncertaintyState['sureness'];
}

/**
 * Simulates the order once all issues are here, in slices between which the page can do other things, and again when an
 * issue or the settings change. Until that is done, what was said of the issues that did not change still stands.
 *
 * @param model the one with the arithmetic; null: not now.
 */
export function useUncertainty(
  scored: readonly ScoredIssue[],
  model: Model | null,
  rules: RankingRules,
): UncertaintyState {
  const [last, setLast] = useState<Simulated | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  useEffect(() => {
    if (model === null || scored.length < 2) return;
    let end = () => {};
    const start = () => {
      end = inSlices(simulation(scored, model, rules, setProgress, setLast));
    };
    const timer = setTimeout(start, QUIET_MS);
    return () => {
      clearTimeout(timer);
      end();
      setProgress(null);
    };
  }, [scored, model, rules]);
  const sureness = useMemo(
    () => (last?.model === model && last?.rules === rules ? stillTrue(last, scored) : NONE.sureness),
    [last, scored, model, rules],
  );
  return useMemo(
    () => (model === null || scored.length < 2 ? NONE : { sureness, progress }),
    [model, scored.length, sureness, progress],
  );
}

/** Without the issues that were scored anew since; other issues than then make every place another one. */
function stillTrue({ scored: before, sureness }: Simulated, scored: readonly ScoredIssue[]): Simulated['sureness'] {
  if (scored === before) return sureness;
  if (scored.length !== before.length) return NONE.sureness;
  const anew = new Set<string>();
  for (let at = 0; at < scored.length; at += 1) {
    const { issue, score } = scored[at]!;
    const then = before[at]!;
    if (then.issue.id !== issue.id) return NONE.sureness;
    if (then.score !== score) anew.add(issue.id);
  }
  // Asked for the few rows in sight, and made at every key: nothing is copied.
  return { get: (id) => (anew.has(id) ? undefined : sureness.get(id)) };
}

async function* simulation(
  scored: readonly ScoredIssue[],
  model: Model,
  rules: RankingRules,
  tell: (progress: number | null) => void,
  finish: (simulated: Simulated) => void,
): AsyncGenerator<void, void> {
  tell(0);
  const { simulate } = await import('../../../src/domain/ranking/uncertainty/simulate');
  yield;
  const run: Simulation = simulate(scored, model, rules);
  let told = 0;
  yield;
  while (run.step()) {
    const share = Math.floor((run.done / run.runs) * STEPS_TOLD) / STEPS_TOLD;
    if (share > told) {
      told = share;
      tell(share);
    }
    yield;
  }
  const sureness = new Map<string, Sureness>();
  for (const [id, uncertainty] of run.result()) sureness.set(id, surenessOf(uncertainty, scored.length));
  finish({ scored, model, rules, sureness });
  tell(null);
}
