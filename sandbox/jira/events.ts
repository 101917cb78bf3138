/** What Jira tells apps of its changes: product events with the payloads of Forge's events reference. */
import { createFieldReader } from './read/issue';
import type { ChangelogItem, Person, SiteIssue, SiteLink } from './site';
import type { JiraEvent, Site } from './store';

/** Who changes something, and whether by the app: as the app itself, or as a person through it. */
export interface Actor extends Person {
  viaApp?: boolean;
}

/** The fields that an event shows of its issue; an app reads the others. */
const issueFields = [
  'summary',
  'issuetype',
  'creator',
  'created',
  'project',
  'reporter',
  'assignee',
  'updated',
  'status',
] as const;

export function issueEvent(
  site: Site,
  actor: Actor,
  issue: SiteIssue,
  what: { type: 'created' | 'deleted' } | { type: 'updated'; items: readonly ChangelogItem[] },
): JiraEvent {
  const read = createFieldReader(site, actor);
  const fields = Object.fromEntries(issueFields.map((id) => [id, read(issue, id) ?? null]));
  return {
    eventType: `avi:jira:${what.type}:issue`,
    viaApp: actor.viaApp === true,
    payload: {
      issue: { id: issue.id, key: issue.key, fields },
      atlassianId: actor.accountId,
      ...(what.type === 'updated' ? { changelog: { items: [...what.items] } } : {}),
    },
  };
}

export function linkEvent(site: Site, actor: Actor, link: SiteLink, type: 'created' | 'deleted'): JiraEvent {
  const issueLinkType = site.data.linkTypes.find(({ id }) => id === link.typeId);
  return {
    eventType: `avi:jira:${type}:issuelink`,
    viaApp: actor.viaApp === true,
    payload: { id: link.id, sourceIssueId: link.fromId, destinationIssueId: link.toId, issueLinkType },
  };
}
