import { z } from 'zod';
import { issueFor } from '../access';
import { badRequest } from '../errors';
import { ok, route } from '../http';
import { paging } from '../input';
import { storedMillis } from '../jql/dates';
import { changelogView } from '../read/changelog';
import { pageOf } from '../read/page';
import type { ChangelogEntry, SiteIssue } from '../site';

const ofIssue = route({
  method: 'GET',
  path: '/rest/api/3/issue/:issueIdOrKey/changelog',
  query: z.strictObject(paging),
  handle: (call) => {
    const issue = issueFor(call, call.params['issueIdOrKey'] ?? '');
    const page = pageOf(issue.changelog, call.query, { usual: 100, most: 100 });
    return ok({
      self: `${call.site.baseUrl}/rest/api/3/issue/${issue.id}/changelog`,
      ...page,
      values: page.values.map((entry) => changelogView(call.site, entry)),
    });
  },
});

const bulk = route({
  method: 'POST',
  path: '/rest/api/3/changelog/bulkfetch',
  body: z.strictObject({
    issueIdsOrKeys: z.array(z.string()).min(1, 'must name at least one issue').max(1000, 'takes at most 1000 issues'),
    fieldIds: z.array(z.string()).min(1, 'must name at least one field').max(10, 'takes at most 10 fields').optional(),
    maxResults: z.number().int().min(1, 'must be at least 1').max(10_000, 'must be at most 10000').optional(),
    nextPageToken: z.string().optional(),
  }),
  handle: (call) => {
    const { site, person, body } = call;
    const issues = body.issueIdsOrKeys
      .map((idOrKey) => site.issue(idOrKey))
      .filter((issue): issue is SiteIssue => issue !== undefined && site.canSee(person, site.projectOf(issue)));
    const all = [...new Set(issues)].flatMap((issue) =>
      issue.changelog.map((entry) => ({ issue, entry: only(entry, body.fieldIds) })),
    );
    const oldestFirst = all
      .filter(({ entry }) => entry.items.length > 0)
      .map((row) => ({ ...row, millis: storedMillis(row.entry.created, site.timeZone) ?? 0 }))
      .sort((a, b) => a.millis - b.millis);
    const start = readOffset(body.nextPageToken);
    const end = start + (body.maxResults ?? 1000);
    const histories = new Map<string, unknown[]>();
    for (const { issue, entry } of oldestFirst.slice(start, end)) {
      const known = histories.get(issue.id) ?? [];
      known.push(changelogView(site, entry));
      histories.set(issue.id, known);
    }
    return ok({
      issueChangeLogs: [...histories].map(([issueId, changeHistories]) => ({ issueId, changeHistories })),
      ...(end < oldestFirst.length ? { nextPageToken: Buffer.from(`changes:${end}`).toString('base64url') } : {}),
    });
  },
});

function only(entry: ChangelogEntry, fieldIds: readonly string[] | undefined): ChangelogEntry {
  if (!fieldIds) return entry;
  return { ...entry, items: entry.items.filter((item) => fieldIds.includes(item.fieldId ?? item.field)) };
}

function readOffset(token: string | undefined): number {
  if (token === undefined) return 0;
  const match = /^changes:(\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'));
  if (!match) throw badRequest('The provided nextPageToken is invalid or has expired.');
  return Number(match[1]);
}

export const changelogRoutes = [ofIssue, bulk];
