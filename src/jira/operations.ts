/**
 * Every REST operation Voorrang uses; the gateway can send nothing else. The manifest's scopes are compared with this
 * table by a test (test/manifest/scopes.test.ts).
 */

interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As in Atlassian's OpenAPI documents; `{parts}` are filled in and encoded by `request`. */
  readonly path: string;
  /** Whether sending it twice does no more than once: only then is it tried again after a 429 or 503. */
  readonly repeatable: boolean;
}

const read = (method: 'GET' | 'POST', path: string): Operation => ({ method, path, repeatable: true });

export const OPERATIONS = {
  searchIssues: read('POST', '/rest/api/3/search/jql'),
  countIssues: read('POST', '/rest/api/3/search/approximate-count'),
  bulkFetchIssues: read('POST', '/rest/api/3/issue/bulkfetch'),
  /** Which of these issues answer to which of these queries. */
  matchJql: read('POST', '/rest/api/3/jql/match'),
  parseJql: read('POST', '/rest/api/3/jql/parse'),
  getIssue: read('GET', '/rest/api/3/issue/{issueIdOrKey}'),
  /** Replaces the whole value, so a second time changes nothing. */
  setIssueProperty: {
    method: 'PUT',
    path: '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
    repeatable: true,
  },
  deleteIssueProperty: {
    method: 'DELETE',
    path: '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
    repeatable: true,
  },
  /** Puts issues beside another one; where they already stand there, it changes nothing. */
  rankIssues: { method: 'PUT', path: '/rest/agile/1.0/issue/rank', repeatable: true },
  /** Of one type and direction Jira keeps a single link between two issues, however often it is made. */
  linkIssues: { method: 'POST', path: '/rest/api/3/issueLink', repeatable: true },
  deleteIssueLink: { method: 'DELETE', path: '/rest/api/3/issueLink/{linkId}', repeatable: true },
  getMyPermissions: read('GET', '/rest/api/3/mypermissions'),
  getFields: read('GET', '/rest/api/3/field'),
  getIssueLinkTypes: read('GET', '/rest/api/3/issueLinkType'),
  getProjectRoles: read('GET', '/rest/api/3/project/{projectIdOrKey}/role'),
  getProjectRole: read('GET', '/rest/api/3/project/{projectIdOrKey}/role/{id}'),
  getMyself: read('GET', '/rest/api/3/myself'),
  getIssueTypesForProject: read('GET', '/rest/api/3/issuetype/project'),
  bulkGetUsers: read('GET', '/rest/api/3/user/bulk'),
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;
