import { z } from 'zod';
import { badRequest, forbidden, notFound } from '../errors';
import { type Answer, type Call, noContent, ok, route } from '../http';
import { list, paging, text } from '../input';
import { categoryOrder } from '../read/entities';
import { pageOf } from '../read/page';
import type { SiteBoard, SiteIssue, SiteProject } from '../site';
import type { Site } from '../store';
import { moveInRank } from '../write/rankIssues';

const mostRanked = 50;

const rank = route({
  method: 'PUT',
  path: '/rest/agile/1.0/issue/rank',
  body: z.strictObject({
    issues: z
      .array(z.string())
      .min(1, 'must name at least one issue')
      .max(mostRanked, `takes at most ${mostRanked} issues`),
    rankBeforeIssue: z.string().optional(),
    rankAfterIssue: z.string().optional(),
    rankCustomFieldId: z.number().int().optional(),
  }),
  handle: (call): Answer => {
    const { site, person, body } = call;
    const { rankBeforeIssue: before, rankAfterIssue: after } = body;
    if ((before === undefined) === (after === undefined))
      throw badRequest('Give either rankBeforeIssue or rankAfterIssue.');
    if (body.rankCustomFieldId !== undefined && body.rankCustomFieldId !== rankFieldNumber(site)) {
      throw badRequest(`No rank field has the id ${body.rankCustomFieldId}.`);
    }
    const anchor = seen(call, before ?? after ?? '');
    if (!anchor)
      throw badRequest(
        `The issue '${before ?? after}' to rank against does not exist or you do not have permission to see it.`,
      );
    if (body.issues.some((idOrKey) => site.issue(idOrKey) === anchor))
      throw badRequest(`Issue '${anchor.key}' cannot be ranked relative to itself.`);
    if (new Set(body.issues.map((idOrKey) => site.issue(idOrKey)?.id ?? idOrKey)).size < body.issues.length) {
      throw badRequest('An issue is named more than once.');
    }
    const entries = body.issues.map((idOrKey) => rankEntry(call, idOrKey));
    const movable = entries.flatMap(({ issue, status }) => (issue && status === 200 ? [issue] : []));
    if (movable.length === 0 && entries.every(({ status }) => status === 403)) {
      throw forbidden('You do not have permission to rank issues: you need the Schedule issues permission.');
    }
    moveInRank(site, person, movable, anchor, before === undefined ? 'after' : 'before');
    if (movable.length === entries.length) return noContent();
    return { status: 207, body: { entries: entries.map(({ issue: _issue, ...entry }) => entry) } };
  },
});

interface RankEntry {
  issue?: SiteIssue;
  issueId?: number;
  issueKey: string;
  status: number;
  errors?: string[];
}

function rankEntry(call: Call<unknown, unknown>, idOrKey: string): RankEntry {
  const issue = seen(call, idOrKey);
  if (!issue)
    return {
      issueKey: idOrKey,
      status: 404,
      errors: ['Issue does not exist or you do not have permission to see it.'],
    };
  const common = { issue, issueId: Number(issue.id), issueKey: issue.key };
  if (call.site.can(call.person.key, 'SCHEDULE_ISSUES', call.site.projectOf(issue))) return { ...common, status: 200 };
  return { ...common, status: 403, errors: ['You need the Schedule issues permission to rank this issue.'] };
}

function seen({ site, person }: Call<unknown, unknown>, idOrKey: string): SiteIssue | undefined {
  const issue = site.issue(idOrKey);
  return issue && site.canSee(person, site.projectOf(issue)) ? issue : undefined;
}

const rankFieldNumber = (site: Site): number => Number(site.data.rankFieldId.replace('customfield_', ''));

const boards = route({
  method: 'GET',
  path: '/rest/agile/1.0/board',
  query: z.strictObject({
    ...paging,
    type: list().optional(),
    name: text().optional(),
    projectKeyOrId: text().optional(),
  }),
  handle: (call) => {
    const { site, person, query } = call;
    const only = query.projectKeyOrId === undefined ? null : site.project(query.projectKeyOrId);
    // The contract has no 404 here.
    if (only === undefined || (only && !site.canSee(person, only)))
      throw badRequest(`No project could be found with key or id '${query.projectKeyOrId}'.`);
    const found = site.data.boards
      .filter((board) => only === null || board.projectId === only.id)
      .filter((board) => query.type === undefined || query.type.includes(board.type))
      .filter((board) => query.name === undefined || board.name.toLowerCase().includes(query.name.toLowerCase()))
      .filter((board) => site.canSee(person, projectOf(site, board)));
    const page = pageOf(found, query, { usual: 50, most: 50 });
    return ok({ ...page, values: page.values.map((board) => boardView(site, board)) });
  },
});

