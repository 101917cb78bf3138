import type { ProjectView } from '../contract/views';
import { STARTING_PREFERENCES } from '../domain/backlogView';
import { roleIdsOf } from '../domain/gates/who';
import type { InProject, Ports } from './ports';
import { goneRoles, rolesOf } from './gates/roles';

/** The settings of a project and what the person may change. The caller has checked that they may see it. */
export async function getProject(ports: Ports, { projectId, accountId, granted }: InProject): Promise<ProjectView> {
  const [stored, preferences] = await Promise.all([
    ports.settings.read(projectId),
    ports.preferences.read(projectId, accountId),
  ]);
  return {
    ...stored,
    goneRoles: [...goneRoles(await rolesOf(ports, projectId, roleIdsOf(stored.settings.gates)))],
    canAdminister: granted.has('ADMINISTER_PROJECTS'),
    canEdit: granted.has('EDIT_ISSUES'),
    canSchedule: granted.has('SCHEDULE_ISSUES'),
    preferences: preferences ?? STARTING_PREFERENCES,
  };
}
