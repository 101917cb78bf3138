import {
  type PersonKey,
  type SiteData,
  type SiteIssue,
  type SiteProject,
  createJira,
  createSite,
  initialRanks,
  people,
  standardFields,
} from '../../../sandbox/jira';
import type { JiraOptions, SiteOptions } from '../../../sandbox/jira';
import { customField } from '../../../sandbox/jira/standardFields';
import { checkExchange } from '../../contract';

const now = new Date('2026-11-23T10:00:00.000Z');

const [, po, dev] = people.map(({ accountId, displayName }) => ({ accountId, displayName }));

const all = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'SCHEDULE_ISSUES',
  'TRANSITION_ISSUES',
  'LINK_ISSUES',
] as const;

function project(id: string, key: string, name: string, permissions: SiteProject['permissions']): SiteProject {
  return {
    id,
    key,
    name,
    description: '',
    projectTypeKey: 'software',
    style: 'classic',
    components: [{ id: `${id}1`, name: 'Checkout' }],
    versions: [
      { id: `${id}2`, name: '1.0', released: true, archived: false, releaseDate: '2026-01-01' },
      { id: `${id}3`, name: '2.0', released: false, archived: false },
    ],
    issueTypeIds: ['1', '2', '3'],
    statusIds: ['1', '3', '5'],
    permissions,
  };
}

function issue(number: number, fields: Record<string, unknown>, more: Partial<SiteIssue> = {}): SiteIssue {
  const day = String(number).padStart(2, '0');
  return {
    id: String(20_000 + number),
    key: `SHOP-${number}`,
    projectId: '100',
    fields: {
      summary: `Issue ${number}`,
      description: null,
      issuetype: { id: '1' },
      status: { id: '1' },
      priority: { id: '3' },
      resolution: null,
      created: `2026-11-${day}T09:00:00.000+0100`,
      updated: `2026-11-${day}T10:00:00.000+0100`,
      reporter: po,
      creator: po,
      assignee: null,
      labels: [],
      components: [],
      fixVersions: [],
      ...fields,
    },
    parentId: null,
    rank: '',
    properties: {},
    changelog: [],
    ...more,
  };
}

