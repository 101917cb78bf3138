import type { NamedEntity, SiteIssueType, SiteProject, SiteStatus, SiteVersion } from '../site';
import type { Site } from '../store';

const categories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

export const categoryOrder = ['new', 'indeterminate', 'done'] as const;

export const statusCategoryView = (site: Site, category: SiteStatus['category']) => ({
  self: `${site.baseUrl}/rest/api/3/statuscategory/${categories[category].id}`,
  ...categories[category],
});

export const statusView = (site: Site, status: SiteStatus) => ({
  self: `${site.baseUrl}/rest/api/3/status/${status.id}`,
  description: '',
  iconUrl: `${site.baseUrl}/images/icons/statuses/generic.png`,
  name: status.name,
  id: status.id,
  statusCategory: statusCategoryView(site, status.category),
});

export const issueTypeView = (site: Site, type: SiteIssueType) => ({
  self: `${site.baseUrl}/rest/api/3/issuetype/${type.id}`,
  id: type.id,
  description: type.description,
  iconUrl: type.iconUrl ?? avatarUrl(site, 'issuetype', type.id),
  name: type.name,
  subtask: type.subtask,
  hierarchyLevel: type.hierarchyLevel,
});

export const priorityView = (site: Site, priority: NamedEntity) => ({
  self: `${site.baseUrl}/rest/api/3/priority/${priority.id}`,
  iconUrl: avatarUrl(site, 'priority', priority.id),
  name: priority.name,
  id: priority.id,
});

export const resolutionView = (site: Site, resolution: NamedEntity) => ({
  self: `${site.baseUrl}/rest/api/3/resolution/${resolution.id}`,
  id: resolution.id,
  description: '',
  name: resolution.name,
});

export const componentView = (site: Site, component: NamedEntity) => ({
  self: `${site.baseUrl}/rest/api/3/component/${component.id}`,
  id: component.id,
  name: component.name,
});

export const versionView = (site: Site, version: SiteVersion) => ({
  self: `${site.baseUrl}/rest/api/3/version/${version.id}`,
  id: version.id,
  name: version.name,
  archived: version.archived,
  released: version.released,
  ...(version.releaseDate === undefined ? {} : { releaseDate: version.releaseDate }),
});

export const projectStub = (site: Site, project: SiteProject) => ({
  self: `${site.baseUrl}/rest/api/3/project/${project.id}`,
  id: project.id,
  key: project.key,
  name: project.name,
  projectTypeKey: project.projectTypeKey,
  simplified: project.style === 'next-gen',
  avatarUrls: avatarUrls(avatarUrl(site, 'project', project.id)),
});

export const userView = (site: Site, accountId: string, displayName?: string) => ({
  self: `${site.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`,
  accountId,
  accountType: 'atlassian',
  active: true,
  displayName: displayName ?? site.displayName(accountId) ?? 'Former user',
  avatarUrls: avatarUrls(avatarUrl(site, 'user', accountId)),
  timeZone: site.timeZone,
});

function avatarUrl(site: Site, type: 'issuetype' | 'priority' | 'project' | 'user', id: string): string {
  return `${site.baseUrl}/rest/api/3/universal_avatar/view/type/${type}/avatar/${encodeURIComponent(id)}`;
}

const avatarUrls = (url: string) => ({
  '48x48': url,
  '24x24': `${url}?size=small`,
  '16x16': `${url}?size=xsmall`,
  '32x32': `${url}?size=medium`,
});
