import { property, textOf } from '../jira/read/value';

/** One issue as the file has it, once its outer form is known to be right. */
export interface RawIssue {
  id: string | null;
  key: string;
  fields: Record<string, unknown>;
  names: Record<string, unknown>;
  properties: Record<string, unknown>;
  histories: unknown[];
}

/** Up to 15 digits, so that it can be counted on from the highest. */
const issueId = /^\d{1,15}$/;
const issueKey = /^[A-Z][A-Z0-9_]*-\d+$/i;

/** Reads a line, or says in a few words why it cannot be read. */
export function readLine(text: string): RawIssue | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // The message quotes the line, which may be anything: a terminal should not obey it.
    return `not valid JSON (${messageOf(error).replace(/\p{C}/gu, '·')})`;
  }
  if (!isRecord(value)) return 'not a JSON object';
  const { id, key, fields } = value;
  if (typeof key !== 'string') return 'no "key"';
  if (!issueKey.test(key)) return `"${key.slice(0, 40)}" is not an issue key`;
  if (!isRecord(fields)) return `${key}: no "fields"`;
  if (typeof fields['summary'] !== 'string') return `${key}: no summary`;
  const idText = typeof id === 'number' ? String(id) : textOf(id);
  const histories = property(value['changelog'], 'histories');
  return {
    id: issueId.test(idText) ? idText : null,
    key: key.toUpperCase(),
    fields,
    names: isRecord(value['names']) ? value['names'] : {},
    properties: isRecord(value['properties']) ? value['properties'] : {},
    histories: Array.isArray(histories) ? histories : [],
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
