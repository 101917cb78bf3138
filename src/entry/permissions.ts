import { Failure } from '../contract/failure';
import type { PermissionKey, Ports } from '../usecases/ports';
import { requireIssue, type Place } from './context';

/** What a call demands of the acting person, asked of Jira at every call. */
export type IssueDemand = 'seeIssue' | 'editIssue';
export type Demand = IssueDemand | 'seeProject' | 'scheduleIssues' | 'administerProject';

const DEMANDS: Record<Demand, { readonly of: 'issue' | 'project'; readonly permission: PermissionKey }> = {
  seeIssue: { of: 'issue', permission: 'BROWSE_PROJECTS' },
  editIssue: { of: 'issue', permission: 'EDIT_ISSUES' },
  seeProject: { of: 'project', permission: 'BROWSE_PROJECTS' },
  scheduleIssues: { of: 'project', permission: 'SCHEDULE_ISSUES' },
  administerProject: { of: 'project', permission: 'ADMINISTER_PROJECTS' },
};

/** One question tells both whether the call may go on and what its view should offer. */
const ASKED: Record<'issue' | 'project', readonly PermissionKey[]> = {
  issue: ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS'],
  project: ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'SCHEDULE_ISSUES', 'ADMINISTER_PROJECTS'],
};

/**
 * @returns what Jira grants of the permissions that matter for the issue or project.
 * @throws Failure FORBIDDEN with the permission's key; NOT_FOUND when they may not even know of it.
 */
export async function demandPermission(
  ports: Ports,
  place: Place,
  demand: Demand,
): Promise<ReadonlySet<PermissionKey>> {
  const { of, permission } = DEMANDS[demand];
  const scope = of === 'issue' ? { issueId: requireIssue(place).issueId } : { projectId: place.projectId };
  const granted = await ports.jira.myPermissions(scope, ASKED[of]);
  if (!granted.has('BROWSE_PROJECTS')) throw new Failure('NOT_FOUND');
  if (!granted.has(permission)) throw new Failure('FORBIDDEN', { detail: permission });
  return granted;
}
