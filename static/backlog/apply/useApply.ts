import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { Failure, type ApplicationScope, type ApplicationView } from '../../../src/contract';
import { call } from '../../common/call';
import { asAppError, unwrap } from '../../common/unwrap';
import { readOrder } from '../../common/wire';
import { carryOut, type Carriers } from './carryOut';
import { flowReducer, startOf, type Flow, type FlowEvent, type Task } from './flow';
import { makeHold, type Hold } from './hold';
import { mayMoveToKeep, orderChange, proposeGoingOn, type Proposal, type Propose } from './proposal';

export interface ApplyHere {
  readonly projectId: string;
  /** Of the settings that the page's order was made with. */
  readonly revision: number;
  /** Jira's order as the page knows it. */
  readonly order: readonly string[];
  /** Jira's order was changed from here: all ids, as they now stand, and the record of it where that is known. */
  readonly onApplied: (ids: readonly string[], record: ApplicationView | null) => void;
}

export interface UseApply {
  readonly flow: Flow;
  readonly retry: () => void;
  /** Reads Jira's order once more, and then writes; unless it changed, which the person should see first. */
  readonly confirm: (propose: Propose, scope: ApplicationScope) => void;
  readonly readAgain: () => void;
  readonly goOn: () => void;
  readonly stop: () => void;
}

/** The steps of a task, from its preview to what came of it. */
export function useApply(task: Task, here: ApplyHere): UseApply {
  const [flow, dispatch] = useReducer(flowReducer, startOf(task, here.order));
  const { projectId, revision, onApplied } = here;
  const hold = useMemo(() => makeHold(dispatch), []);
  const reading = useRef(0);
  const known = useRef(here.order);

  const carry = useCallback(
    async (applicationId: string, proposal: Proposal, before: number) => {
      const record: Kept = { latest: null };
      const outcome = await carryOut(proposal, carriersFor(applicationId, { dispatch, hold, record }), before);
      onApplied(outcome.order, record.latest);
      dispatch({ type: 'over', outcome, application: record.latest });
    },
    [hold, onApplied],
  );

  /** What an undo or going-on starts from; going on needs no second click when nobody else touched the order. */
  const prepare = useCallback(async () => {
    if (task.kind === 'apply') return;
    const turn = ++reading.current;
    try {
      const [orders, base] = await Promise.all([
        call('getApplicationOrders', { applicationId: task.application.id }).then(unwrap),
        readRank(projectId),
      ]);
      if (turn !== reading.current) return;
      // What this page wrote itself a moment ago, Jira's search may not show yet.
      const changed = orderChange(known.current, base);
      dispatch({ type: 'read', base, orders, changed });
      if (task.kind === 'undo' || changed) return;
      const proposal = proposeGoingOn(orders)(base);
      if (proposal.movedByOthers.length > 0) return;
      await carry(task.application.id, proposal, orders.application.moved);
    } catch (error) {
      if (turn === reading.current) dispatch({ type: 'unreadable', error: asAppError(error) });
    }
  }, [task, projectId, carry]);

  useEffect(() => {
    void prepare();
    return () => void (reading.current += 1);
  }, [prepare]);

  const base = flow.state === 'preview' ? flow.base : null;
  // Going on counts from where it was cut off.
  const movedBefore = task.kind === 'resume' && flow.state === 'preview' ? (flow.orders?.application.moved ?? 0) : 0;
  const readAgain = useCallback(async () => {
    if (base === null) return;
    dispatch({ type: 'checking' });
    try {
      const now = await readRank(projectId);
      dispatch({ type: 'rebased', base: now, changed: orderChange(base, now) });
    } catch (error) {
      dispatch({ type: 'notStarted', error: asAppError(error) });
    }
  }, [base, projectId]);

  const confirm = useCallback(
    async (propose: Propose, scope: ApplicationScope) => {
      if (base === null) return;
      dispatch({ type: 'checking' });
      try {
        const now = await readRank(projectId);
        const changed = orderChange(base, now);
        if (changed) return dispatch({ type: 'rebased', base: now, changed });
        const proposal = propose(now);
        await carry(await idFor(task, proposal, scope, revision), proposal, movedBefore);
      } catch (error) {
        dispatch({ type: 'notStarted', error: asAppError(error) });
      }
    },
    [base, projectId, task, revision, carry, movedBefore],
  );

  return {
    flow,
    retry: useCallback(() => {
      dispatch({ type: 'reading' });
      void prepare();
    }, [prepare]),
    confirm: (propose, scope) => void confirm(propose, scope),
    readAgain: () => void readAgain(),
    goOn: hold.goOn,
    stop: hold.stop,
  };
}

/** Where Jira suddenly gives no rank, its order is one by age: nothing may be planned on that. @throws Failure */
async function readRank(projectId: string): Promise<readonly string[]> {
  const { ids, byRank } = await readOrder(projectId);
  if (!byRank) throw new Failure('JIRA_REFUSED');
  return ids;
}

/** Going on keeps its record; everything else opens one. @throws Failure */
async function idFor(task: Task, proposal: Proposal, scope: ApplicationScope, revision: number): Promise<string> {
  if (task.kind === 'resume') return task.application.id;
  const started = await call('startApplication', {
    revision,
    former: [...proposal.current],
    wanted: [...proposal.wanted],
    mayMove: mayMoveToKeep(proposal),
    scope,
    undoes: task.kind === 'undo' ? task.application.id : null,
  });
  return unwrap(started).id;
}

/** The application's record as the last answer told it: reading it again might show an older one. */
interface Kept {
  latest: ApplicationView | null;
}

interface Around {
  readonly dispatch: (event: FlowEvent) => void;
  readonly hold: Hold;
  readonly record: Kept;
}

const carriersFor = (applicationId: string, { dispatch, hold, record }: Around): Carriers => ({
  move: (moves) =>
    call('moveIssues', {
      applicationId,
      moves: moves.map((move) => ({ ...move, issueIds: [...move.issueIds] })),
    }),
  finish: async (outcome) => {
    const answer = await call('finishApplication', { applicationId, outcome });
    if (answer.ok) record.latest = answer.value;
    return answer;
  },
  tell: (progress) => dispatch({ type: 'moved', progress }),
  hindered: hold.until,
  isStopped: hold.isStopped,
});
