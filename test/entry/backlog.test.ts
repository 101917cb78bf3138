import { jiraGateway } from '../../src/jira/gateway';
import { extraFieldIds, STARTING_SETTINGS } from '../../src/domain/settings';
import { loadBacklog } from '../../src/usecases/loadBacklog';
import type { Issue } from '../../src/domain/issue';
import { startApp, valueOf, type App } from '../fakes/app';
import { sandboxTransport } from '../fakes/transport';

let app: App;
let projectId: string;
beforeAll(async () => {
  app = await startApp({ issues: 300 });
  projectId = app.jira.site.data.projects[0]!.id;
});
afterAll(() => app.expectContractKept());

const throughBridge = async (as: 'po' | 'viewer' = 'po') => {
  const gateway = jiraGateway(sandboxTransport(app.jira, as));
  const issues: Issue[] = [];
  const loaded = await loadBacklog(
    gateway.backlogSource({ projectId, fieldIds: extraFieldIds(STARTING_SETTINGS) }),
    ({ arrived }) => issues.push(...arrived),
  );
  return { issues, loaded };
};
const inOrder = (issues: readonly Issue[]) => [...issues].sort((a, b) => a.position! - b.position!);

test('the page and the resolvers read the same backlog, by the same code', async () => {
  const { issues } = await throughBridge();
  const { ids, byRank } = valueOf(await app.call('getBacklogIds', {}, { as: 'po' }));
  expect(byRank).toBe(true);
  const viaResolvers = valueOf(
    await app.call('getBacklogIssues', { ids: ids.slice(0, 500), fieldIds: [] }, { as: 'po' }),
  ).issues;
  expect(inOrder(issues).map(({ id }) => id)).toEqual(ids);
  const byId = (list: readonly Issue[]) =>
    [...list].map((issue) => ({ ...issue, position: null })).sort((a, b) => Number(a.id) - Number(b.id));
  expect(byId(viaResolvers)).toEqual(JSON.parse(JSON.stringify(byId(issues))));
});

test('it holds every open issue of the project and nothing else, in Jira’s order', async () => {
  const { issues, loaded } = await throughBridge();
  const expected = (
    await app.rest('admin', 'POST', '/rest/api/3/search/jql', {
      jql: `project = ${projectId} AND statusCategory != Done ORDER BY Rank ASC`,
      maxResults: 5000,
      fields: ['id'],
    })
  ).json.issues.map(({ id }: { id: string }) => id);
  expect(inOrder(issues).map(({ id }) => id)).toEqual(expected);
  expect(loaded).toEqual({ total: expected.length, byRank: true, missing: [] });
  expect(expected.length).toBeGreaterThan(100);
});

test('300 issues cost two requests', async () => {
  app.exchanges.length = 0;
  await throughBridge();
  expect(app.exchanges.map(({ path }) => path)).toEqual(['/rest/api/3/search/jql', '/rest/api/3/issue/bulkfetch']);
});

test('a resolver hands out no issue of another project, even one the person may see', async () => {
  const other = app.jira.site.data.issues.find((issue) => issue.projectId !== projectId)!;
  const answer = valueOf(await app.call('getBacklogIssues', { ids: [other.id], fieldIds: [] }, { as: 'admin' }));
  expect(answer.issues).toEqual([]);
});

test('a blocker in a project the person may not see is simply absent', async () => {
  const seen = (issues: Issue[]) =>
    issues.flatMap(({ links }) => links.map(({ other }) => other.key)).filter((key) => key.startsWith('DIR-'));
  expect(seen((await throughBridge('viewer')).issues)).toEqual([]);
});

test('for gates, a resolver reads descriptions too, for at most a hundred issues at a time', async () => {
  const { ids } = valueOf(await app.call('getBacklogIds', {}, { as: 'po' }));
  const some = ids.slice(0, 100);
  const read = async (forGates: boolean) =>
    valueOf(await app.call('getBacklogIssues', { ids: some, fieldIds: [], forGates }, { as: 'po' })).issues;
  const described = (await read(true)).filter(({ description }) => description !== null && description !== undefined);
  expect(described.length).toBeGreaterThan(10);
  expect((await read(false)).every(({ description }) => description === undefined)).toBe(true);
  const many = { ids: ids.slice(0, 101), fieldIds: [], forGates: true };
  expect(await app.callRaw('getBacklogIssues', many, { as: 'po' })).toMatchObject({
    error: { code: 'INVALID_INPUT', detail: 'ids' },
  });
});
