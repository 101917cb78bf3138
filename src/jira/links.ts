import { z } from 'zod';
import type { IssueLink, LinkType } from '../domain/issue';
import type { Send } from './request';
import { linkSchema, toLink } from './toIssue';

/** A link as Jira makes it: "source <outward> target". */
export interface LinkEnds {
  readonly sourceId: string;
  readonly targetId: string;
}

/**
 * Links two issues, as the acting person; where they are linked like that already, it changes nothing.
 * @throws Failure NOT_FOUND without the permission Link issues, when an issue or the type is gone, or when linking is off.
 */
export async function linkIssues(send: Send, type: Pick<LinkType, 'id'>, ends: LinkEnds): Promise<void> {
  // Each end carries the name under which the other one shows it: to the target the source is the inward issue.
  const body = { type: { id: type.id }, inwardIssue: { id: ends.sourceId }, outwardIssue: { id: ends.targetId } };
  await send('linkIssues', { body }, z.unknown());
}

const issueWithLinks = z.object({
  fields: z.object({ issuelinks: z.array(z.intersection(z.object({ id: z.string() }), linkSchema)).default([]) }),
});

/**
 * Takes away the links of an issue that answer to the question, as the acting person. Their ids stand nowhere else, so they
 * are read first.
 * @returns how many there were.
 * @throws Failure NOT_FOUND when the issue is gone or the person may not unlink it.
 */
export async function unlinkIssues(send: Send, issueId: string, which: (link: IssueLink) => boolean): Promise<number> {
  const read = { path: { issueIdOrKey: issueId }, query: { fields: 'issuelinks' } };
  const { fields } = await send('getIssue', read, issueWithLinks);
  const ids = fields.issuelinks.filter((link) => toLink(link).some(which)).map(({ id }) => id);
  for (const linkId of ids) await send('deleteIssueLink', { path: { linkId } }, z.unknown());
  return ids.length;
}
