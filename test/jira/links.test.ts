import { orderOfOther } from '../../src/domain/dependencies';
import type { IssueLink } from '../../src/domain/issue';
import { jiraGateway } from '../../src/jira/gateway';
import { startApp, type App } from '../fakes/app';
import { sandboxTransport } from '../fakes/transport';
import { errorFrom } from './answers';

/** Dependencies that are kept become Jira's links, and go as links again. */

let app: App;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.expectContractKept());

const gatewayOf = (person: 'admin' | 'po' | 'viewer') => jiraGateway(sandboxTransport(app.jira, person));

async function twoIssues() {
  return [await app.createIssue({}), await app.createIssue({})] as const;
}

const linksOf = async (id: string): Promise<readonly IssueLink[]> => (await gatewayOf('admin').readIssue(id, [])).links;

test('the source of a link is what the type says it is: "source blocks target"', async () => {
  const [a, b] = await twoIssues();
  const gateway = gatewayOf('po');
  const type = (await gateway.linkTypes()).find(({ name }) => name === 'Blocks')!;
  await gateway.linkIssues(type, { sourceId: a.id, targetId: b.id });
  // Made twice, it is there once.
  await gateway.linkIssues(type, { sourceId: a.id, targetId: b.id });
  expect(await linksOf(a.id)).toMatchObject([{ direction: 'outward', other: { id: b.id } }]);
  expect(await linksOf(b.id)).toMatchObject([{ direction: 'inward', other: { id: a.id } }]);
  expect(orderOfOther((await linksOf(b.id))[0]!, null)).toBe('before');
});

test('only the links that are meant are taken away, and once they are gone there are none to take', async () => {
  const [a, b] = await twoIssues();
  const gateway = gatewayOf('po');
  const types = await gateway.linkTypes();
  for (const type of types) await gateway.linkIssues(type, { sourceId: a.id, targetId: b.id });
  const isBlock = ({ type, other }: IssueLink) => type.name === 'Blocks' && other.id === b.id;
  expect(await gateway.unlinkIssues(a.id, isBlock)).toBe(1);
  expect((await linksOf(a.id)).map(({ type }) => type.name)).toEqual(
    types.map(({ name }) => name).filter((name) => name !== 'Blocks'),
  );
  expect(await gateway.unlinkIssues(a.id, isBlock)).toBe(0);
});

test('who may not link issues is refused both', async () => {
  const [a, b] = await twoIssues();
  const type = (await gatewayOf('po').linkTypes()).find(({ name }) => name === 'Blocks')!;
  await gatewayOf('po').linkIssues(type, { sourceId: a.id, targetId: b.id });
  const viewer = gatewayOf('viewer');
  expect(await viewer.myPermissions({ projectId: app.jira.site.data.projects[0]!.id }, ['LINK_ISSUES'])).toEqual(
    new Set(),
  );
  expect(await errorFrom(viewer.linkIssues(type, { sourceId: b.id, targetId: a.id }))).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await errorFrom(viewer.unlinkIssues(a.id, () => true))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await linksOf(a.id)).toHaveLength(1);
});
