import type { SiteIssue } from '../site';
import { property } from '../read/value';

const extracted = new WeakMap<object, string>();

/** The words of a text field, whether it is wiki markup, ADF or a plain string. */
export function plainText(issue: SiteIssue, fieldId: string): string {
  const wiki = issue.wiki?.[fieldId];
  if (wiki !== undefined) return wiki;
  const value = issue.fields[fieldId];
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const known = extracted.get(value);
  if (known !== undefined) return known;
  const text = words(value).join(' ');
  extracted.set(value, text);
  return text;
}

function words(node: unknown): string[] {
  const own = property(node, 'text');
  const content = property(node, 'content');
  return [...(typeof own === 'string' ? [own] : []), ...(Array.isArray(content) ? content.flatMap(words) : [])];
}
