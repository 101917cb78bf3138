import type { Issue, IssueLink, LinkedIssue, LinkType } from '../../src/domain/issue';
import { NO_DATA, type IssueData, type IssueDataState } from '../../src/domain/issueData';

/** Issues for tests; every field has a harmless value that a test may override. */

export const OPEN = { id: '1', name: 'To Do', category: 'new' } as const;
export const DONE = { id: '3', name: 'Done', category: 'done' } as const;

export const BLOCKS: LinkType = { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
export const RELATES: LinkType = { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' };

export const anIssue = (overrides: Partial<Issue> = {}): Issue => ({
  id: '10001',
  key: 'SHOP-1',
  projectId: '10000',
  summary: 'Pay with iDEAL',
  type: { id: '10001', name: 'Story', subtask: false },
  status: OPEN,
  priority: { id: '3', name: 'Medium' },
  assignee: null,
  created: '2026-01-05T09:00:00.000+0100',
  updated: '2026-01-06T09:00:00.000+0100',
  statusCategoryChanged: null,
  dueDate: null,
  votes: 0,
  watchers: 0,
  labels: [],
  components: [],
  parent: null,
  links: [],
  subtasks: [],
  position: 0,
  description: null,
  fields: {},
  data: NO_DATA,
  index: null,
  ...overrides,
});

export const aLinkedIssue = (key: string, status: Issue['status'] = OPEN): LinkedIssue => ({
  id: key.replace(/\D/g, ''),
  key,
  summary: `Summary of ${key}`,
  status,
});

export const blocks = (key: string, status: Issue['status'] = OPEN): IssueLink => ({
  type: BLOCKS,
  direction: 'outward',
  other: aLinkedIssue(key, status),
});

export const blockedBy = (key: string, status: Issue['status'] = OPEN): IssueLink => ({
  type: BLOCKS,
  direction: 'inward',
  other: aLinkedIssue(key, status),
});

export const AT = '2026-11-01T10:00:00.000Z';
export const BY = '712020:0f3c';

export const dataWith = (overrides: Partial<IssueData>): IssueDataState => ({
  state: 'ok',
  data: { v: 1, inputs: {}, ticks: {}, ...overrides },
});

/** Stored manual inputs of one model. */
export const inputsOf = (model: string, values: Record<string, number>): IssueDataState =>
  dataWith({
    inputs: {
      [model]: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, at: AT, by: BY }])),
    },
  });
