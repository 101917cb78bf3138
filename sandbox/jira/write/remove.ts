import { type Actor, issueEvent, linkEvent } from '../events';
import type { SiteIssue, SiteLink } from '../site';
import type { Site } from '../store';
import { idOf } from '../read/value';

/** With its sub-tasks and links. As in Jira only the issue itself is told of: events do not cascade. */
export function deleteIssue(site: Site, actor: Actor, issue: SiteIssue): void {
  const event = issueEvent(site, actor, issue, { type: 'deleted' });
  for (const child of subtasksOf(site, issue)) site.removeIssue(child);
  site.removeIssue(issue);
  site.announce(event);
}

export function deleteLink(site: Site, actor: Actor, link: SiteLink): void {
  site.removeLink(link);
  site.announce(linkEvent(site, actor, link, 'deleted'));
}

export function subtasksOf(site: Site, issue: SiteIssue): SiteIssue[] {
  const subtaskTypes = new Set(site.data.issueTypes.filter(({ subtask }) => subtask).map(({ id }) => id));
  return site.children(issue.id).filter(({ fields }) => subtaskTypes.has(idOf(fields['issuetype']) ?? ''));
}
