import { Failure } from '../../contract/failure';
import type { Application } from './application';
import type { InProject, Ports } from '../ports';

const DAY_MS = 86_400_000;
/** For so long an application can be gone on with and taken back; its orders are kept a day longer. */
const OPEN_DAYS = 7;

export const undoUntil = ({ at }: Application): Date => new Date(Date.parse(at) + OPEN_DAYS * DAY_MS);

const isOpen = (application: Application, now: Date): boolean => undoUntil(application).getTime() >= now.getTime();

/** @throws Failure NOT_FOUND also for an application of another project. */
export async function applicationIn(ports: Ports, { projectId }: InProject, id: string): Promise<Application> {
  const application = await ports.applications.read(id);
  if (!application || application.projectId !== projectId) throw new Failure('NOT_FOUND');
  return application;
}

/** @throws Failure NOT_FOUND; FORBIDDEN (`notYours`) for one that someone else started. */
export async function ownApplication(ports: Ports, on: InProject, id: string): Promise<Application> {
  const application = await applicationIn(ports, on, id);
  if (application.by !== on.accountId) throw new Failure('FORBIDDEN', { detail: 'notYours' });
  return application;
}

/** Why the person may not go on with it; null: they may. */
export function resumeProblem(application: Application, on: InProject, now: Date): Failure | null {
  if (application.by !== on.accountId) return new Failure('FORBIDDEN', { detail: 'notYours' });
  if (application.state === 'done' || application.undoneBy !== null)
    return new Failure('OUT_OF_DATE', { detail: 'application' });
  return isOpen(application, now) ? null : new Failure('FORBIDDEN', { detail: 'tooLate' });
}

/** Why the person may not take it back; null: they may. */
export function undoProblem(application: Application, on: InProject, now: Date): Failure | null {
  if (application.by !== on.accountId && !on.granted.has('ADMINISTER_PROJECTS'))
    return new Failure('FORBIDDEN', { detail: 'notYours' });
  if (!isOpen(application, now)) return new Failure('FORBIDDEN', { detail: 'tooLate' });
  const isUndone = application.undoneBy !== null || application.moved === 0;
  return isUndone ? new Failure('OUT_OF_DATE', { detail: 'application' }) : null;
}
