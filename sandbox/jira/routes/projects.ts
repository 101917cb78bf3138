import { z } from 'zod';
import { projectFor } from '../access';
import { noSuchProject, notFound } from '../errors';
import { type Call, ok, route } from '../http';
import { choice, list, paging, text, whole } from '../input';
import * as views from '../read/entities';
import { sharedViews } from '../read/entityCache';
import { pageOf } from '../read/page';
import { actorsOf } from '../read/roleActors';
import type { SiteProject } from '../site';
import type { Site } from '../store';

const searchProjects = route({
  method: 'GET',
  path: '/rest/api/3/project/search',
  query: z.strictObject({
    ...paging,
    orderBy: choice(['key', '+key', '-key', 'name', '+name', '-name']).optional(),
    id: list().optional(),
    keys: list().optional(),
    query: text().optional(),
    typeKey: text().optional(),
    action: choice(['view', 'browse', 'edit', 'create']).optional(),
    expand: text().optional(),
    status: list().optional(),
  }),
  handle: ({ site, person, query }) => {
    const wanted = query.query?.toLowerCase();
    const types = query.typeKey?.split(',');
    const found = site
      .visibleProjects(person)
      .filter((project) => query.id === undefined || query.id.includes(project.id))
      .filter((project) => query.keys === undefined || query.keys.includes(project.key))
      .filter((project) => types === undefined || types.includes(project.projectTypeKey))
      .filter(
        (project) =>
          wanted === undefined ||
          project.key.toLowerCase().includes(wanted) ||
          project.name.toLowerCase().includes(wanted),
      )
      .filter((project) => query.action !== 'edit' || site.can(person.key, 'ADMINISTER_PROJECTS', project))
      .filter((project) => query.action !== 'create' || site.can(person.key, 'CREATE_ISSUES', project))
      .sort(inOrder(query.orderBy ?? 'key'));
    const page = pageOf(found, query, { usual: 50, most: 100 });
    return ok({
      self: `${site.baseUrl}/rest/api/3/project/search`,
      ...page,
      values: page.values.map((project) => ({
        ...views.projectStub(site, project),
        style: project.style,
        isPrivate: false,
      })),
    });
  },
});

function inOrder(orderBy: string): (a: SiteProject, b: SiteProject) => number {
  const field = orderBy.endsWith('name') ? 'name' : 'key';
  const direction = orderBy.startsWith('-') ? -1 : 1;
  return (a, b) => direction * a[field].localeCompare(b[field]);
}

const getProject = route({
  method: 'GET',
  path: '/rest/api/3/project/:projectIdOrKey',
  query: z.strictObject({ expand: text().optional(), properties: list().optional() }),
  handle: (call) => {
    const { site } = call;
    const project = projectFor(call, call.params['projectIdOrKey'] ?? '');
    const lead =
      site.data.people.find((person) => site.can(person.key, 'ADMINISTER_PROJECTS', project)) ?? site.data.people[0];
    const properties = Object.entries(project.properties ?? {}).filter(
      ([key]) => call.query.properties?.includes(key) === true,
    );
    return ok({
      ...views.projectStub(site, project),
      description: project.description,
      ...(lead ? { lead: sharedViews(site).user(lead.accountId) } : {}),
      components: project.components.map((component) => views.componentView(site, component)),
      issueTypes: issueTypesOf(site, project).map((type) => views.issueTypeView(site, type)),
      versions: project.versions.map((version) => ({
        ...views.versionView(site, version),
        projectId: Number(project.id),
      })),
      assigneeType: 'UNASSIGNED',
      roles: roleAddresses(site, project),
      style: project.style,
      isPrivate: false,
      ...(call.query.properties ? { properties: Object.fromEntries(properties) } : {}),
    });
  },
});

