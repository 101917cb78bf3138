import type { JqlMatches } from '../../src/domain/gates/jql';
import { jiraGateway } from '../../src/jira/gateway';
import type { Transport } from '../../src/jira/transport';
import { startApp, type App } from '../fakes/app';
import { sandboxTransport } from '../fakes/transport';
import { answer, errorFrom, patience } from './answers';

let app: App;
let ids: string[];
beforeAll(async () => {
  app = await startApp({ issues: 200 });
  ids = app.jira.site.data.issues
    .filter(({ projectId }) => projectId === app.jira.site.data.projects[0]!.id)
    .map(({ id }) => id);
});
afterAll(() => app.expectContractKept());

const po: Transport = (path, init) => sandboxTransport(app.jira, 'po')(path, init);
const match = (transport: Transport, issueIds: readonly string[], jqls: readonly string[]) =>
  jiraGateway(transport, patience()).matchJql(issueIds, jqls);
const found = (matches: JqlMatches, jql: string): string[] | string | undefined => {
  const one = matches.get(jql);
  return one && ('ids' in one ? [...one.ids].sort() : one.error);
};

interface Asked {
  readonly issueIds: readonly number[];
  readonly jqls: readonly string[];
}

/** A Jira in which an issue answers to the queries that its id can be divided by; it notes what it was asked. */
function countingJira(refuses: (asked: Asked) => boolean = () => false) {
  const calls: Asked[] = [];
  const transport: Transport = (_path, init) => {
    const asked = JSON.parse(init.body!) as Asked;
    calls.push(asked);
    if (refuses(asked)) return Promise.resolve(answer(400, { errorMessages: ['Too much.'], errors: {} }));
    const matches = asked.jqls.map((jql) =>
      jql === 'bad'
        ? { matchedIssues: [], errors: ['Bad.'] }
        : { matchedIssues: asked.issueIds.filter((id) => id % Number(jql) === 0), errors: [] },
    );
    return Promise.resolve(answer(200, { matches }));
  };
  return { calls, transport };
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));
const dividedBy = (count: number, by: number) =>
  upTo(count)
    .filter((id) => Number(id) % by === 0)
    .sort();
const queries = (count: number) => upTo(count);

test('Jira’s own search agrees', async () => {
  const jqls = ['statusCategory = Done', 'labels is not EMPTY', 'priority = High'];
  const matches = await match(po, ids, jqls);
  for (const jql of jqls) {
    const body = {
      jql: `project = ${app.jira.site.data.projects[0]!.id} AND (${jql})`,
      fields: ['id'],
      maxResults: 5000,
    };
    const { json } = await app.rest('po', 'POST', '/rest/api/3/search/jql', body);
    expect(found(matches, jql)).toEqual(json.issues.map(({ id }: { id: string }) => id).sort());
  }
  expect((found(matches, 'statusCategory = Done') as string[]).length).toBeGreaterThan(0);
});

test('a query that Jira refuses is that query’s error alone', async () => {
  const matches = await match(po, ids, ['colour = red', 'status =', 'created < 1d']);
  expect(found(matches, 'colour = red')).toMatch(/Field 'colour' does not exist/);
  expect(found(matches, 'status =')).toMatch(/Error in the JQL Query/);
  expect(found(matches, 'created < 1d')).toHaveLength(ids.length);
});

test.each([
  [5_000, 12, 5],
  [5_000, 20, 5],
  [5_001, 12, 6],
  [5_000, 21, 10],
  [1, 200, 10],
  [0, 12, 0],
  [5_000, 0, 0],
])('%i issues against %i queries cost %i requests', async (issues, jqls, requests) => {
  const { calls, transport } = countingJira();
  const matches = await match(transport, upTo(issues), queries(jqls));
  expect(calls).toHaveLength(requests);
  if (issues > 0)
    for (const jql of queries(jqls).slice(0, 3)) expect(found(matches, jql)).toEqual(dividedBy(issues, Number(jql)));
});

test('the same query or issue twice is asked once', async () => {
  const { calls, transport } = countingJira();
  await match(transport, ['1', '2', '1'], ['1', '2', '1']);
  expect(calls).toEqual([{ issueIds: [1, 2], jqls: ['1', '2'] }]);
});