const getBoard = route({
  method: 'GET',
  path: '/rest/agile/1.0/board/:boardId',
  handle: (call) => ok(boardView(call.site, boardFor(call))),
});

const configuration = route({
  method: 'GET',
  path: '/rest/agile/1.0/board/:boardId/configuration',
  handle: (call) => {
    const { site } = call;
    const board = boardFor(call);
    const project = projectOf(site, board);
    const statuses = site.data.statuses.filter((status) => project.statusIds.includes(status.id));
    const columnNames = { new: 'To Do', indeterminate: 'In Progress', done: 'Done' };
    const estimation = board.estimationFieldId === null ? undefined : site.field(board.estimationFieldId);
    return ok({
      id: board.id,
      name: board.name,
      type: board.type,
      self: `${site.baseUrl}/rest/agile/1.0/board/${board.id}/configuration`,
      location: { type: 'project', projectKeyOrId: project.key },
      filter: { id: String(10_000 + board.id), self: `${site.baseUrl}/rest/api/3/filter/${10_000 + board.id}` },
      columnConfig: {
        columns: categoryOrder.map((category) => ({
          name: columnNames[category],
          statuses: statuses
            .filter((status) => status.category === category)
            .map((status) => ({ id: status.id, self: `${site.baseUrl}/rest/api/3/status/${status.id}` })),
        })),
        constraintType: 'none',
      },
      ...(estimation
        ? { estimation: { type: 'field', field: { fieldId: estimation.id, displayName: estimation.name } } }
        : {}),
      ranking: { rankCustomFieldId: rankFieldNumber(site) },
    });
  },
});

const sprintStates = ['closed', 'active', 'future'] as const;

const sprints = route({
  method: 'GET',
  path: '/rest/agile/1.0/board/:boardId/sprint',
  query: z.strictObject({
    ...paging,
    state: list()
      .pipe(z.array(z.enum(sprintStates, `must be one of ${sprintStates.join(', ')}`)))
      .optional(),
  }),
  handle: (call) => {
    const { site, query } = call;
    const board = boardFor(call);
    if (board.type !== 'scrum') throw badRequest('The board does not support sprints');
    const found = site.data.sprints
      .filter(
        (sprint) => sprint.boardId === board.id && (query.state === undefined || query.state.includes(sprint.state)),
      )
      .sort((a, b) => sprintStates.indexOf(a.state) - sprintStates.indexOf(b.state) || a.id - b.id);
    const page = pageOf(found, query, { usual: 50, most: 50 });
    return ok({
      ...page,
      values: page.values.map(({ boardId, ...sprint }) => ({
        ...sprint,
        self: `${site.baseUrl}/rest/agile/1.0/sprint/${sprint.id}`,
        originBoardId: boardId,
      })),
    });
  },
});

function boardFor(call: Call<unknown, unknown>): SiteBoard {
  const id = call.params['boardId'] ?? '';
  const board = call.site.data.boards.find((candidate) => String(candidate.id) === id);
  if (!board || !call.site.canSee(call.person, projectOf(call.site, board))) {
    throw notFound(
      'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
    );
  }
  return board;
}

function projectOf(site: Site, board: SiteBoard): SiteProject {
  const project = site.project(board.projectId);
  if (!project) throw new Error(`Board ${board.id} names project ${board.projectId}, which the site does not have.`);
  return project;
}

const boardView = (site: Site, board: SiteBoard) => {
  const project = projectOf(site, board);
  const name = `${project.name} (${project.key})`;
  return {
    id: board.id,
    self: `${site.baseUrl}/rest/agile/1.0/board/${board.id}`,
    name: board.name,
    type: board.type,
    location: {
      projectId: Number(project.id),
      displayName: name,
      projectName: project.name,
      projectKey: project.key,
      projectTypeKey: project.projectTypeKey,
      name,
    },
  };
};

export const agileRoutes = [rank, boards, getBoard, configuration, sprints];
