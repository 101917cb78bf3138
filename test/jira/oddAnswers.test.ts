import { jiraGateway } from '../../src/jira/gateway';
import type { Transport, TransportResponse } from '../../src/jira/transport';
import { startApp, type App } from '../fakes/app';
import { sandboxTransport } from '../fakes/transport';
import { answer, errorFrom, patience } from './answers';

let app: App;
let projectId: string;
beforeAll(async () => {
  app = await startApp({ issues: 120 });
  projectId = app.jira.site.data.projects[0]!.id;
});
afterAll(() => app.expectContractKept());

const po = () => sandboxTransport(app.jira, 'po');

test('a connection lost halfway through an answer is a lost connection', async () => {
  const broken: TransportResponse = { ...answer(200), text: () => Promise.reject(new TypeError('terminated')) };
  for (const status of [200, 500])
    expect(await errorFrom(jiraGateway(() => Promise.resolve({ ...broken, status }), patience(1)).linkTypes())).toEqual(
      { code: 'JIRA_UNAVAILABLE', detail: 'no connection' },
    );
});

describe('an issue in an unknown form', () => {
  const withOdd =
    (odd: (issue: { fields: Record<string, unknown> }) => void, all = false): Transport =>
    async (path, init) => {
      const response = await po()(path, init);
      if (!path.endsWith('bulkfetch')) return response;
      const body = JSON.parse(await response.text()) as { issues: { fields: Record<string, unknown> }[] };
      for (const issue of all ? body.issues : body.issues.slice(0, 1)) odd(issue);
      return answer(200, body);
    };
  const read = (transport: Transport) => {
    const source = jiraGateway(transport, patience(1)).backlogSource({ projectId, fieldIds: [] });
    return source.ids().then(({ ids }) => source.issues(ids.slice(0, 10)));
  };

  it('costs that issue, not the backlog', async () => {
    const strip = (issue: { fields: Record<string, unknown> }) => delete issue.fields['status'];
    expect(await read(withOdd(strip))).toHaveLength(9);
    expect(await errorFrom(read(withOdd(strip, true)))).toMatchObject({ code: 'JIRA_UNAVAILABLE' });
  });

  it('may lack the moment it was created', async () => {
    const issues = await read(withOdd((issue) => (issue.fields['created'] = null)));
    expect(issues).toHaveLength(10);
    expect(issues.filter(({ created }) => created === '')).toHaveLength(1);
  });
});

test('zones are written so that every browser reads them', async () => {
  const [id] = (await jiraGateway(po(), patience(1)).openIssueIds(projectId)).ids;
  const issue = await jiraGateway(po(), patience(1)).readIssue(id!, []);
  expect(issue.created).toMatch(/T[\d:.]+[+-]\d\d:\d\d$/);
});

test('issues not served this time are asked for once more', async () => {
  let calls = 0;
  const busy: Transport = async (path, init) => {
    const response = await po()(path, init);
    if (!path.endsWith('bulkfetch') || (calls += 1) > 1) return response;
    const body = JSON.parse(await response.text()) as { issues: { id: string }[] };
    const [late, ...issues] = body.issues;
    return answer(200, { issues, issueErrors: [{ id: late!.id, errorMessage: 'Busy.' }, { id: '404' }, {}] });
  };
  const source = jiraGateway(busy, patience(1)).backlogSource({ projectId, fieldIds: [] });
  const ids = (await source.ids()).ids.slice(0, 10);
  expect((await source.issues(ids)).map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(calls).toBe(2);
});

test('names are asked for a hundred people at a time', async () => {
  const asked: number[] = [];
  const spy: Transport = (path) => {
    const ids = new URL(path, 'http://jira').searchParams.getAll('accountId');
    asked.push(ids.length);
    return Promise.resolve(
      answer(200, { values: ids.map((accountId) => ({ accountId, displayName: `Name of ${accountId}` })) }),
    );
  };
  const people = Array.from({ length: 250 }, (_, n) => `person-${n % 240}`);
  const names = await jiraGateway(spy, patience(1)).displayNames(people);
  expect(asked).toEqual([100, 100, 40]);
  expect(names.get('person-239')).toBe('Name of person-239');
});

test('fields of other team-managed projects are left out, the project’s own are marked', async () => {
  const field = (id: string, project?: string) => ({
    id,
    name: id,
    schema: { type: 'number' },
    ...(project === undefined ? {} : { scope: { type: 'PROJECT', project: { id: project } } }),
  });
  const fields = [field('all'), field('own', projectId), field('other', '99')];
  const found = await jiraGateway(() => Promise.resolve(answer(200, fields)), patience(1)).projectFields(projectId);
  expect(found.map(({ id, ownField }) => [id, ownField])).toEqual([
    ['all', false],
    ['own', true],
  ]);
});

test('a link reads from both its ends: who blocks, and who waits', async () => {
  const [blocker, waiting] = [await app.createIssue({}), await app.createIssue({})];
  const body = { type: { name: 'Blocks' }, inwardIssue: { key: blocker.key }, outwardIssue: { key: waiting.key } };
  expect((await app.rest('dev', 'POST', '/rest/api/3/issueLink', body)).status).toBe(201);
  const linksOf = async ({ id }: { id: string }) =>
    (await jiraGateway(po(), patience(1)).readIssue(id, [])).links.map(({ direction, other }) => [
      direction,
      other.key,
    ]);
  expect(await linksOf(blocker)).toEqual([['outward', waiting.key]]);
  expect(await linksOf(waiting)).toEqual([['inward', blocker.key]]);
});

test('ids are read page by page to the last', async () => {
  const bodies: { nextPageToken?: string }[] = [];
  const pages = [
    { issues: [{ id: '1' }], nextPageToken: 'two' },
    { issues: [{ id: '2' }], nextPageToken: 'three', isLast: false },
    { issues: [{ id: '3' }], nextPageToken: 'more', isLast: true },
  ];
  const paged: Transport = (_path, { body }) => {
    bodies.push(JSON.parse(body!) as { nextPageToken?: string });
    return Promise.resolve(answer(200, pages[bodies.length - 1]));
  };
  expect(await jiraGateway(paged, patience(1)).openIssueIds('1')).toEqual({
    ids: ['1', '2', '3'],
    byRank: true,
  });
  expect(bodies.map(({ nextPageToken }) => nextPageToken)).toEqual([undefined, 'two', 'three']);
});
