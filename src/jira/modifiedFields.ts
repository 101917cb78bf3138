import type { ModifiedFields } from '../usecases/ports';
import { issueSchema, type JiraIssue } from './toIssue';

/**
 * An issue with the fields that a transition screen is about to set. Forge's reference promises the form in which Jira reads
 * them; the form in which they are written, ids or keys without names, is understood too. Field by field: one in an unknown
 * form leaves what is stored standing, and the others count.
 */
export function withModified(raw: JiraIssue, modified: ModifiedFields): JiraIssue {
  return Object.entries(modified).reduce((issue, [id, value]) => {
    const next = issueSchema.safeParse({ ...issue, fields: { ...issue.fields, [id]: asRead(id, value, raw) } });
    return next.success ? next.data : issue;
  }, raw);
}

function asRead(fieldId: string, value: unknown, { fields }: JiraIssue): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const given = new Map<string, unknown>(Object.entries(value));
  const id = idOf(given.get('id'));
  switch (fieldId) {
    case 'parent': {
      const key = idOf(given.get('key'));
      return id === null && key === null ? value : { ...value, id: id ?? '', key: key ?? id };
    }
    case 'issuetype':
    case 'priority': {
      const stored = fields[fieldId];
      // Its name is only shown.
      return id === null ? value : { name: stored?.id === id ? stored.name : '', ...value, id };
    }
    case 'assignee':
      return id === null ? value : { accountId: id, ...value };
    default:
      return value;
  }
}

const idOf = (value: unknown): string | null =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null;
