import { Failure } from '../../contract/failure';
import type { Hold } from './application';
import type { InProject, Ports } from '../ports';

/** Far longer than a batch of moves takes, and no long wait for others when the page was closed. */
const HOLD_MS = 2 * 60_000;

export const newHold = (ports: Ports, { accountId }: InProject, applicationId: string): Hold => ({
  applicationId,
  by: accountId,
  until: new Date(ports.now().getTime() + HOLD_MS).toISOString(),
});

/** Forge may go on showing what has expired for a while, so a hold says itself until when it counts. */
export const isHeld = (hold: Hold | null, now: Date): hold is Hold =>
  hold !== null && Date.parse(hold.until) > now.getTime();

/**
 * Keeps everyone else from applying an order to the project for the next two minutes.
 * @param mayTakeOver Whether a hold that still counts may be replaced.
 * @throws Failure BUSY, with the seconds until the other hold lapses if it is not renewed; `detail` is `own` when it is
 *   the same person's.
 */
export async function holdProject(
  ports: Ports,
  on: InProject,
  hold: Hold,
  mayTakeOver: (other: Hold) => boolean,
): Promise<void> {
  if (await ports.applications.takeHold(on.projectId, hold)) return;
  const other = await ports.applications.holdOf(on.projectId);
  if (isHeld(other, ports.now()) && !mayTakeOver(other)) {
    const left = Date.parse(other.until) - ports.now().getTime();
    throw new Failure('BUSY', {
      retryAfterSeconds: Math.ceil(left / 1000),
      ...(other.by === on.accountId ? { detail: 'own' } : {}),
    });
  }
  await ports.applications.replaceHold(on.projectId, hold);
}
