import type { ApplicationView } from '../contract/views';
import type { Application } from './application';
import { ownApplication } from './applicationRights';
import { applicationView } from './applicationView';
import type { InProject, Ports } from './ports';

/**
 * Ends an application or sets it aside, and lets others apply an order. What is done stays done. One that took another
 * back has only done so when it is done itself.
 * @throws Failure NOT_FOUND; FORBIDDEN (`notYours`).
 */
export async function finishApplication(
  ports: Ports,
  on: InProject,
  { applicationId, outcome }: { readonly applicationId: string; readonly outcome: 'done' | 'stopped' },
): Promise<ApplicationView> {
  const [application, hold] = await Promise.all([
    ownApplication(ports, on, applicationId),
    ports.applications.holdOf(on.projectId),
  ]);
  const finished = application.state === 'done' ? application : { ...application, state: outcome };
  if (finished !== application) await ports.applications.write(finished, ...(await takenBack(ports, finished)));
  if (hold?.applicationId === applicationId) await ports.applications.release(on.projectId);
  return applicationView(finished, on, { now: ports.now(), hold: null });
}

async function takenBack(ports: Ports, { id, state, undoes, projectId }: Application): Promise<Application[]> {
  const former = state === 'done' && undoes !== null ? await ports.applications.read(undoes) : null;
  return former?.projectId === projectId ? [{ ...former, undoneBy: id }] : [];
}
