import type { ProjectView } from '../contract/views';
import type { InProject, Ports } from './ports';

/** The settings of a project and what the person may change. The caller has checked that they may see it. */
export async function getProject(ports: Ports, { projectId, granted }: InProject): Promise<ProjectView> {
  return {
    ...(await ports.settings.read(projectId)),
    canAdminister: granted.has('ADMINISTER_PROJECTS'),
    canEdit: granted.has('EDIT_ISSUES'),
    canSchedule: granted.has('SCHEDULE_ISSUES'),
  };
}
