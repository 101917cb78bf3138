import { Failure } from '../contract/failure';
import type { IssueHistoryView, PlaceStep } from '../contract/views';
import { replay } from '../domain/ranking/moves/move';
import { parseScoreHistory } from '../domain/scoreHistory';
import type { Application, Orders } from './applying/application';
import type { OnIssue, Ports } from './ports';

/** Of each, its orders are read: up to 20,000 ids a list. Some of the latest may have moved nothing. */
const MOST_APPLICATIONS = 10;
const LATEST = 2 * MOST_APPLICATIONS;

/**
 * How an issue's score and place came to be, newest first. Scores are what the issue's own property says, which any editor can
 * write: for reading only. Orders are kept for 8 days, so places go back no further. The caller has checked that the person
 * may see the issue.
 * @throws Failure NOT_FOUND when the issue is not of the project whose backlog the person looks at.
 */
export async function getIssueHistory(ports: Ports, on: OnIssue): Promise<IssueHistoryView> {
  const { projectId, history } = await ports.jira.readScoreHistory(on.issueId);
  if (projectId !== on.projectId) throw new Failure('NOT_FOUND');
  const applications = await ports.applications.latest(projectId, LATEST);
  const made = applications.filter(({ moved }) => moved > 0).slice(0, MOST_APPLICATIONS);
  const places = await Promise.all(made.map((application) => placeIn(ports, application, on.issueId)));
  return { scores: parseScoreHistory(history).reverse(), places: places.flatMap((place) => place ?? []) };
}

/** null: the order says nothing of the issue, or is no longer kept. */
async function placeIn(ports: Ports, application: Application, issueId: string): Promise<PlaceStep | null> {
  const orders = await ports.applications.orders(application.id);
  if (!orders || !(orders.former.includes(issueId) || orders.wanted.includes(issueId))) return null;
  const reached = await orderReached(ports, application, orders);
  if (!reached) return null;
  return {
    at: application.at,
    by: application.by,
    before: placeAmong(orders.former, issueId),
    after: placeAmong(reached, issueId),
    undo: application.undoes !== null,
  };
}

/** Of an order that was not applied to its end, only some moves were made. */
async function orderReached(
  ports: Ports,
  { id, state, batches }: Application,
  { former, wanted }: Orders,
): Promise<readonly string[] | null> {
  if (state === 'done') return wanted;
  const made = await ports.applications.journal(id, batches);
  return made && replay(former, made);
}

const placeAmong = (ids: readonly string[], id: string): number | null => {
  const at = ids.indexOf(id);
  return at < 0 ? null : at + 1;
};
