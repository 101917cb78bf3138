import type { ChangelogEntry } from '../site';
import type { Site } from '../store';
import { sharedViews } from './entityCache';

export function changelogView(site: Site, entry: ChangelogEntry): Record<string, unknown> {
  return {
    id: entry.id,
    ...(entry.authorAccountId === null ? {} : { author: sharedViews(site).user(entry.authorAccountId) }),
    created: entry.created,
    items: entry.items.map((item) => ({
      field: item.field,
      fieldtype: item.fieldId?.startsWith('customfield_') === true ? 'custom' : 'jira',
      ...(item.fieldId === undefined ? {} : { fieldId: item.fieldId }),
      from: item.from,
      fromString: item.fromString,
      to: item.to,
      toString: item.toString,
    })),
  };
}
