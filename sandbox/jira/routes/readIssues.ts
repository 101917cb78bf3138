import { z } from 'zod';
import { issueFor } from '../access';
import { badRequest } from '../errors';
import { ok, route } from '../http';
import { flag, list, text } from '../input';
import { checkPropertyCount, createBeanReader, namesOf, readExpand, schemasOf, selectFields } from '../read/bean';
import type { SiteIssue } from '../site';

const mostAtOnce = 1000;
const mostUnbounded = 100;
const manyValued = ['comment', 'worklog', 'attachment'];
const heavyExpansions = [
  'changelog',
  'editmeta',
  'operations',
  'renderedFields',
  'transitions',
  'versionedRepresentations',
];

/** Up to 1,000 issues when few and plain fields are named, otherwise 100. */
function bulkLimit(fields: readonly string[], expand: readonly string[]): number {
  const named = fields.filter((field) => !field.startsWith('-') && !field.startsWith('*'));
  const plain =
    named.length > 0 &&
    named.length <= 100 &&
    !fields.some((field) => field.startsWith('*')) &&
    !named.some((field) => manyValued.includes(field)) &&
    !expand.some((name) => heavyExpansions.includes(name));
  return plain ? mostAtOnce : mostUnbounded;
}

const bulkFetch = route({
  method: 'POST',
  path: '/rest/api/3/issue/bulkfetch',
  body: z.strictObject({
    issueIdsOrKeys: z.array(z.string()).min(1, 'must name at least one issue'),
    fields: z.array(z.string()).optional(),
    fieldsByKeys: z.boolean().optional(),
    expand: z.array(z.string()).optional(),
    properties: z.array(z.string()).optional(),
  }),
  handle: (call) => {
    const { site, person, body } = call;
    const limit = bulkLimit(body.fields ?? [], body.expand ?? []);
    if (body.issueIdsOrKeys.length > limit)
      throw badRequest(
        `The number of issues requested, ${body.issueIdsOrKeys.length}, exceeds the limit of ${limit} for these fields and expansions.`,
      );
    const selection = selectFields(site, body.fields ?? [], '*navigable');
    const readBean = createBeanReader(site, person, {
      ...selection,
      bare: null,
      properties: checkPropertyCount(body.properties),
      expand: readExpand(body.expand ?? []),
    });
    const found = new Set<SiteIssue>();
    for (const idOrKey of body.issueIdsOrKeys) {
      const issue = site.issue(idOrKey);
      if (issue && site.canSee(person, site.projectOf(issue))) found.add(issue);
    }
    const issues = [...found].sort((a, b) => Number(a.id) - Number(b.id)).map(readBean);
    return ok({ issues, issueErrors: [] });
  },
});

const getIssue = route({
  method: 'GET',
  path: '/rest/api/3/issue/:issueIdOrKey',
  query: z.strictObject({
    fields: list().optional(),
    fieldsByKeys: flag().optional(),
    expand: text().optional(),
    properties: list().optional(),
    updateHistory: flag().optional(),
    failFast: flag().optional(),
  }),
  handle: (call) => {
    const { site, person, query } = call;
    const issue = issueFor(call, call.params['issueIdOrKey'] ?? '');
    const expand = readExpand([query.expand ?? '']);
    const selection = selectFields(site, query.fields ?? [], '*all');
    const properties = query.properties?.includes('*all') ? '*all' : (query.properties ?? []);
    const bean = createBeanReader(site, person, { ...selection, bare: null, properties, expand })(issue);
    return ok({
      ...bean,
      ...(expand.has('names') ? { names: namesOf(site, selection.fieldIds) } : {}),
      ...(expand.has('schema') ? { schema: schemasOf(site, selection.fieldIds) } : {}),
    });
  },
});

export const readIssueRoutes = [bulkFetch, getIssue];
