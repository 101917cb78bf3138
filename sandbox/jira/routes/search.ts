import { z } from 'zod';
import { count, jqlProblems, search } from '../access';
import { JiraError, badRequest } from '../errors';
import { type Answer, type Call, ok, route } from '../http';
import { flag, list, text, whole } from '../input';
import { compileJql } from '../jql';
import { checkPropertyCount, createBeanReader, namesOf, readExpand, schemasOf, selectFields } from '../read/bean';
import type { SiteIssue } from '../site';
import { keepSnapshot, pageToken, readPageToken } from '../snapshots';

const mostReconciled = 50;
/** Measured on Jira Cloud: pages larger than this hold ids and keys only. */
const fullPage = 100;

const maxResults = z.number().int().min(1, 'must lie between 1 and 5000').max(5000, 'must lie between 1 and 5000');

const searchBody = z.strictObject({
  jql: z.string().optional(),
  nextPageToken: z.string().optional(),
  maxResults: maxResults.optional(),
  fields: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
  expand: z.string().optional(),
  properties: z.array(z.string()).optional(),
  reconcileIssues: z.array(z.number().int()).optional(),
});

type SearchRequest = z.output<typeof searchBody>;

function answerSearch({ site, person }: Call<unknown, unknown>, request: SearchRequest): Answer {
  if ((request.reconcileIssues?.length ?? 0) > mostReconciled)
    throw badRequest(`reconcileIssues takes at most ${mostReconciled} issue ids.`);
  const properties = checkPropertyCount(request.properties);
  const expand = readExpand([request.expand ?? '']);
  const selection = selectFields(site, request.fields ?? [], 'id');
  const jql = request.jql ?? '';
  const wanted = request.maxResults ?? 50;
  const size =
    selection.bare !== null && properties.length === 0 && expand.size === 0 ? wanted : Math.min(wanted, fullPage);

  let offset = 0;
  let issueIds: string[];
  let snapshotId: string | null = null;
  if (request.nextPageToken === undefined) issueIds = search({ site, person }, jql).map((issue) => issue.id);
  else {
    const page = readPageToken(site, request.nextPageToken, jql, person.accountId);
    ({ offset, id: snapshotId } = page);
    issueIds = page.snapshot.issueIds;
  }
  const readBean = createBeanReader(site, person, { ...selection, properties, expand });
  const end = offset + size;
  const isLast = end >= issueIds.length;
  const issues = issueIds
    .slice(offset, end)
    .map((id) => site.issue(id))
    .filter((issue): issue is SiteIssue => issue !== undefined && site.canSee(person, site.projectOf(issue)))
    .map(readBean);
  if (!isLast) snapshotId ??= keepSnapshot(site, { jql, accountId: person.accountId, issueIds });
  return ok({
    issues,
    ...(expand.has('names') ? { names: namesOf(site, selection.fieldIds) } : {}),
    ...(expand.has('schema') ? { schema: schemasOf(site, selection.fieldIds) } : {}),
    ...(isLast || snapshotId === null ? {} : { nextPageToken: pageToken(snapshotId, end) }),
    isLast,
  });
}

const searchPost = route({
  method: 'POST',
  path: '/rest/api/3/search/jql',
  body: searchBody,
  handle: (call) => answerSearch(call, call.body),
});

const searchGet = route({
  method: 'GET',
  path: '/rest/api/3/search/jql',
  query: z.strictObject({
    jql: text().optional(),
    nextPageToken: text().optional(),
    maxResults: whole(1, 5000).optional(),
    fields: list().optional(),
    fieldsByKeys: flag().optional(),
    failFast: flag().optional(),
    expand: text().optional(),
    properties: list().optional(),
    reconcileIssues: list()
      .pipe(z.array(z.string().regex(/^\d+$/, 'must be issue ids').transform(Number)))
      .optional(),
  }),
  handle: (call) => {
    const { failFast: _failFast, ...request } = call.query;
    return answerSearch(call, request);
  },
});

const removed = (method: 'GET' | 'POST') =>
  route({
    method,
    path: '/rest/api/3/search',
    query: z.record(z.string(), z.array(z.string())),
    ...(method === 'POST' ? { body: z.unknown() } : {}),
    handle: () => {
      throw new JiraError(410, [
        'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.',
      ]);
    },
  });

const approximateCount = route({
  method: 'POST',
  path: '/rest/api/3/search/approximate-count',
  body: z.strictObject({ jql: z.string().optional() }),
  handle: (call) => ok({ count: count(call, call.body.jql ?? '') }),
});

const match = route({
  method: 'POST',
  path: '/rest/api/3/jql/match',
  body: z.strictObject({
    issueIds: z.array(z.number().int()).max(1000, 'takes at most 1000 issue ids'),
    jqls: z.array(z.string()).max(50, 'takes at most 50 queries'),
  }),
  handle: (call) => {
    const issues = call.body.issueIds
      .map((id) => call.site.issue(String(id)))
      .filter(
        (issue): issue is SiteIssue => issue !== undefined && call.site.canSee(call.person, call.site.projectOf(issue)),
      );
    const matches = call.body.jqls.map((jql) => {
      const errors = jqlProblems(call, jql);
      if (errors.length > 0) return { matchedIssues: [], errors };
      const { test } = compileJql(call.site, call.person, jql);
      return { matchedIssues: issues.filter(test).map((issue) => Number(issue.id)), errors: [] };
    });
    return ok({ matches });
  },
});

export const searchRoutes = [searchPost, searchGet, removed('GET'), removed('POST'), approximateCount, match];
