import { z } from 'zod';
import { issueFor, projectFor, requirePermission } from '../access';
import { notFound } from '../errors';
import { type Answer, type Call, type Route, noContent, ok, route } from '../http';
import { checkProperty, checkPropertyKey } from '../write/properties';

/** The properties of one thing, and who may write them. */
interface Holder {
  properties: Record<string, unknown>;
  self: string;
  checkWrite(): void;
  checkDelete(): void;
}

type Find = (call: Call<unknown, unknown>) => Holder;

function propertyRoutes(path: string, find: Find): Route[] {
  return [
    route({
      method: 'GET',
      path,
      handle: (call) => {
        const { properties, self } = find(call);
        return ok({
          keys: Object.keys(properties).map((key) => ({ key, self: `${self}/${encodeURIComponent(key)}` })),
        });
      },
    }),
    route({
      method: 'GET',
      path: `${path}/:propertyKey`,
      handle: (call) => {
        const { properties } = find(call);
        const key = keyOf(call);
        if (!Object.hasOwn(properties, key)) throw noSuchProperty(key);
        return ok({ key, value: properties[key] });
      },
    }),
    route({
      method: 'PUT',
      path: `${path}/:propertyKey`,
      body: z.unknown(),
      handle: (call): Answer => {
        const holder = find(call);
        holder.checkWrite();
        const key = keyOf(call);
        checkProperty(key, call.body);
        const known = Object.hasOwn(holder.properties, key);
        // Defined and not assigned: a key such as __proto__ is a key like any other.
        Object.defineProperty(holder.properties, key, {
          value: call.body,
          enumerable: true,
          configurable: true,
          writable: true,
        });
        return { status: known ? 200 : 201 };
      },
    }),
    route({
      method: 'DELETE',
      path: `${path}/:propertyKey`,
      handle: (call) => {
        const holder = find(call);
        holder.checkDelete();
        const key = keyOf(call);
        if (!Object.hasOwn(holder.properties, key)) throw noSuchProperty(key);
        delete holder.properties[key];
        return noContent();
      },
    }),
  ];
}

function keyOf(call: Call<unknown, unknown>): string {
  const key = call.params['propertyKey'] ?? '';
  checkPropertyKey(key);
  return key;
}

const noSuchProperty = (key: string) => notFound(`The property with key '${key}' does not exist.`);

const issueProperties: Find = (call) => {
  const issue = issueFor(call, call.params['issueIdOrKey'] ?? '');
  const project = call.site.projectOf(issue);
  return {
    properties: issue.properties,
    self: `${call.site.baseUrl}/rest/api/3/issue/${issue.id}/properties`,
    checkWrite: () => requirePermission(call, 'EDIT_ISSUES', project),
    checkDelete: () => {
      // The contract has no 403 here: without the permission to edit, it is a 404.
      if (!call.site.can(call.person.key, 'EDIT_ISSUES', project))
        throw notFound('You do not have permission to edit this issue.');
    },
  };
};

const projectProperties: Find = (call) => {
  const project = projectFor(call, call.params['projectIdOrKey'] ?? '');
  const checkWrite = () => requirePermission(call, 'ADMINISTER_PROJECTS', project);
  project.properties ??= {};
  return {
    properties: project.properties,
    self: `${call.site.baseUrl}/rest/api/3/project/${project.id}/properties`,
    checkWrite,
    checkDelete: checkWrite,
  };
};

export const entityPropertyRoutes = [
  ...propertyRoutes('/rest/api/3/issue/:issueIdOrKey/properties', issueProperties),
  ...propertyRoutes('/rest/api/3/project/:projectIdOrKey/properties', projectProperties),
];
