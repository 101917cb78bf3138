import type { SiteProject, SiteRole } from '../site';
import type { Site } from '../store';

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
