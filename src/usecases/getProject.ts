import type { ProjectView } from '../contract/views';
import type { InProject, Ports } from './ports';

/** The settings of a project and whether the person may change them. The caller has checked that they may see it. */
export async function getProject(ports: Ports, { projectId, granted }: InProject): Promise<ProjectView> {
  return { ...(await ports.settings.read(projectId)), canAdminister: granted.has('ADMINISTER_PROJECTS') };
}
