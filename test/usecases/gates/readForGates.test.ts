import { jiraGateway } from '../../../src/jira/gateway';
import type { Transport } from '../../../src/jira/transport';
import { readForGates, type ChosenIssues, type IssuesForGates } from '../../../src/usecases/gates/readForGates';
import { startApp, type App } from '../../fakes/app';
import { sandboxTransport } from '../../fakes/transport';
import { after, answer, errorFrom, patience } from '../../jira/answers';

let app: App;
let projectId: string;
beforeAll(async () => {
  app = await startApp({ issues: 40 });
  projectId = app.jira.site.data.projects[0]!.id;
});
beforeEach(() => app.exchanges.splice(0));
afterEach(() => app.expectContractKept());

const read = async (
  chosen: ChosenIssues,
  {
    jqls = [],
    transport = sandboxTransport(app.jira, 'po'),
    cancelAfter = Infinity,
  }: {
    jqls?: readonly string[];
    transport?: Transport;
    cancelAfter?: number;
  } = {},
): Promise<IssuesForGates | null> => {
  let steps = 0;
  return readForGates(jiraGateway(transport, patience()), {
    projectId,
    chosen,
    fieldIds: ['duedate'],
    jqls,
    onStep: () => (steps += 1),
    isCancelled: () => steps > cancelAfter,
  });
};
const keysOf = (found: IssuesForGates | null) => found!.issues.map(({ key }) => key);

describe('issues on which a gate is tried out', () => {
  test('named ones come in the order in which they were named, with descriptions and the fields asked for', async () => {
    const found = await read({ by: 'keys', keys: ['SHOP-9', 'SHOP-2', 'SHOP-9'] });
    expect(keysOf(found)).toEqual(['SHOP-9', 'SHOP-2']);
    expect(found!.issues.every(({ description, fields }) => description !== undefined && 'duedate' in fields)).toBe(
      true,
    );
    expect(app.exchanges).toHaveLength(1);
  });

  test('those that are not there, and those of other projects, are told apart from the rest', async () => {
    const other = app.jira.site.data.issues.find((issue) => issue.projectId !== projectId)!;
    const found = await read({ by: 'keys', keys: ['SHOP-1', 'NOPE-1', other.key] });
    expect(keysOf(found)).toEqual(['SHOP-1']);
    expect(found).toMatchObject({ missing: ['NOPE-1'], elsewhere: [other.key] });
  });

  test('the first of the backlog are those that stand first in Jira’s order', async () => {
    const { ids } = await jiraGateway(sandboxTransport(app.jira, 'po')).openIssueIds(projectId);
    const found = await read({ by: 'first', most: 5 });
    expect(found!.issues.map(({ id }) => id)).toEqual(ids.slice(0, 5));
  });

  test('a JQL finds issues of this project only, in its own order', async () => {
    const asked = (jql: string) => read({ by: 'jql', jql, most: 3 });
    expect(keysOf(await asked('key in (SHOP-3, SHOP-4) ORDER BY key DESC'))).toEqual(['SHOP-4', 'SHOP-3']);
    expect(keysOf(await asked('order by key asc'))).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-3']);
    expect(keysOf(await asked('summary ~ "order by" OR key = SHOP-5'))).toContain('SHOP-5');
    // Whoever closes our parenthesis gets no other project's issues either.
    const sneaky = await asked('key = SHOP-1) OR (project != SHOP');
    expect(sneaky!.issues.every((issue) => issue.projectId === projectId)).toBe(true);
  });

  test('a JQL that Jira refuses is an error with its sentence', async () => {
    expect(await errorFrom(read({ by: 'jql', jql: 'nonsense = 1', most: 3 }))).toMatchObject({ code: 'JIRA_REFUSED' });
  });

  test('every JQL is asked for all of them at once; when Jira does not answer, the issues are there all the same', async () => {
    const jqls = ['key = SHOP-2', 'statusCategory != Done'];
    const chosen: ChosenIssues = { by: 'keys', keys: ['SHOP-1', 'SHOP-2'] };
    const found = await read(chosen, { jqls });
    const second = found!.issues[1]!.id;
    expect(found!.matches.get('key = SHOP-2')).toEqual({ ids: new Set([second]) });
    expect(app.exchanges).toHaveLength(2);

    const po = sandboxTransport(app.jira, 'po');
    const broken: Transport = (path, init) =>
      path.includes('/jql/match') ? Promise.resolve(answer(500)) : po(path, init);
    const without = await read(chosen, { jqls, transport: broken });
    expect(keysOf(without)).toEqual(['SHOP-1', 'SHOP-2']);
    expect(without!.matches.size).toBe(0);
  });

  test('nothing is asked after somebody stopped it, or where nothing was found', async () => {
    expect(await read({ by: 'first', most: 5 }, { cancelAfter: 0, jqls: ['a = 1'] })).toBeNull();
    expect(app.exchanges).toHaveLength(1);
    app.exchanges.splice(0);
    expect(
      keysOf(await read({ by: 'jql', jql: 'key = SHOP-1 AND key = SHOP-2', most: 3 }, { jqls: ['a = 1'] })),
    ).toEqual([]);
    expect(app.exchanges).toHaveLength(1);
  });

  test('waits when Jira asks to, and goes on', async () => {
    const transport = after([answer(429, '', { 'Retry-After': '5' })], sandboxTransport(app.jira, 'po'));
    expect(keysOf(await read({ by: 'keys', keys: ['SHOP-1'] }, { transport }))).toEqual(['SHOP-1']);
  });
});
