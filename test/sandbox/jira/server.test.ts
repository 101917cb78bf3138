import Fastify from 'fastify';
import { createJira, createSite } from '../../../sandbox/jira';
import { initialRanks, ranksBetween } from '../../../sandbox/jira/rank';
import { expectNoContractViolations } from '../../contract';
import { smallSite, startJira } from './smallSite';

afterEach(expectNoContractViolations);

const basic = (user: string): string => `Basic ${Buffer.from(`${user}:any token`).toString('base64')}`;

describe('the server', () => {
  it('says what it does not have', async () => {
    const { send } = startJira();
    expect((await send('GET', '/rest/api/3/nothing')).json.errorMessages[0]).toMatch(
      /nothing at \/rest\/api\/3\/nothing/,
    );
    expect(await send('DELETE', '/rest/api/3/myself')).toMatchObject({
      status: 405,
      json: { errorMessages: [expect.stringMatching(/GET is/)] },
    });
    expect(await send('GET', '/rest/api/3/statuses/search?projectId=100')).toMatchObject({
      status: 501,
      json: { errorMessages: [expect.stringMatching(/statuses\/search/)] },
    });
    expect((await send('GET', '/rest/api/3/issue/SHOP-1?expand=renderedFields')).status).toBe(501);
    expect((await send('GET', '/rest/api/3/issue/%zz')).status).toBe(400);
  });

  it('knows its people by Basic authentication, on a server it shares', async () => {
    const fastify = Fastify();
    createJira(createSite(smallSite())).register(fastify);
    fastify.get('/hello', () => ({ other: 'routes' }));
    fastify.post('/echo', (request) => request.body);
    const address = await fastify.listen({ host: '127.0.0.1', port: 0 });
    try {
      const myself = (authorization?: string) =>
        fetch(`${address}/rest/api/3/myself`, { headers: authorization === undefined ? {} : { authorization } });
      expect(await (await myself()).json()).toMatchObject({ displayName: 'Anouk de Vries' });
      expect(await (await myself(basic('viewer'))).json()).toMatchObject({ displayName: 'Vera Jansen' });
      expect(await (await myself(basic('nobody'))).json()).toMatchObject({
        errorMessages: [expect.stringMatching(/nobody/)],
      });
      expect((await myself('Bearer x')).status).toBe(401);
      const post = (path: string, body: unknown) =>
        fetch(`${address}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      expect(await (await fetch(`${address}/hello`)).json()).toEqual({ other: 'routes' });
      expect(await (await post('/echo', { a: 1 })).json()).toEqual({ a: 1 });
      const search = await post('/rest/api/3/search/jql', { jql: 'project = SHOP' });
      expect(search.headers.get('content-type')).toMatch(/application\/json/);
      expect(await search.json()).toMatchObject({ issues: { length: 6 } });
      const property = `${address}/rest/api/3/issue/SHOP-1/properties/a`;
      expect((await fetch(property, { method: 'PUT', body: '{"b":1}' })).status).toBe(201);
      expect((await fetch(property, { method: 'DELETE' })).status).toBe(204);
    } finally {
      await fastify.close();
    }
  });

  it('tells what an app’s page changed from what any other client did', async () => {
    const fastify = Fastify();
    const jira = createJira(createSite(smallSite()));
    const heard: boolean[] = [];
    jira.install({ guard: () => Promise.resolve([]), hear: ({ viaApp }) => heard.push(viaApp) });
    jira.register(fastify);
    const address = await fastify.listen({ host: '127.0.0.1', port: 0 });
    const edit = async (headers: Record<string, string>, label: string) => {
      const body = JSON.stringify({ update: { labels: [{ add: label }] } });
      const url = `${address}/rest/api/3/issue/SHOP-1`;
      return (await fetch(url, { method: 'PUT', headers, body })).status;
    };
    try {
      expect(await edit({}, 'client')).toBe(204);
      expect(await edit({ 'x-sandbox-forge-app': '1' }, 'page')).toBe(204);
    } finally {
      await fastify.close();
    }
    expect(heard).toEqual([false, true]);
  });

  it('answers in this process too, as a fetch', async () => {
    const { jira } = startJira();
    const response = await jira.fetch(
      '/rest/api/3/search/jql',
      { method: 'POST', body: JSON.stringify({ jql: 'project = SHOP' }) },
      'dev',
    );
    expect(response.ok).toBe(true);
    expect((await response.json()).issues).toHaveLength(6);
    expect(
      (await jira.fetch('/rest/api/3/issue/SHOP-1/properties/a', { method: 'PUT', body: '1' }, 'dev')).status,
    ).toBe(201);
    expect((await jira.fetch('/rest/api/3/issue/SHOP-1/properties/a', { method: 'DELETE' }, 'dev')).status).toBe(204);
  });

  it('takes the time it is told to take', async () => {
    const { send } = startJira({ jira: { latencyMs: 40 } });
    const started = performance.now();
    await send('GET', '/rest/api/3/myself');
    expect(performance.now() - started).toBeGreaterThan(35);
  });
});

describe('faults', () => {
  const statuses = async (faults: string, path: string, count: number, seed = 1): Promise<number[]> => {
    const { send } = startJira({ jira: { faults, seed } });
    const found: number[] = [];
    for (let index = 0; index < count; index += 1) found.push((await send('GET', path)).status);
    return found;
  };

  it('strike the share of requests that is asked, the same ones for the same seed', async () => {
    const found = await statuses('429:0.25', '/rest/api/3/myself', 400);
    expect(found.filter((status) => status === 429).length / 400).toBeCloseTo(0.25, 1);
    expect(await statuses('429:0.25', '/rest/api/3/myself', 400)).toEqual(found);
    expect(await statuses('429:0.25', '/rest/api/3/myself', 400, 2)).not.toEqual(found);
  });

  it('strike where they are asked to', async () => {
    expect(await statuses('mypermissions=503:1', '/rest/api/3/myself', 3)).toEqual([200, 200, 200]);
    expect(await statuses('myself=401:1,503:0', '/rest/api/3/myself', 2)).toEqual([401, 401]);
  });

  it('look like the real thing', async () => {
    const { send } = startJira({ jira: { faults: 'myself=429:1, field=401:1, role=503:1' } });
    expect((await send('GET', '/rest/api/3/myself')).headers).toMatchObject({
      'retry-after': '1',
      'ratelimit-reason': 'jira-burst-based',
    });
    expect((await send('GET', '/rest/api/3/field')).json).toEqual({
      code: 401,
      message: 'Unauthorized; scope does not match',
    });
    expect((await send('GET', '/rest/api/3/project/SHOP/role')).headers).toHaveProperty('retry-after');
  });

  it.each([
    ['429', /does not read as/],
    ['429:2', /between 0 and 1/],
    ['418:1', /418 is not one of/],
    ['teapot=429:1', /no path has the segment "teapot"/],
  ])('that are written as "%s" are refused', (faults, message) => {
    expect(() => createJira(createSite(smallSite()), { faults })).toThrow(message);
  });
});

describe('ranks', () => {
  it('lie between their neighbours, in order, however often the same gap is used', () => {
    let [low = '', high = ''] = initialRanks(2);
    for (let round = 0; round < 25; round += 1) {
      const ranks = ranksBetween(low, high, 50);
      // Null says that the gap is used up; it takes many rounds.
      if (!ranks) return expect(round).toBeGreaterThan(20);
      const all = [low, ...ranks, high];
      expect(all).toEqual([...new Set(all)].sort((a, b) => (a < b ? -1 : 1)));
      if (round % 2 === 0) low = ranks.at(-1) ?? low;
      else high = ranks[0] ?? high;
    }
    return undefined;
  });

  it('have room at the top and at the bottom', () => {
    const [rank = ''] = initialRanks(1);
    const [above = ''] = ranksBetween(null, rank, 1) ?? [];
    const [below = ''] = ranksBetween(rank, null, 1) ?? [];
    expect(above < rank && rank < below).toBe(true);
    expect(ranksBetween(rank, rank, 1)).toBeNull();
  });
});
