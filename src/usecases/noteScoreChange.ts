import { Failure } from '../contract/failure';
import type { Issue } from '../domain/issue';
import { changedInputs, parseScoreHistory, withStep, type ScoreStep } from '../domain/scoreHistory';
import type { Model } from '../domain/scoring/model';
import { makeScorer, type Scorer } from '../domain/scoring/score';
import { blockingOf, modelOf, modelsInUse, type ProjectSettings } from '../domain/settings';
import type { Ports } from './ports';

interface ScoreChanged {
  readonly before: Issue;
  /** As it is stored now. */
  readonly after: Issue;
  readonly settings: ProjectSettings;
  /** Account id of who changed it. */
  readonly by: string;
}

/**
 * Adds to an issue's history what was just stored with it, as the acting person. Two saves at the same instant can cost one
 * of the steps: they are for reading only. Never throws: what people entered is stored already.
 */
export async function noteScoreChange(ports: Ports, { before, after, settings, by }: ScoreChanged): Promise<void> {
  try {
    const now = ports.now();
    const steps = modelsInUse(settings).flatMap((model): ScoreStep[] => {
      const inputs = changedInputs(model.id, before.data, after.data);
      if (Object.keys(inputs).length === 0) return [];
      const scoreOf = scoreBy(model, settings, now);
      return [{ at: now.toISOString(), by, model: model.id, before: scoreOf(before), after: scoreOf(after), inputs }];
    });
    if (steps.length === 0) return;
    const { history } = await ports.jira.readScoreHistory(after.id);
    const all = steps.reduce(
      (so, step) => withStep(so, step).steps,
      parseScoreHistory(history) as readonly ScoreStep[],
    );
    await ports.jira.writeScoreHistory(after.id, { v: 1, steps: all });
  } catch (error) {
    const code = error instanceof Failure ? error.error.code : 'INTERNAL';
    console.warn(JSON.stringify({ call: 'noteScoreChange', code }));
  }
}

/** By that model alone; null: no score. */
function scoreBy(model: Model, settings: ProjectSettings, now: Date): (issue: Issue) => number | null {
  const made = makeScorer(model, { now, blocking: blockingOf(settings), modelOf: (id) => modelOf(settings, id) });
  const scorer: Scorer | null = 'scorer' in made ? made.scorer : null;
  return (issue) => {
    const score = scorer?.(issue);
    return score?.status === 'scored' ? score.score : null;
  };
}
