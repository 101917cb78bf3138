import type { Person, ProjectPermission, SiteProject } from './site';
import type { Site } from './store';

export interface PermissionDefinition {
  id: string;
  key: string;
  name: string;
  type: 'PROJECT' | 'GLOBAL';
  /** The permission that decides it: the sandbox tells fewer apart than Jira. */
  follows: ProjectPermission | 'ADMINISTER' | 'ANYONE';
}

const table: readonly [id: string, key: string, name: string, follows: PermissionDefinition['follows']][] = [
  ['10', 'BROWSE_PROJECTS', 'Browse Projects', 'BROWSE_PROJECTS'],
  ['11', 'CREATE_ISSUES', 'Create Issues', 'CREATE_ISSUES'],
  ['12', 'EDIT_ISSUES', 'Edit Issues', 'EDIT_ISSUES'],
  ['13', 'ASSIGN_ISSUES', 'Assign Issues', 'EDIT_ISSUES'],
  ['14', 'RESOLVE_ISSUES', 'Resolve Issues', 'TRANSITION_ISSUES'],
  ['15', 'ADD_COMMENTS', 'Add Comments', 'EDIT_ISSUES'],
  ['16', 'DELETE_ISSUES', 'Delete Issues', 'ADMINISTER_PROJECTS'],
  ['17', 'ASSIGNABLE_USER', 'Assignable User', 'BROWSE_PROJECTS'],
  ['18', 'CLOSE_ISSUES', 'Close Issues', 'TRANSITION_ISSUES'],
  ['20', 'WORK_ON_ISSUES', 'Work On Issues', 'EDIT_ISSUES'],
  ['21', 'LINK_ISSUES', 'Link Issues', 'LINK_ISSUES'],
  ['23', 'ADMINISTER_PROJECTS', 'Administer Projects', 'ADMINISTER_PROJECTS'],
  ['25', 'MOVE_ISSUES', 'Move Issues', 'EDIT_ISSUES'],
  ['26', 'SET_ISSUE_SECURITY', 'Set Issue Security', 'ADMINISTER_PROJECTS'],
  ['28', 'SCHEDULE_ISSUES', 'Schedule Issues', 'SCHEDULE_ISSUES'],
  ['29', 'VIEW_DEV_TOOLS', 'View Development Tools', 'BROWSE_PROJECTS'],
  ['30', 'MODIFY_REPORTER', 'Modify Reporter', 'ADMINISTER_PROJECTS'],
  ['31', 'VIEW_VOTERS_AND_WATCHERS', 'View Voters and Watchers', 'BROWSE_PROJECTS'],
  ['32', 'MANAGE_WATCHERS', 'Manage Watchers', 'ADMINISTER_PROJECTS'],
  ['45', 'VIEW_READONLY_WORKFLOW', 'View Read-Only Workflow', 'BROWSE_PROJECTS'],
  ['46', 'TRANSITION_ISSUES', 'Transition Issues', 'TRANSITION_ISSUES'],
  ['47', 'MANAGE_SPRINTS_PERMISSION', 'Manage Sprints', 'SCHEDULE_ISSUES'],
];

const globals: typeof table = [
  ['0', 'ADMINISTER', 'Administer Jira', 'ADMINISTER'],
  ['44', 'SYSTEM_ADMIN', 'System Administrator', 'ADMINISTER'],
  ['22', 'BULK_CHANGE', 'Make bulk changes', 'ANYONE'],
  ['27', 'USER_PICKER', 'Browse users and groups', 'ANYONE'],
  ['33', 'CREATE_SHARED_OBJECTS', 'Share dashboards and filters', 'ANYONE'],
];

const definitions = (rows: typeof table, type: PermissionDefinition['type']): [string, PermissionDefinition][] =>
  rows.map(([id, key, name, follows]) => [key, { id, key, name, type, follows }]);

export const permissionDefinitions: ReadonlyMap<string, PermissionDefinition> = new Map([
  ...definitions(table, 'PROJECT'),
  ...definitions(globals, 'GLOBAL'),
]);

/** Without a project: whether the person has it anywhere, as Jira answers then. */
export function hasPermission(
  site: Site,
  person: Person,
  { follows }: PermissionDefinition,
  project: SiteProject | null,
): boolean {
  if (follows === 'ANYONE') return true;
  if (follows === 'ADMINISTER') return site.isAdmin(person);
  const projects = project ? [project] : site.data.projects;
  return projects.some((candidate) => site.can(person.key, follows, candidate));
}