const statuses = route({
  method: 'GET',
  path: '/rest/api/3/project/:projectIdOrKey/statuses',
  handle: (call) => {
    const { site } = call;
    const project = projectFor(call, call.params['projectIdOrKey'] ?? '');
    const shared = sharedViews(site);
    const all = project.statusIds.map((id) => shared.status(id)).filter((status) => status !== null);
    return ok(
      issueTypesOf(site, project).map((type) => ({
        self: `${site.baseUrl}/rest/api/3/issuetype/${type.id}`,
        id: type.id,
        name: type.name,
        subtask: type.subtask,
        statuses: all,
      })),
    );
  },
});

const versions = route({
  method: 'GET',
  path: '/rest/api/3/project/:projectIdOrKey/versions',
  query: z.strictObject({ expand: text().optional() }),
  handle: (call) => {
    const project = projectFor(call, call.params['projectIdOrKey'] ?? '');
    return ok(
      project.versions.map((version) => ({ ...views.versionView(call.site, version), projectId: Number(project.id) })),
    );
  },
});

const components = route({
  method: 'GET',
  path: '/rest/api/3/project/:projectIdOrKey/components',
  query: z.strictObject({ componentSource: choice(['jira', 'compass', 'auto']).optional() }),
  handle: (call) => {
    const project = projectFor(call, call.params['projectIdOrKey'] ?? '');
    return ok(
      project.components.map((component) => ({
        ...views.componentView(call.site, component),
        project: project.key,
        projectId: Number(project.id),
      })),
    );
  },
});

function roleAddresses(site: Site, project: SiteProject): Record<string, string> {
  const address = `${site.baseUrl}/rest/api/3/project/${project.id}/role`;
  return Object.fromEntries(site.directory.roles.map(({ id, name }) => [name, `${address}/${id}`]));
}

/** Roles are an administrator's to read. The contract declares no 403: without the right to, it is a 404. */
function administeredProject(call: Call<unknown, unknown>): SiteProject {
  const idOrKey = call.params['projectIdOrKey'] ?? '';
  const project = projectFor(call, idOrKey);
  if (call.site.isAdmin(call.person) || call.site.can(call.person.key, 'ADMINISTER_PROJECTS', project)) return project;
  throw noSuchProject(idOrKey);
}

const listRoles = route({
  method: 'GET',
  path: '/rest/api/3/project/:projectIdOrKey/role',
  handle: (call) => {
    const project = administeredProject(call);
    return ok(roleAddresses(call.site, project));
  },
});

const getRole = route({
  method: 'GET',
  path: '/rest/api/3/project/:projectIdOrKey/role/:id',
  query: z.strictObject({ excludeInactiveUsers: text().optional() }),
  handle: (call) => {
    const { site } = call;
    const project = administeredProject(call);
    const role = site.directory.role(call.params['id'] ?? '');
    if (!role) throw notFound(`Can not retrieve role actors for a null project role.`);
    return ok({
      self: `${site.baseUrl}/rest/api/3/project/${project.id}/role/${role.id}`,
      name: role.name,
      id: Number(role.id),
      description: '',
      actors: actorsOf(site, project, role),
    });
  },
});

const issueTypes = route({
  method: 'GET',
  path: '/rest/api/3/issuetype/project',
  query: z.strictObject({ projectId: whole(), level: whole(-1, 1000).optional() }),
  handle: (call) => {
    const project = projectFor(call, String(call.query.projectId));
    const found = issueTypesOf(call.site, project).filter(
      ({ hierarchyLevel }) => call.query.level === undefined || hierarchyLevel === call.query.level,
    );
    return ok(found.map((type) => views.issueTypeView(call.site, type)));
  },
});

const issueTypesOf = (site: Site, project: SiteProject) =>
  site.data.issueTypes.filter((type) => project.issueTypeIds.includes(type.id));

export const projectRoutes = [
  searchProjects,
  getProject,
  statuses,
  versions,
  components,
  listRoles,
  getRole,
  issueTypes,
];
