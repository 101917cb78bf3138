import { waitingFor, type BlockingLinks } from '../dependencies';
import type { Issue } from '../issue';
import { ownValue } from '../own';
import type { Signal } from './model';

export interface SignalContext {
  readonly now: Date;
  readonly blocking: BlockingLinks;
}

const DAY = 86_400_000;

/** Jira's own priority names and those of Data Center, in the languages of our users; 4 is the most urgent. */
const PRIORITY_LEVELS: Readonly<Record<string, number>> = {
  highest: 4, hoogste: 4, blocker: 4, blokkerend: 4, p0: 4, p1: 4, urgent: 4,
  high: 3, hoog: 3, critical: 3, kritiek: 3, p2: 3,
  medium: 2, gemiddeld: 2, normaal: 2, normal: 2, major: 2, p3: 2,
  low: 1, laag: 1, minor: 1, p4: 1,
  lowest: 0, laagste: 0, trivial: 0, triviaal: 0, p5: 0,
}; // prettier-ignore

/** Jira gives its five default priorities these ids on every site, whatever they are called there. */
const DEFAULT_PRIORITY_IDS: Readonly<Record<string, number>> = { '1': 4, '2': 3, '3': 2, '4': 1, '5': 0 };

const wholeDays = (from: number, to: number): number => Math.floor((to - from) / DAY);

/** Days from today to a calendar date; today is 0, yesterday −1. */
export function daysUntil(dueDate: string, now: Date): number | null {
  const due = Date.parse(`${dueDate}T00:00:00Z`);
  if (Number.isNaN(due)) return null;
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return Math.round((due - today) / DAY);
}

/** Days since the issue was created; never below 0, whatever the clocks say. */
export function ageInDays(created: string, now: Date): number | null {
  const from = Date.parse(created);
  return Number.isNaN(from) ? null : Math.max(0, wholeDays(from, now.getTime()));
}

/**
 * What Jira already knows, as a number in its natural unit; null when it does not know.
 * No due date is knowledge too: it means no deadline, which weighs as one far away (Infinity, cut off by the scale).
 */
export function readSignal(signal: Signal, issue: Issue, context: SignalContext): number | null {
  switch (signal) {
    case 'priority':
      return issue.priority === null
        ? null
        : (ownValue(PRIORITY_LEVELS, issue.priority.name.trim().toLowerCase()) ??
            ownValue(DEFAULT_PRIORITY_IDS, issue.priority.id) ??
            null);
    case 'votes':
      return issue.votes;
    case 'watchers':
      return issue.watchers;
    case 'dueDate':
      return issue.dueDate === null ? Number.POSITIVE_INFINITY : daysUntil(issue.dueDate, context.now);
    case 'blocks':
      return waitingFor(issue, context.blocking).length;
    case 'age':
      return ageInDays(issue.created, context.now);
  }
}
