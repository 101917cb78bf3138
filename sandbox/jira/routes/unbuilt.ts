import { z } from 'zod';
import { notBuilt } from '../errors';
import { type Route, route } from '../http';

/** Operations that Jira has, that an app like this one may come to use, and that the sandbox answers with 501. */
const operations: readonly [Route['method'], string][] = [
  ['PUT', '/rest/api/3/app/field/:fieldIdOrKey/value'],
  ['POST', '/rest/api/3/app/field/value'],
  ['GET', '/rest/api/3/data-policy'],
  ['GET', '/rest/api/3/data-policy/project'],
  ['POST', '/rest/api/3/expression/evaluate'],
  ['POST', '/rest/api/3/issue/properties'],
  ['POST', '/rest/api/3/issue/properties/multi'],
  ['PUT', '/rest/api/3/issue/properties/:propertyKey'],
  ['DELETE', '/rest/api/3/issue/properties/:propertyKey'],
  ['GET', '/rest/api/3/issue/createmeta/:projectIdOrKey/issuetypes'],
  ['GET', '/rest/api/3/jql/autocompletedata/suggestions'],
  ['GET', '/rest/api/3/project/:projectIdOrKey/version'],
  ['GET', '/rest/api/3/statuses'],
  ['GET', '/rest/api/3/statuses/byNames'],
  ['GET', '/rest/api/3/statuses/search'],
  ['GET', '/rest/api/3/task/:taskId'],
  ['GET', '/rest/api/3/workflows/search'],
  ['GET', '/rest/api/3/workflow/rule/config'],
  ['PUT', '/rest/api/3/workflow/rule/config'],
  ['GET', '/rest/forge/1/app/properties/:propertyKey'],
  ['PUT', '/rest/forge/1/app/properties/:propertyKey'],
  ['POST', '/rest/agile/1.0/backlog/issue'],
  ['POST', '/rest/agile/1.0/backlog/:boardId/issue'],
  ['GET', '/rest/agile/1.0/board/:boardId/backlog'],
  ['GET', '/rest/agile/1.0/board/:boardId/issue'],
  ['GET', '/rest/agile/1.0/board/:boardId/epic'],
  ['GET', '/rest/agile/1.0/issue/:issueIdOrKey'],
  ['GET', '/rest/agile/1.0/issue/:issueIdOrKey/estimation'],
  ['PUT', '/rest/agile/1.0/issue/:issueIdOrKey/estimation'],
  ['GET', '/rest/agile/1.0/sprint/:sprintId'],
  ['GET', '/rest/agile/1.0/sprint/:sprintId/issue'],
  ['POST', '/rest/agile/1.0/sprint/:sprintId/issue'],
  ['GET', '/rest/software/1.0/board/:boardId/backlog'],
  ['GET', '/rest/software/1.0/board/:boardId/issue'],
  ['GET', '/rest/software/1.0/sprint/:sprintId/issue'],
];

const anyQuery = z.record(z.string(), z.array(z.string()));

export const unbuiltRoutes = operations.map(([method, path]) =>
  route({
    method,
    path,
    query: anyQuery,
    ...(method === 'POST' || method === 'PUT' ? { body: z.unknown() } : {}),
    handle: () => {
      throw notBuilt(`${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    },
  }),
);
