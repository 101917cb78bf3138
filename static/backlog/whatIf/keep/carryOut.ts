import type { Payload } from '../../../../src/contract';
import { MOST_SCORED_AT_ONCE } from '../../../../src/contract/limits';
import type { AppError, Result, ScoresView } from '../../../../src/contract';
import type { ProjectSettings } from '../../../../src/domain/settings';
import type { Change } from '../../../../src/domain/whatIf/scenario';
import type { InputsOf, Parts, Plan } from './plan';

/** What keeping needs of the world. */
export interface Keeper {
  readonly saveSettings: (settings: ProjectSettings) => Promise<Result<unknown>>;
  readonly saveScores: (changes: Payload<'saveScores'>['changes']) => Promise<Result<ScoresView>>;
  readonly changeLink: (link: Parts['links'][number]) => Promise<Result<unknown>>;
  /** Of single changes, how many are settled: kept or refused. */
  readonly onProgress: (settled: number) => void;
  /** A pause that Jira asks for, in seconds; over at once when the person stops. */
  readonly wait: (seconds: number) => Promise<void>;
  readonly isStopped: () => boolean;
}

export interface Refusal {
  readonly changes: readonly Change[];
  readonly error: AppError;
}

export interface Outcome {
  readonly kept: readonly Change[];
  readonly refused: readonly Refusal[];
}

/** Used where nothing said how long to wait, in seconds. */
const SOME_WAIT = 10;
const MOST_PAUSES = 20;

/** An error that would meet everything else that is still to be sent. */
const isLasting = ({ code }: AppError): boolean => code === 'JIRA_UNAVAILABLE' || code === 'SCOPE_MISSING';

const changesIn = ({ issueId, model, inputs }: InputsOf): Change[] =>
  Object.entries(inputs).map(([key, value]) => ({ type: 'input', issueId, model, key, value }));

/**
 * Keeps what is planned: settings, inputs, dependencies, in that order. What is refused is named and the rest goes on, unless
 * the same would meet all of it. What is neither kept nor refused was not tried.
 */
export async function carryOut(plan: Plan, settings: Parts['settings'], keeper: Keeper): Promise<Outcome> {
  const kept: Change[] = [];
  const refused: Refusal[] = [];
  const settle = (changes: readonly Change[], error: AppError | null) => {
    if (error) refused.push({ changes, error });
    else kept.push(...changes);
    keeper.onProgress(kept.length + refused.reduce((sum, one) => sum + one.changes.length, 0));
  };
  const ask = patiently(keeper);
  let isOver = false;

  if (plan.settings) {
    const wanted = plan.settings;
    const answer = await ask(() => keeper.saveSettings(wanted));
    settle(settings, answer.ok ? null : answer.error);
    // Inputs may belong to the model that was to be kept: all or nothing is easier to understand.
    if (!answer.ok) return { kept, refused };
  }
  for (let queue = plan.inputs; queue.length > 0 && !isOver && !keeper.isStopped();) {
    const [first] = queue;
    const batch = queue.filter(({ model }) => model === first!.model).slice(0, MOST_SCORED_AT_ONCE);
    const answer = await ask(() => keeper.saveScores(batch));
    const answered = answer.ok ? settleEach(batch, answer.value, settle) : new Set(batch.map(({ issueId }) => issueId));
    if (!answer.ok) settle(batch.flatMap(changesIn), answer.error);
    isOver = !answer.ok && isLasting(answer.error);
    const done = new Set(batch.filter(({ issueId }) => answered.has(issueId)));
    queue = queue.filter((one) => !done.has(one));
    // An answer about nothing would be asked for again and again.
    if (done.size === 0) isOver = true;
  }
  for (const link of plan.links) {
    if (isOver || keeper.isStopped()) break;
    const answer = await ask(() => keeper.changeLink(link));
    settle([link], answer.ok ? null : answer.error);
    isOver = !answer.ok && isLasting(answer.error);
  }
  return { kept, refused };
}

/** @returns ids of the issues that the answer is about. */
function settleEach(
  batch: readonly InputsOf[],
  { results }: ScoresView,
  settle: (changes: readonly Change[], error: AppError | null) => void,
): Set<string> {
  const answered = new Set<string>();
  for (const result of results) {
    const one = batch.find(({ issueId }) => issueId === result.issueId);
    if (!one || answered.has(one.issueId)) continue;
    answered.add(one.issueId);
    settle(changesIn(one), 'error' in result ? result.error : null);
  }
  return answered;
}

/** Waits for as long as Jira asks to, and asks again; not for ever. */
const patiently =
  ({ wait, isStopped }: Pick<Keeper, 'wait' | 'isStopped'>) =>
  async <T>(ask: () => Promise<Result<T>>): Promise<Result<T>> => {
    for (let pauses = 0; ; pauses += 1) {
      const answer = await ask();
      if (answer.ok || answer.error.code !== 'RATE_LIMITED' || pauses === MOST_PAUSES || isStopped()) return answer;
      await wait(answer.error.retryAfterSeconds ?? SOME_WAIT);
      if (isStopped()) return answer;
    }
  };
