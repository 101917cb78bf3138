import { Failure } from '../../contract/failure';
import type { Ports } from '../ports';

/** One more than the days between two sweeps, so that a late one leaves no gap. */
const DAYS_LOOKED_BACK = 2;

/**
 * Notes what may have changed without an event: of each project what changed lately, and on one day of the week, its own,
 * all that is open (docs/decisions/0011).
 * @throws the first Failure, after the other projects had their turn; at once when Jira asks to wait.
 */
export async function sweep(ports: Ports): Promise<void> {
  const problems: unknown[] = [];
  for (const projectId of inTurn(await ports.settings.projectIds(), ports.now())) {
    try {
      await sweepProject(ports, projectId);
    } catch (error) {
      if (isAskedToWait(error)) throw error;
      problems.push(error);
    }
  }
  if (problems.length > 0) throw problems[0];
}

const DAY_MS = 86_400_000;
/** The golden ratio: its multiples, less what is whole of them, are spread as evenly as can be. */
const SPREAD = (1 + Math.sqrt(5)) / 2;

/**
 * Each day from another one on. When Jira asks to wait before all had their turn, it is not the same ones each time that
 * have none, neither on all days nor on the same day of each week.
 */
function inTurn(projectIds: readonly string[], now: Date): string[] {
  const day = Math.floor(now.getTime() / DAY_MS);
  const [week, weekday] = [Math.floor(day / 7), day % 7];
  const start = Math.floor(projectIds.length * ((week * SPREAD + weekday / 7) % 1));
  return [...projectIds.slice(start), ...projectIds.slice(0, start)];
}

/** The points of the hour are spent, for all projects alike. */
const isAskedToWait = (error: unknown): boolean => error instanceof Failure && error.error.code === 'RATE_LIMITED';

async function sweepProject(ports: Ports, projectId: string): Promise<void> {
  const changed = await ports.app.changedIssueIds(projectId, DAYS_LOOKED_BACK);
  const open = isItsDay(projectId, ports.now()) ? (await ports.app.openIssueIds(projectId)).ids : [];
  const ids = [...new Set([...changed, ...open])];
  await ports.refreshQueue.add(
    projectId,
    ids.map((id) => ({ id, near: false })),
  );
}

/** Ids are handed out in turn, so this spreads projects over the week; days change at midnight UTC. */
const isItsDay = (projectId: string, now: Date): boolean => Number(BigInt(projectId) % 7n) === now.getUTCDay();
