import type { AppError } from '../../../../src/contract';
import { fail } from '../../../../src/contract';
import { carryOut, type Carriers, type Progress } from '../../../../static/backlog/apply/carryOut';
import { proposeRows, type Proposal } from '../../../../static/backlog/apply/proposal';
import { startApp, valueOf, type App } from '../../../fakes/app';

/** The page's engine against the real functions on the sandbox's Jira. */

const PO = { as: 'po' } as const;

let app: App;
afterEach(() => app.expectContractKept());

async function orderInJira(): Promise<string[]> {
  return [...valueOf(await app.call('getBacklogIds', {}, PO)).ids];
}

/** @param gone An id that was in Jira's order a moment ago. */
async function aReversal(gone?: string): Promise<{
  proposal: Proposal;
  carriers: Carriers;
  seen: Progress[];
  hindrances: AppError[];
}> {
  const there = await orderInJira();
  const current = gone === undefined ? there : there.toSpliced(there.length >> 1, 0, gone);
  const proposal = proposeRows(current.toReversed(), { rows: 'all' })(current);
  const started = valueOf(
    await app.call(
      'startApplication',
      {
        revision: 0,
        former: [...current],
        wanted: [...proposal.wanted],
        mayMove: null,
        scope: { rows: 'all', count: current.length, filtered: false },
        undoes: null,
      },
      PO,
    ),
  );
  const applicationId = started.id;
  const seen: Progress[] = [];
  const hindrances: AppError[] = [];
  return {
    proposal,
    seen,
    hindrances,
    carriers: {
      move: (moves) =>
        app.call(
          'moveIssues',
          { applicationId, moves: moves.map((move) => ({ ...move, issueIds: [...move.issueIds] })) },
          PO,
        ),
      finish: (outcome) => app.call('finishApplication', { applicationId, outcome }, PO),
      tell: (progress) => void seen.push(progress),
      hindered: (error) => {
        hindrances.push(error);
        return Promise.resolve();
      },
      isStopped: () => false,
    },
  };
}

describe('carrying out an order', () => {
  it('brings Jira into the wanted order, telling how far it is', async () => {
    app = await startApp({ issues: 150 });
    const { proposal, carriers, seen } = await aReversal();
    const outcome = await carryOut(proposal, carriers);
    expect(await orderInJira()).toEqual(proposal.wanted);
    expect(outcome).toMatchObject({ how: 'done', order: proposal.wanted, refused: [], moved: outcome.total });
    expect(seen[0]).toEqual({ moved: 0, total: proposal.plan.moved.length });
    expect(seen.at(-1)).toEqual({ moved: outcome.moved, total: outcome.total });
    expect(seen.length).toBeGreaterThan(2);
  });

  it('stops after the batch under way, and knows the order that this leaves', async () => {
    app = await startApp({ issues: 150 });
    const { proposal, carriers, seen } = await aReversal();
    const outcome = await carryOut(proposal, { ...carriers, isStopped: () => seen.length >= 2 });
    expect(outcome.how).toBe('stopped');
    expect(outcome.moved).toBeGreaterThan(0);
    expect(outcome.moved).toBeLessThan(outcome.total);
    expect(await orderInJira()).toEqual(outcome.order);
    const [record] = valueOf(await app.call('getApplications', {}, PO)).applications;
    expect(record).toMatchObject({ state: 'stopped', moved: outcome.moved, canResume: true });
  });

  it('counts what was moved before when it goes on, as its record does', async () => {
    app = await startApp({ issues: 150 });
    const { proposal, carriers, seen } = await aReversal();
    const { total } = await carryOut(proposal, { ...carriers, isStopped: () => seen.length >= 2 });
    const [record] = valueOf(await app.call('getApplications', {}, PO)).applications;
    expect(record!.toMove).toBe(total);
    const current = await orderInJira();
    const rest = proposeRows(proposal.wanted, { rows: 'all' })(current);
    seen.length = 0;
    const outcome = await carryOut(rest, carriers, record!.moved);
    expect(seen[0]).toEqual({ moved: record!.moved, total: record!.moved + rest.plan.moved.length });
    const [after] = valueOf(await app.call('getApplications', {}, PO)).applications;
    expect(after).toMatchObject({ state: 'done', moved: outcome.moved });
  });

  it('makes a batch again whose answer was lost, and nothing is moved twice', async () => {
    app = await startApp({ issues: 150 });
    const { proposal, carriers, hindrances } = await aReversal();
    let calls = 0;
    const outcome = await carryOut(proposal, {
      ...carriers,
      move: async (moves) => {
        const answer = await carriers.move(moves);
        calls += 1;
        return calls % 2 === 1 ? fail({ code: 'JIRA_UNAVAILABLE' }) : answer;
      },
    });
    expect(await orderInJira()).toEqual(proposal.wanted);
    expect(outcome).toMatchObject({ how: 'done', moved: proposal.plan.moved.length });
    expect(new Set(hindrances.map(({ code }) => code))).toEqual(new Set(['JIRA_UNAVAILABLE']));
  });

  it('leaves an issue that is gone out, says so, and brings all others into the wanted order', async () => {
    app = await startApp({ issues: 150 });
    const gone = '999999999';
    const { proposal, carriers } = await aReversal(gone);
    const outcome = await carryOut(proposal, carriers);
    expect(outcome.refused).toEqual([{ issueId: gone, status: 404 }]);
    expect(await orderInJira()).toEqual(proposal.wanted.filter((id) => id !== gone));
  });

  it('waits when Jira is busy, and goes on from where it was', async () => {
    app = await startApp({ issues: 150, faults: 'rank=429:0.3' });
    const { proposal, carriers, hindrances } = await aReversal();
    const outcome = await carryOut(proposal, carriers);
    expect(await orderInJira()).toEqual(proposal.wanted);
    expect(outcome).toMatchObject({ how: 'done', moved: proposal.plan.moved.length });
    for (const { code, retryAfterSeconds } of hindrances) {
      expect(code).toBe('RATE_LIMITED');
      expect(retryAfterSeconds).toBeGreaterThan(0);
    }
  });

  it('asks the person when nothing moves and nobody says why', async () => {
    app = await startApp({ issues: 20 });
    const { proposal, carriers, hindrances } = await aReversal();
    const answers = [{ made: 0, refused: [], stoppedBy: null }];
    const outcome = await carryOut(proposal, {
      ...carriers,
      move: (moves) => {
        const value = answers.shift();
        return value ? Promise.resolve({ ok: true, value }) : carriers.move(moves);
      },
    });
    expect(hindrances.map(({ code }) => code)).toEqual(['INTERNAL']);
    expect(outcome.how).toBe('done');
  });
});
