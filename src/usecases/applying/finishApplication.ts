import { Failure } from '../../contract/failure';
import type { ApplicationView } from '../../contract/views';
import type { Application } from './application';
import { ownApplication } from './applicationRights';
import { applicationView } from './applicationView';
import type { InProject, Ports } from '../ports';

interface Finish {
  readonly applicationId: string;
  readonly outcome: 'done' | 'stopped';
}

const ATTEMPTS = 3;

/**
 * Ends an application or sets it aside, and lets others apply an order. What is done stays done. One that took another
 * back has only done so when it is done itself, and Jira confirmed at least one of its moves.
 * @throws Failure NOT_FOUND; FORBIDDEN (`notYours`); BUSY (`own`) while another window goes on writing the record.
 */
export async function finishApplication(ports: Ports, on: InProject, finish: Finish): Promise<ApplicationView> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await finishOnce(ports, on, finish);
    } catch (error) {
      // A batch of moves came in between: what it wrote must stay.
      const isRace = error instanceof Failure && error.error.code === 'BUSY';
      if (!isRace || attempt === ATTEMPTS) throw error;
    }
  }
}

async function finishOnce(ports: Ports, on: InProject, { applicationId, outcome }: Finish): Promise<ApplicationView> {
  const [application, hold] = await Promise.all([
    ownApplication(ports, on, applicationId),
    ports.applications.holdOf(on.projectId),
  ]);
  const finished = application.state === 'done' ? application : { ...application, state: outcome };
  const isHolder = hold?.applicationId === applicationId;
  if (finished !== application)
    await ports.applications.write(
      [finished, ...(await takenBack(ports, finished))],
      isHolder ? { projectId: on.projectId } : undefined,
    );
  else if (isHolder) await ports.applications.release(on.projectId);
  return applicationView(finished, on, { now: ports.now(), hold: null });
}

async function takenBack(ports: Ports, { id, state, moved, undoes, projectId }: Application): Promise<Application[]> {
  const former = state === 'done' && moved > 0 && undoes !== null ? await ports.applications.read(undoes) : null;
  return former?.projectId === projectId ? [{ ...former, undoneBy: id }] : [];
}
