import { makeGrachtshop } from '../../sandbox/grachtshop';
import { createJira, createSite } from '../../sandbox/jira';
import { NOW } from '../fakes/app';
import { checkExchange, expectNoContractViolations } from '.';

/** Every read of the sandbox's Jira over every issue of the shop, each answer held against Atlassian's documents. */

const data = makeGrachtshop({ seed: 7, issues: 300, now: NOW });
const jira = createJira(createSite(data, { now: () => NOW }), { onExchange: checkExchange });
afterEach(expectNoContractViolations);

async function read(method: 'GET' | 'POST', path: string, body?: unknown) {
  const request = { method, path, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const answer = await jira.handle(request, 'admin');
  if (answer.status !== 200) throw new Error(`${method} ${path} → ${answer.status}: ${answer.body}`);
  return JSON.parse(answer.body) as { issues: unknown[]; nextPageToken?: string };
}

const keys = data.issues.map(({ key }) => key);
const everything = {
  fields: ['*all'],
  properties: ['voorrang'],
};
const hundreds = keys.flatMap((_key, at) => (at % 100 === 0 ? [keys.slice(at, at + 100)] : []));

test('bulkfetch', async () => {
  for (const issueIdsOrKeys of hundreds) {
    const body = { ...everything, issueIdsOrKeys, expand: ['names', 'schema', 'changelog', 'transitions'] };
    expect((await read('POST', '/rest/api/3/issue/bulkfetch', body)).issues).toHaveLength(issueIdsOrKeys.length);
  }
});

test('search, page by page', async () => {
  let found = 0;
  let nextPageToken: string | undefined;
  do {
    const next = nextPageToken === undefined ? {} : { nextPageToken };
    const jql = 'created is not EMPTY ORDER BY Rank';
    const page = await read('POST', '/rest/api/3/search/jql', { jql, ...everything, maxResults: 100, ...next });
    found += page.issues.length;
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  expect(found).toBe(keys.length);
});

test.each([
  ['the issue', '?fields=*all&properties=*all&expand=names,schema,changelog,transitions'],
  ['its changelog', '/changelog'],
  ['its transitions', '/transitions'],
  ['its properties', '/properties'],
])('%s', async (_what, rest) => {
  for (const key of keys) await read('GET', `/rest/api/3/issue/${key}${rest}`);
});

test('changelogs in bulk', async () => {
  for (const issueIdsOrKeys of hundreds) await read('POST', '/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys });
});

test.each(data.projects.map(({ key, id }) => [key, id]))('project %s', async (key, id) => {
  for (const part of ['', '/statuses', '/versions', '/components', '/role'])
    await read('GET', `/rest/api/3/project/${key}${part}`);
  await read('GET', `/rest/api/3/issuetype/project?projectId=${id}`);
  await read('GET', `/rest/agile/1.0/board?projectKeyOrId=${key}`);
});

test.each(data.boards.map(({ id, type }) => [id, type]))('board %s (%s)', async (id, type) => {
  await read('GET', `/rest/agile/1.0/board/${id}`);
  await read('GET', `/rest/agile/1.0/board/${id}/configuration`);
  if (type === 'scrum') await read('GET', `/rest/agile/1.0/board/${id}/sprint`);
});

test.each(['field', 'field/search', 'issueLinkType', 'project/search', 'priority/search', 'myself'])('%s', (path) =>
  read('GET', `/rest/api/3/${path}`),
);