/** Two projects: SHOP, where each person has another role, and HR, which only the admin sees. */
export function smallSite(): SiteData {
  const issues = [
    issue(1, { summary: 'Pay with iDEAL', issuetype: { id: '2' } }),
    issue(
      2,
      {
        summary: 'Refund an order',
        priority: { id: '1' },
        labels: ['money', 'legal'],
        assignee: dev,
        duedate: '2026-12-01',
        customfield_10016: 5,
        votes: { votes: 4 },
      },
      { parentId: '20001' },
    ),
    issue(3, {
      summary: 'Show delivery dates',
      status: { id: '3' },
      assignee: dev,
      fixVersions: [{ id: '1002' }],
      customfield_10016: 3,
      customfield_10020: [{ id: 7, name: 'Sprint 7', state: 'active', boardId: 1 }],
    }),
    issue(4, { summary: 'Sub-task of delivery dates', issuetype: { id: '3' } }, { parentId: '20003' }),
    issue(5, {
      summary: 'Old bicycle page',
      status: { id: '5' },
      resolution: { id: '1' },
      resolutiondate: '2026-11-20T10:00:00.000+0100',
      priority: null,
      components: [{ id: '1001' }],
    }),
    issue(
      6,
      { summary: 'Write the terms', watches: { watchCount: 9 } },
      { wiki: { description: 'h2. Acceptance criteria\n* A *bold* claim\n* {{code}}' } },
    ),
    { ...issue(7, { summary: 'Salaries' }), key: 'HR-1', projectId: '200' },
  ];
  const changelog = [3, 1, 2].map((day) => ({
    id: String(30_000 + day),
    authorAccountId: dev?.accountId ?? null,
    created: `2026-11-0${day}T12:00:00.000+0100`,
    items: [{ field: 'status', fieldId: 'status', from: '1', fromString: 'To Do', to: '3', toString: 'In Progress' }],
  }));
  const third = issues[2];
  if (third) third.changelog = changelog.sort((a, b) => a.created.localeCompare(b.created));
  const ranks = initialRanks(issues.length);
  for (const [index, each] of issues.entries()) each.rank = ranks[index] ?? '';
  return {
    title: 'A small shop',
    people: [...people],
    globalPermissions: { admin: ['ADMINISTER'] },
    projects: [
      project('100', 'SHOP', 'Web shop', {
        admin: [...all, 'ADMINISTER_PROJECTS'],
        po: [...all],
        dev: all.filter((permission) => permission !== 'SCHEDULE_ISSUES'),
        viewer: ['BROWSE_PROJECTS'],
      }),
      project('200', 'HR', 'Human resources', { admin: [...all, 'ADMINISTER_PROJECTS'] }),
    ],
    issueTypes: [
      { id: '1', name: 'Story', description: '', subtask: false, hierarchyLevel: 0 },
      { id: '2', name: 'Epic', description: '', subtask: false, hierarchyLevel: 1 },
      { id: '3', name: 'Sub-task', description: '', subtask: true, hierarchyLevel: -1 },
    ],
    statuses: [
      { id: '1', name: 'To Do', category: 'new' },
      { id: '3', name: 'In Progress', category: 'indeterminate' },
      { id: '5', name: 'Done', category: 'done' },
    ],
    priorities: [
      { id: '1', name: 'High' },
      { id: '3', name: 'Medium' },
      { id: '4', name: 'Low' },
    ],
    resolutions: [{ id: '1', name: 'Done' }],
    linkTypes: [{ id: '10', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }],
    fields: [
      ...standardFields,
      customField(10016, 'Story Points', 'float'),
      customField(10019, 'Rank', 'rank'),
      customField(10020, 'Sprint', 'sprint'),
      customField(10030, 'Acceptance criteria', 'textarea'),
      customField(10031, 'Team', 'select'),
    ],
    rankFieldId: 'customfield_10019',
    issues,
    links: [
      { id: '40001', typeId: '10', fromId: '20002', toId: '20003' },
      { id: '40002', typeId: '10', fromId: '20007', toId: '20003' },
    ],
    outside: [],
    boards: [{ id: 1, name: 'Shop board', type: 'scrum', projectId: '100', estimationFieldId: 'customfield_10016' }],
    sprints: [
      { id: 6, name: 'Sprint 6', state: 'closed', goal: '', boardId: 1 },
      { id: 7, name: 'Sprint 7', state: 'active', goal: 'Pay', boardId: 1 },
      { id: 8, name: 'Sprint 8', state: 'future', goal: '', boardId: 1 },
    ],
  };
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  // Answers are read by the tests in many forms; each test says what it expects of its own.
  json: ReturnType<typeof JSON.parse>;
}

/** A Jira over a site, every exchange checked against the contract. */
export function startJira(options: { data?: SiteData; site?: SiteOptions; jira?: JiraOptions } = {}) {
  const site = createSite(options.data ?? smallSite(), {
    now: () => now,
    baseUrl: 'http://127.0.0.1:8080',
    ...options.site,
  });
  const jira = createJira(site, {
    ...options.jira,
    onExchange: (exchange) => (checkExchange(exchange), options.jira?.onExchange?.(exchange)),
  });
  const send = async (method: string, path: string, body?: unknown, person: PersonKey = 'admin'): Promise<Answer> => {
    const answer = await jira.handle(
      { method, path, ...(body === undefined ? {} : { body: JSON.stringify(body) }) },
      person,
    );
    return {
      status: answer.status,
      headers: answer.headers,
      json: answer.body.startsWith('{') || answer.body.startsWith('[') ? JSON.parse(answer.body) : null,
    };
  };
  const keys = async (jql: string, person: PersonKey = 'admin'): Promise<string[]> => {
    const { status, json } = await send(
      'POST',
      '/rest/api/3/search/jql',
      { jql, fields: ['key'], maxResults: 5000 },
      person,
    );
    if (status !== 200) throw new Error(json.errorMessages.join(' '));
    return json.issues.map((found: { key: string }) => found.key);
  };
  return { site, jira, send, keys };
}

export { dev };
