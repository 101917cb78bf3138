import type { Issue } from '../../../src/domain/issue';

/** An open story as Jira gives it, with what a test cares about put over it. */
export const issue = (number: number, over: Partial<Issue> = {}): Issue => ({
  id: String(10_000 + number),
  key: `SHOP-${number}`,
  projectId: '10001',
  summary: `Issue ${number}`,
  type: { id: '1', name: 'Story', subtask: false },
  status: { id: '1', name: 'To do', category: 'new' },
  priority: { id: '3', name: 'Medium' },
  assignee: null,
  created: '2026-01-01T09:00:00.000+0100',
  updated: '2026-01-01T09:00:00.000+0100',
  dueDate: null,
  votes: 0,
  watchers: 0,
  labels: [],
  parent: null,
  links: [],
  subtasks: [],
  position: number - 1,
  description: undefined,
  fields: {},
  data: { state: 'none' },
  ...over,
});

export const withPriority = (number: number, id: string, name: string): Issue =>
  issue(number, { priority: { id, name } });
