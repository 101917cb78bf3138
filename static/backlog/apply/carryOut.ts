import type { AppError, MovesView, RefusedIssue, Result } from '../../../src/contract';
import { replay, type Move, type MovePlan } from '../../../src/domain/ranking/moves/move';
import { planMoves } from '../../../src/domain/ranking/moves/planMoves';
import type { Proposal } from './proposal';

export interface Progress {
  /** Issues moved so far, and issues to move in all. */
  readonly moved: number;
  readonly total: number;
}

export interface Outcome extends Progress {
  readonly how: 'done' | 'stopped';
  /** Jira's order as it now is. */
  readonly order: readonly string[];
  readonly refused: readonly RefusedIssue[];
}

/** What carrying out needs of the app's functions and of the person in front of it. */
export interface Carriers {
  readonly move: (moves: readonly Move[]) => Promise<Result<MovesView>>;
  readonly finish: (outcome: Outcome['how']) => Promise<Result<unknown>>;
  readonly tell: (progress: Progress) => void;
  /** Something stands in the way. Resolves when it is to be tried again, or the person stops. */
  readonly hindered: (error: AppError) => Promise<void>;
  readonly isStopped: () => boolean;
}

/** Fewer than the functions take: the bar should move, and Stop be heeded soon. */
const MOST_MOVES_IN_CALL = 10;
/** So that a short plan, too, shows how far it is. */
const CALLS_WANTED = 10;

/**
 * Makes a proposal's moves, batch after batch, until all are made or the person stops. Making a batch a second time changes
 * nothing, so one whose answer was lost is simply made again. Issues that Jira refuses to move are left out of what remains.
 * @param before How many issues were moved before, when this goes on: they count.
 */
export async function carryOut(proposal: Proposal, carriers: Carriers, before = 0): Promise<Outcome> {
  const { wanted, mayMove } = proposal;
  const refused = new Map<string, RefusedIssue>();
  let { current: order, plan } = proposal;
  let moved = before;
  const batchSize = Math.min(MOST_MOVES_IN_CALL, Math.max(1, Math.ceil(plan.moves.length / CALLS_WANTED)));
  const outcome = (how: Outcome['how']): Outcome => ({
    how,
    order,
    moved,
    total: moved + plan.moved.length,
    refused: [...refused.values()],
  });

  while (!carriers.isStopped()) {
    carriers.tell({ moved, total: moved + plan.moved.length });
    if (plan.moves.length === 0) {
      const finished = await carriers.finish('done');
      if (finished.ok) return outcome('done');
      await carriers.hindered(finished.error);
      continue;
    }
    const batch = plan.moves.slice(0, batchSize);
    const answer = await carriers.move(batch);
    if (!answer.ok) {
      await carriers.hindered(answer.error);
      continue;
    }
    const { made, stoppedBy } = answer.value;
    const left = new Set(answer.value.refused.map(({ issueId }) => issueId));
    for (const one of answer.value.refused) refused.set(one.issueId, one);
    const done = batch.slice(0, made);
    order = replay(order, done, left);
    moved += done.reduce((sum, { issueIds }) => sum + issueIds.filter((id) => !left.has(id)).length, 0);
    plan = left.size > 0 ? planWithout(refused, order, wanted, mayMove) : rest(plan, made);
    if (stoppedBy) await carriers.hindered(stoppedBy);
    else if (made === 0 && left.size === 0) await carriers.hindered({ code: 'INTERNAL', detail: 'nothing was moved' });
  }
  // Whether the record hears of it or not: nothing more is moved.
  if (plan.moves.length === 0) return outcome('done');
  await carriers.finish('stopped');
  return outcome('stopped');
}

function rest({ moves, moved }: MovePlan, made: number): MovePlan {
  const done = new Set(moves.slice(0, made).flatMap(({ issueIds }) => issueIds));
  return { moves: moves.slice(made), moved: moved.filter((id) => !done.has(id)) };
}

/** What still can be reached when some issues stay where they are: all others in the wanted order. */
const planWithout = (
  refused: ReadonlyMap<string, unknown>,
  order: readonly string[],
  wanted: readonly string[],
  mayMove: ReadonlySet<string> | undefined,
): MovePlan =>
  planMoves(
    order,
    wanted.filter((id) => !refused.has(id)),
    mayMove,
  );
