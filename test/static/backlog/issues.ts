import type { Issue } from '../../../src/domain/issue';
import { anIssue } from '../../builders/issue';

/** The n-th issue of a backlog as the page reads it: without its description. */
export const issue = (number: number, over: Partial<Issue> = {}): Issue =>
  anIssue({
    id: String(10_000 + number),
    key: `SHOP-${number}`,
    summary: `Issue ${number}`,
    position: number - 1,
    description: undefined,
    ...over,
  });

export const withPriority = (number: number, id: string, name: string): Issue =>
  issue(number, { priority: { id, name } });
