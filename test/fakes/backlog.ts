import type { Payload } from '../../src/contract/calls';
import type { ApplicationView } from '../../src/contract/views';
import { planMoves } from '../../src/domain/ranking/moves/planMoves';
import { startApp, valueOf, type App, type AppOptions, type From } from './app';

type As = From['as'];
export type Moves = Payload<'moveIssues'>['moves'];

export const SCOPE = { rows: 'all', count: 100, filtered: false } as const;

export const backwards = (ids: readonly string[]): string[] => [...ids].reverse();

export const planned = (from: readonly string[], wanted: readonly string[], mostAtOnce?: number): Moves =>
  planMoves(from, wanted, undefined, mostAtOnce).moves.map((move) => ({ ...move, issueIds: [...move.issueIds] }));

/** Jira's own word for the order of the project's open issues. */
async function orderIn(app: App): Promise<string[]> {
  const { id } = app.jira.site.data.projects[0]!;
  const jql = `project = ${id} AND statusCategory != Done ORDER BY Rank ASC`;
  const body = { jql, fields: ['id'], maxResults: 5000 };
  const { json } = await app.rest('admin', 'POST', '/rest/api/3/search/jql', body);
  return json.issues.map((issue: { id: string }) => issue.id);
}

/** The app with a backlog, and the calls by which a page applies an order; by the product owner unless told otherwise. */
export async function startBacklog(options: AppOptions = {}) {
  const app = await startApp({ issues: 160, ...options });
  const former = await orderIn(app);
  const order = () => orderIn(app);
  const start = (wanted: string[], as: As = 'po', more: Partial<Payload<'startApplication'>> = {}) =>
    app.call(
      'startApplication',
      { revision: 0, former, wanted, mayMove: null, scope: SCOPE, undoes: null, ...more },
      { as },
    );
  const move = (applicationId: string, moves: Moves, as: As = 'po') =>
    app.call('moveIssues', { applicationId, moves }, { as });
  const finish = (applicationId: string, outcome: 'done' | 'stopped' = 'done', as: As = 'po') =>
    app.call('finishApplication', { applicationId, outcome }, { as });
  const list = async (as: As = 'po') => valueOf(await app.call('getApplications', {}, { as })).applications;
  const orders = (applicationId: string, as: As = 'po') => app.call('getApplicationOrders', { applicationId }, { as });

  /** The whole way, as a page goes it. */
  async function apply(wanted: string[], as: As = 'po', undoes: string | null = null): Promise<ApplicationView> {
    const now = await order();
    const { id } = valueOf(await start(wanted, as, { former: now, undoes }));
    const moves = planned(now, wanted);
    for (let at = 0; at < moves.length; at += 10) {
      const part = moves.slice(at, at + 10);
      expect(valueOf(await move(id, part, as))).toEqual({ made: part.length, refused: [], stoppedBy: null });
    }
    return valueOf(await finish(id, 'done', as));
  }

  return {
    app,
    /** Jira's order before anything was applied. */
    former,
    order,
    start,
    move,
    finish,
    list,
    orders,
    apply,
    /** Three issues from the bottom to the top, and the move that brings them there. */
    lifted: [...former.slice(-3), ...former.slice(0, -3)],
    lift: (): Moves => [{ issueIds: former.slice(-3), side: 'before', anchorId: former[0]! }],
  };
}

export type Backlog = Awaited<ReturnType<typeof startBacklog>>;
