import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { property, textOf } from '../jira/read/value';
import type { SiteData } from '../jira/site';
import { buildSite } from './build';
import { linesOf } from './lines';
import { type RawIssue, readLine } from './readLine';

export interface LoadReport {
  /** Issues on the site. */
  loaded: number;
  unreadable: { line: number; reason: string }[];
  /** What was guessed, filled in or left out, for people to read. */
  notes: string[];
}

/**
 * Loads Jira Cloud (v3) or Data Center (v2) issues. What cannot be read is reported and the rest loads; only a file
 * without a single readable issue is an error.
 */
export async function loadJsonl(source: string | Readable): Promise<{ site: SiteData; report: LoadReport }> {
  const name = typeof source === 'string' ? basename(source) : 'the stream';
  const issues = new Map<string, RawIssue & { line: number }>();
  const unreadable: LoadReport['unreadable'] = [];
  const notes: string[] = [];
  let lines = 0;
  try {
    for await (const { number, text } of linesOf(source)) {
      lines = number;
      if (text.trim() === '') continue;
      const issue = readLine(text);
      if (typeof issue === 'string') {
        unreadable.push({ line: number, reason: issue });
        continue;
      }
      const earlier = issues.get(issue.key);
      if (earlier) notes.push(`${issue.key} occurs on lines ${earlier.line} and ${number}; the last one counts.`);
      issues.set(issue.key, { ...issue, line: number });
    }
  } catch (error) {
    const reason = textOf(property(error, 'message')) || String(error);
    if (lines === 0) throw new Error(`Cannot read ${name}: ${reason}.`, { cause: error });
    unreadable.push({ line: lines + 1, reason: `the file breaks off here (${reason})` });
  }
  if (issues.size === 0) throw new Error(whyNothing(name, unreadable));
  const site = buildSite([...issues.values()], `${issues.size} issues from ${name}`, notes);
  return { site, report: { loaded: site.issues.length, unreadable, notes } };
}

function whyNothing(name: string, unreadable: LoadReport['unreadable']): string {
  const [first] = unreadable;
  if (!first) return `${name} is empty: expected one Jira issue, as JSON, on each line.`;
  return `${name} has no line that is a Jira issue. Line ${first.line}: ${first.reason}. Expected one issue, as JSON, on each line.`;
}
