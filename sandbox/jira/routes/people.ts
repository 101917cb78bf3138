import { z } from 'zod';
import { issueFor, projectFor } from '../access';
import { JiraError, badRequest, forbidden } from '../errors';
import { type Call, ok, route } from '../http';
import { list, paging, text } from '../input';
import { hasPermission, permissionDefinitions } from '../permissions';
import { sharedViews } from '../read/entityCache';
import { pageOf } from '../read/page';
import type { Person, SiteProject } from '../site';

const myself = route({
  method: 'GET',
  path: '/rest/api/3/myself',
  query: z.strictObject({ expand: text().optional() }),
  handle: ({ site, person, query }) => {
    const groups = site.directory.groupsOf(person.accountId);
    const items = groups.map(({ groupId, name }) => ({
      name,
      groupId,
      self: `${site.baseUrl}/rest/api/3/group?groupId=${groupId}`,
    }));
    const expanded = (query.expand ?? '').split(',').includes('groups');
    return ok({
      ...sharedViews(site).user(person.accountId),
      locale: site.data.locale ?? 'en_US',
      // Without the expansion Jira tells how many, and not which.
      groups: { size: groups.length, items: expanded ? items : [] },
      expand: 'groups,applicationRoles',
    });
  },
});

const users = route({
  method: 'GET',
  path: '/rest/api/3/user/bulk',
  query: z.strictObject({
    ...paging,
    accountId: z
      .array(z.string().max(128, 'must have at most 128 characters'))
      .min(1)
      .max(128, 'may be given at most 128 times'),
  }),
  handle: ({ site, query }) => {
    const known = query.accountId.filter((accountId) => site.displayName(accountId) !== undefined);
    const page = pageOf(known, query, { usual: 10, most: 200 });
    return ok({
      self: `${site.baseUrl}/rest/api/3/user/bulk`,
      ...page,
      values: page.values.map((accountId) => sharedViews(site).user(accountId)),
    });
  },
});

const myPermissions = route({
  method: 'GET',
  path: '/rest/api/3/mypermissions',
  query: z.strictObject({
    permissions: list().optional(),
    projectKey: text().optional(),
    projectId: text().optional(),
    issueKey: text().optional(),
    issueId: text().optional(),
  }),
  handle: (call) => {
    const { site, person, query } = call;
    const keys = query.permissions ?? [];
    if (keys.length === 0) throw badRequest("The 'permissions' query parameter is required.");
    checkKnown(keys);
    const project = contextOf(call, query);
    const permissions = Object.fromEntries(
      keys.map((key) => {
        const definition = permissionDefinitions.get(key);
        if (!definition) throw new Error(`Permission ${key} was checked and is gone.`);
        const { id, name, type } = definition;
        return [
          key,
          { id, key, name, type, description: '', havePermission: hasPermission(site, person, definition, project) },
        ];
      }),
    );
    return ok({ permissions });
  },
});

interface PermissionContext {
  projectKey?: string | undefined;
  projectId?: string | undefined;
  issueKey?: string | undefined;
  issueId?: string | undefined;
}

function contextOf(
  call: Call<unknown, unknown>,
  { projectKey, projectId, issueKey, issueId }: PermissionContext,
): SiteProject | null {
  const issue = issueId ?? issueKey;
  if (issue !== undefined) return call.site.projectOf(issueFor(call, issue));
  const project = projectId ?? projectKey;
  return project === undefined ? null : projectFor(call, project);
}

function checkKnown(keys: readonly string[]): void {
  const unknown = keys.filter((key) => !permissionDefinitions.has(key));
  if (unknown.length > 0)
    throw new JiraError(400, [`Unrecognized permission${unknown.length === 1 ? '' : 's'}: ${unknown.join(', ')}`]);
}

const ids = z.array(z.number().int()).max(1000, 'takes at most 1000 ids').optional();

const check = route({
  method: 'POST',
  path: '/rest/api/3/permissions/check',
  body: z.strictObject({
    accountId: z.string().optional(),
    globalPermissions: z.array(z.string()).optional(),
    projectPermissions: z
      .array(z.strictObject({ permissions: z.array(z.string()).min(1), projects: ids, issues: ids }))
      .optional(),
  }),
  handle: (call) => {
    const { site, body } = call;
    const subject = subjectOf(call, body.accountId);
    const projectPermissions = body.projectPermissions ?? [];
    checkKnown([...(body.globalPermissions ?? []), ...projectPermissions.flatMap(({ permissions }) => permissions)]);
    const allowed = (key: string, project: SiteProject | null): boolean => {
      const definition = permissionDefinitions.get(key);
      return subject !== null && definition !== undefined && hasPermission(site, subject, definition, project);
    };
    return ok({
      globalPermissions: (body.globalPermissions ?? []).filter((key) => allowed(key, null)),
      projectPermissions: projectPermissions.flatMap(({ permissions, projects = [], issues = [] }) =>
        permissions.map((permission) => ({
          permission,
          projects: projects.filter((id) => {
            const project = site.data.projects.find((candidate) => candidate.id === String(id));
            return project !== undefined && allowed(permission, project);
          }),
          issues: issues.filter((id) => {
            const issue = site.issue(String(id));
            return issue !== undefined && allowed(permission, site.projectOf(issue));
          }),
        })),
      ),
    });
  },
});

/** Somebody else's permissions are an administrator's business. People outside the sandbox's four have none. */
function subjectOf({ site, person }: Call<unknown, unknown>, accountId: string | undefined): Person | null {
  if (accountId === undefined || accountId === person.accountId) return person;
  if (!site.isAdmin(person)) throw forbidden('You do not have permission to check the permissions of another user.');
  return site.data.people.find((candidate) => candidate.accountId === accountId) ?? null;
}

export const peopleRoutes = [myself, users, myPermissions, check];