describe('when Jira takes fewer at a time', () => {
  it('issues go by hundreds from then on, and none is lost', async () => {
    const { calls, transport } = countingJira(({ issueIds }) => issueIds.length > 100);
    const matches = await match(transport, upTo(2_050), queries(3));
    expect(calls).toHaveLength(1 + 21);
    for (const jql of queries(3)) expect(found(matches, jql)).toEqual(dividedBy(2_050, Number(jql)));
  });

  it('queries go by halves', async () => {
    const { calls, transport } = countingJira(({ jqls }) => jqls.length > 5);
    const matches = await match(transport, upTo(10), queries(20));
    expect(calls.length).toBeLessThanOrEqual(7);
    for (const jql of queries(20)) expect(found(matches, jql)).toEqual(dividedBy(10, Number(jql)));
  });

  it('one query that is a 400 by itself is an error, told once, and the others are answered', async () => {
    const { calls, transport } = countingJira(({ jqls }) => jqls.includes('3'));
    const matches = await match(transport, upTo(300), queries(6));
    expect(found(matches, '3')).toBe('Too much.');
    for (const jql of ['1', '2', '4', '5', '6']) expect(found(matches, jql)).toEqual(dividedBy(300, Number(jql)));
    expect(calls.filter(({ jqls }) => jqls.length === 1 && jqls[0] === '3')).toHaveLength(1);
  });

  it('a refused query is not asked again for the next issues', async () => {
    const { calls, transport } = countingJira();
    expect(found(await match(transport, upTo(2_000), ['bad', '2']), 'bad')).toBe('Bad.');
    expect(calls.map(({ jqls }) => jqls)).toEqual([['bad', '2'], ['2']]);
  });
});

test('an answer with another number of entries is trusted for none', async () => {
  const short: Transport = () => Promise.resolve(answer(200, { matches: [{ matchedIssues: [1], errors: [] }] }));
  expect(await errorFrom(match(short, ['1'], ['1', '2']))).toMatchObject({ code: 'JIRA_UNAVAILABLE' });
});

test('a 429 is waited for, as of any read', async () => {
  const { transport } = countingJira();
  const busy = [answer(429, '', { 'Retry-After': '3' })];
  const policy = patience();
  await jiraGateway((path, init) => Promise.resolve(busy.shift() ?? transport(path, init)), policy).matchJql(
    ['1'],
    ['1'],
  );
  expect(policy.waits).toHaveLength(1);
});

describe('what Jira has against queries', () => {
  const problems = (jqls: readonly string[], transport = po) => jiraGateway(transport, patience()).jqlProblems(jqls);

  test('is found before they are saved, of each by itself', async () => {
    const found = await problems(['labels = urgent', 'labels =', 'colour = red']);
    expect(found.get('labels = urgent')).toBeNull();
    expect(found.get('labels =')).toMatch(/Error in the JQL Query/);
    expect(found.get('colour = red')).toMatch(/colour/);
  });

  /** Jira's own answers, but a 400 for every request with this query in it. */
  const countedPo = (unreadable?: string) => {
    let requests = 0;
    const transport: Transport = (path, init) => {
      requests += 1;
      return unreadable !== undefined && init.body?.includes(unreadable)
        ? Promise.resolve(answer(400, { errorMessages: ['Not read.'], errors: {} }))
        : po(path, init);
    };
    return { transport, requests: () => requests };
  };

  test('costs one request for every 20', async () => {
    const jqls = Array.from({ length: 45 }, (_, number) => `labels = l${number}`);
    const { transport, requests } = countedPo();
    expect([...(await problems([...jqls, ...jqls], transport))]).toEqual(jqls.map((jql) => [jql, null]));
    expect(requests()).toBe(3);
  });

  test('is told of a query that Jira does not even read, and of the others all the same', async () => {
    const { transport } = countedPo('unreadable');
    const found = await problems(['labels = a', 'unreadable', 'colour = red', 'labels = b'], transport);
    expect(found.get('unreadable')).toBe('Not read.');
    expect(found.get('labels = b')).toBeNull();
    expect(found.get('colour = red')).toMatch(/colour/);
  });
});
