import { z } from 'zod';
import { jqlProblems } from '../access';
import { notFound } from '../errors';
import { ok, route } from '../http';
import { choice, list, paging, text } from '../input';
import { functionNames } from '../jql/functions';
import * as views from '../read/entities';
import { pageOf } from '../read/page';
import type { SiteField } from '../site';

const fields = route({ method: 'GET', path: '/rest/api/3/field', handle: ({ site }) => ok(site.data.fields) });

const searchFields = route({
  method: 'GET',
  path: '/rest/api/3/field/search',
  query: z.strictObject({
    ...paging,
    type: list().optional(),
    id: list().optional(),
    query: text().optional(),
    orderBy: choice(['name', '+name', '-name']).optional(),
    expand: text().optional(),
    projectIds: list().optional(),
  }),
  handle: ({ site, query }) => {
    const wanted = query.query?.toLowerCase();
    const direction = query.orderBy === '-name' ? -1 : 1;
    const found = site.data.fields
      .filter((field) => query.type === undefined || query.type.includes(field.custom ? 'custom' : 'system'))
      .filter((field) => query.id === undefined || query.id.includes(field.id))
      .filter((field) => wanted === undefined || field.name.toLowerCase().includes(wanted))
      .sort((a, b) => direction * a.name.localeCompare(b.name));
    const page = pageOf(found, query, { usual: 50, most: 50 });
    return ok({
      self: `${site.baseUrl}/rest/api/3/field/search`,
      ...page,
      values: page.values.map(({ id, key, name, schema }) => ({ id, key, name, schema: schema ?? { type: 'any' } })),
    });
  },
});

const linkTypes = route({
  method: 'GET',
  path: '/rest/api/3/issueLinkType',
  handle: ({ site }) => {
    const types = site.data.linkTypes.map((type) => ({
      ...type,
      self: `${site.baseUrl}/rest/api/3/issueLinkType/${type.id}`,
    }));
    if (types.length === 0) throw notFound('Issue linking is currently disabled.');
    return ok({ issueLinkTypes: types });
  },
});

const priorities = route({
  method: 'GET',
  path: '/rest/api/3/priority/search',
  query: z.strictObject({
    ...paging,
    id: list().optional(),
    projectId: list().optional(),
    priorityName: text().optional(),
  }),
  handle: ({ site, query }) => {
    const wanted = query.priorityName?.toLowerCase();
    const found = site.data.priorities
      .filter(({ id }) => query.id === undefined || query.id.includes(id))
      .filter(({ name }) => wanted === undefined || name.toLowerCase().includes(wanted));
    const page = pageOf(found, query, { usual: 50, most: 50 });
    return ok({
      self: `${site.baseUrl}/rest/api/3/priority/search`,
      ...page,
      values: page.values.map((priority) => views.priorityView(site, priority)),
    });
  },
});

const reservedWords = ['and', 'or', 'not', 'in', 'is', 'was', 'changed', 'empty', 'null', 'order', 'by', 'asc', 'desc'];

const operatorsByType: Record<string, string[]> = {
  string: ['~', '!~', 'is', 'is not'],
  number: ['=', '!=', 'in', 'not in', '<', '<=', '>', '>=', 'is', 'is not'],
  date: ['=', '!=', 'in', 'not in', '<', '<=', '>', '>=', 'is', 'is not'],
  datetime: ['=', '!=', 'in', 'not in', '<', '<=', '>', '>=', 'is', 'is not'],
};

const autocomplete = route({
  method: 'GET',
  path: '/rest/api/3/jql/autocompletedata',
  handle: ({ site }) =>
    ok({
      visibleFieldNames: site.data.fields.filter(({ searchable }) => searchable).flatMap(fieldReferences),
      visibleFunctionNames: functionNames.map((name) => ({ value: `${name}()`, displayName: `${name}()`, types: [] })),
      jqlReservedWords: reservedWords,
    }),
});

function fieldReferences(field: SiteField): unknown[] {
  return field.clauseNames.slice(0, 1).map((clause) => ({
    value: clause,
    displayName: field.custom ? `${field.name} - ${clause}` : clause,
    orderable: String(field.orderable),
    searchable: 'true',
    operators: operatorsByType[field.schema?.type ?? ''] ?? ['=', '!=', 'in', 'not in', 'is', 'is not'],
    types: [],
    ...(field.custom ? { cfid: clause } : {}),
  }));
}

const parse = route({
  method: 'POST',
  path: '/rest/api/3/jql/parse',
  query: z.strictObject({ validation: choice(['strict', 'warn', 'none']) }),
  body: z.strictObject({ queries: z.array(z.string()).min(1, 'must hold at least one query') }),
  handle: (call) =>
    ok({
      queries: call.body.queries.map((query) => {
        const problems = jqlProblems(call, query);
        if (problems.length === 0) return { query };
        // A text that does not parse is an error whatever the validation; a name that does not exist may be a warning.
        const syntax = problems.some((problem) => problem.startsWith('Error in the JQL Query'));
        if (syntax || call.query.validation === 'strict') return { query, errors: problems };
        return call.query.validation === 'warn' ? { query, warnings: problems } : { query };
      }),
    }),
});

export const fieldRoutes = [fields, searchFields, linkTypes, priorities, autocomplete, parse];
