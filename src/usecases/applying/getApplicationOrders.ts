import { Failure } from '../../contract/failure';
import type { ApplicationOrdersView } from '../../contract/views';
import { applicationIn } from './applicationRights';
import { applicationView } from './applicationView';
import type { InProject, Ports } from '../ports';

/**
 * The orders of an application and the moves that were made. The caller has checked that the person may see the project.
 * @throws Failure NOT_FOUND, also after 8 days, when they are no longer kept.
 */
export async function getApplicationOrders(
  ports: Ports,
  on: InProject,
  { applicationId }: { readonly applicationId: string },
): Promise<ApplicationOrdersView> {
  const application = await applicationIn(ports, on, applicationId);
  const [orders, made, hold] = await Promise.all([
    ports.applications.orders(applicationId),
    ports.applications.journal(applicationId, application.batches),
    ports.applications.holdOf(on.projectId),
  ]);
  if (!orders || !made) throw new Failure('NOT_FOUND');
  return { application: applicationView(application, on, { now: ports.now(), hold }), ...orders, made };
}
