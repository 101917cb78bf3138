/** Who belongs together on a site: groups, and the roles that a project gives to people and groups. */
import { people } from './people';
import type { PersonKey, SiteGroup, SiteRole } from './site';

const accountOf = (key: PersonKey): string => people.find((person) => person.key === key)?.accountId ?? '';

const group = (number: number, name: string, ...members: PersonKey[]): SiteGroup => ({
  groupId: `5f0c2b7e-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name,
  accountIds: members.map(accountOf),
});

function usualGroups(): SiteGroup[] {
  return [
    group(1, 'site-admins', 'admin'),
    group(2, 'product-owners', 'po'),
    group(3, 'jira-users', 'admin', 'po', 'dev', 'viewer'),
  ];
}

/** They follow from permissions, but one is held by a group alone. */
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
  readonly groups = usualGroups();
  private roleList = usualRoles(this.groups);

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
