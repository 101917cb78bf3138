import { linesOf } from '../adf';

/** Names under which Jira's values show what they are: a choice, a thing with a name, a person. */
const SHOWN_AS = ['value', 'name', 'displayName'] as const;

/**
 * The texts that a field's value shows, whatever the kind of field: a choice (of two levels: both), a name, a person, a text, a
 * number, or several of these. null: a value of a kind that cannot be read; empty: none.
 */
export function shownValues(value: unknown): string[] | null {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    const each = value.map(shownValue);
    return each.every((one) => one === null) && each.length > 0 ? null : each.flatMap((one) => one ?? []);
  }
  return shownValue(value);
}

function shownValue(value: unknown): string[] | null {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = new Map<string, unknown>(Object.entries(value));
  if (entries.get('type') === 'doc') {
    const text = linesOf(value).join('\n');
    return text === '' ? [] : [text];
  }
  const name = SHOWN_AS.map((key) => entries.get(key)).find((one) => typeof one === 'string');
  if (typeof name !== 'string') return null;
  const child = entries.get('child');
  return [name, ...(child === undefined ? [] : (shownValue(child) ?? []))];
}
