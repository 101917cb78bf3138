/** Who belongs together on a site: groups, and the roles that a project gives to people and groups. */
import { people } from './people';
import type { PersonKey, SiteData, SiteGroup, SiteProject, SiteRole } from './site';
import type { Site } from './store';

const accountOf = (key: PersonKey): string => people.find((person) => person.key === key)?.accountId ?? '';

const group = (number: number, name: string, ...members: PersonKey[]): SiteGroup => ({
  groupId: `5f0c2b7e-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name,
  accountIds: members.map(accountOf),
});

/** Groups and roles of a site whose data names none. Roles follow from permissions, but one is held by a group alone. */
function usualGroups(): SiteGroup[] {
  return [
    group(1, 'site-admins', 'admin'),
    group(2, 'product-owners', 'po'),
    group(3, 'jira-users', 'admin', 'po', 'dev', 'viewer'),
  ];
}

function usualRoles(groups: readonly SiteGroup[]): SiteRole[] {
  const productOwners = groups.filter(({ name }) => name === 'product-owners').map(({ groupId }) => groupId);
  return [
    { id: '10002', name: 'Administrators', permission: 'ADMINISTER_PROJECTS', groupIds: [] },
    { id: '10003', name: 'Members', permission: 'EDIT_ISSUES', groupIds: [] },
    { id: '10004', name: 'Viewers', permission: 'BROWSE_PROJECTS', groupIds: [] },
    { id: '10005', name: 'Product owners', groupIds: productOwners },
  ];
}

export class Directory {
  readonly groups: SiteGroup[];
  private roleList: SiteRole[];

  constructor({ groups, roles }: Pick<SiteData, 'groups' | 'roles'>) {
    this.groups = groups ?? usualGroups();
    this.roleList = roles ?? usualRoles(this.groups);
  }

  get roles(): readonly SiteRole[] {
    return this.roleList;
  }

  role(id: string): SiteRole | undefined {
    return this.roleList.find((role) => role.id === id);
  }

  /** As an administrator does who deletes a role. */
  removeRole(id: string): void {
    this.roleList = this.roleList.filter((role) => role.id !== id);
  }

  groupsOf(accountId: string): SiteGroup[] {
    return this.groups.filter(({ accountIds }) => accountIds.includes(accountId));
  }

  /** Makes the group when there is none with this name. */
  addToGroup(name: string, accountId: string): SiteGroup {
    let found = this.groups.find((candidate) => candidate.name === name);
    if (!found) {
      found = group(this.groups.length + 1, name);
      this.groups.push(found);
    }
    if (!found.accountIds.includes(accountId)) found.accountIds.push(accountId);
    return found;
  }

  removeFromGroup(name: string, accountId: string): void {
    const found = this.groups.find((candidate) => candidate.name === name);
    if (found) found.accountIds = found.accountIds.filter((member) => member !== accountId);
  }
}

/** The actors of a role in a project, as REST answers them. */
export function actorsOf(site: Site, project: SiteProject, role: SiteRole): Record<string, unknown>[] {
  const { permission } = role;
  const members = permission ? site.data.people.filter((person) => site.can(person.key, permission, project)) : [];
  const users = members.map(({ accountId, displayName }) => ({
    displayName,
    type: 'atlassian-user-role-actor',
    actorUser: { accountId },
  }));
  const groups = site.directory.groups
    .filter(({ groupId }) => role.groupIds.includes(groupId))
    .map(({ groupId, name }) => ({
      displayName: name,
      type: 'atlassian-group-role-actor',
      actorGroup: { groupId, name, displayName: name },
    }));
  return [...users, ...groups].map((actor, index) => ({ id: index + 1, ...actor }));
}
