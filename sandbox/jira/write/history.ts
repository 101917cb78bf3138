import { jiraDateTime } from '../jql/dates';
import { type Actor, issueEvent } from '../events';
import type { ChangelogItem, SiteIssue } from '../site';
import type { Site } from '../store';

export const timestamp = (site: Site): string => jiraDateTime(site.now().getTime(), site.timeZone);

/** Notes in the issue's history what changed, and that it was updated now. */
export function record(site: Site, person: Actor, issue: SiteIssue, items: ChangelogItem[]): void {
  const now = timestamp(site);
  issue.fields['updated'] = now;
  if (items.length === 0) return;
  issue.changelog.push({ id: site.nextId(), authorAccountId: person.accountId, created: now, items });
  site.announce(issueEvent(site, person, issue, { type: 'updated', items }));
}
