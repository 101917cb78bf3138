import type { ApplicationsView } from '../../contract/views';
import { applicationView } from './applicationView';
import type { InProject, Ports } from '../ports';

const MOST = 50;

/** The orders that were applied to the project, newest first. The caller has checked that the person may see it. */
export async function getApplications(ports: Ports, on: InProject): Promise<ApplicationsView> {
  const [applications, hold] = await Promise.all([
    ports.applications.latest(on.projectId, MOST),
    ports.applications.holdOf(on.projectId),
  ]);
  const now = ports.now();
  return { applications: applications.map((application) => applicationView(application, on, { now, hold })) };
}
