import { contractDirectory } from '../../../sandbox/forge/contract';
import { accountOf, fixtureHost, PROJECT_ROOT } from './fixture';

const PAGE = 'fixture-page';

test('a call as the user reaches Jira as who invoked, a call as the app with full rights', async () => {
  const host = await fixtureHost();
  for (const person of ['po', 'viewer'] as const) {
    await expect(host.invoke(PAGE, { functionKey: 'whoAmI' }, { person })).resolves.toEqual({
      asUser: accountOf(person),
      asApp: accountOf('admin'),
      context: accountOf(person),
    });
  }
});

test('overlapping invocations keep their own users', async () => {
  const host = await fixtureHost();
  const everyone = ['admin', 'po', 'dev', 'viewer'] as const;
  const answers = await Promise.all(everyone.map((person) => host.invoke(PAGE, { functionKey: 'whoAmI' }, { person })));
  expect(answers).toEqual(everyone.map((person) => expect.objectContaining({ asUser: accountOf(person) })));
});

test('a call as the user fails when nobody invoked', async () => {
  const host = await fixtureHost();
  await expect(host.invoke(PAGE, { functionKey: 'whoAmI' }, { person: null })).rejects.toThrow(
    'Authentication Required',
  );
});

test('a resolver gets the context of its page and what the app context says of the invocation', async () => {
  const host = await fixtureHost();
  const context = { extension: { type: 'jira:projectPage', project: { id: '1', key: 'SHOP' } } };
  await expect(host.invoke(PAGE, { functionKey: 'context' }, { person: 'po', context })).resolves.toMatchObject({
    cloudId: host.cloudId,
    moduleKey: PAGE,
    accountId: accountOf('po'),
    extension: context.extension,
  });
  const invocation = await host.invoke(PAGE, { functionKey: 'invocation' }, { person: 'po' });
  expect(invocation).toMatchObject({ moduleKey: PAGE });
  expect((invocation as { remaining: number }).remaining).toBeGreaterThan(20_000);
});

const describeWithContract = contractDirectory(PROJECT_ROOT) === undefined ? describe.skip : describe;

describeWithContract('scopes', () => {
  const refused = { status: 401, body: '{"code":401,"message":"Unauthorized; scope does not match"}' };

  test('an operation whose scope the manifest lacks is refused in the words of the gateway', async () => {
    const host = await fixtureHost();
    const ask = (method: string, path: string): Promise<unknown> =>
      host.invoke(PAGE, { functionKey: 'status', payload: { method, path } }, { person: 'po' });
    await expect(ask('DELETE', '/rest/api/3/issue/SHOP-1/properties/voorrang')).resolves.toEqual(refused);
    await expect(ask('PUT', '/rest/agile/1.0/issue/rank')).resolves.toEqual(refused);
    await expect(ask('GET', '/rest/api/3/issue/SHOP-1')).resolves.toMatchObject({ status: 200 });
  });

  test('one covered way is enough: classic or granular', async () => {
    const host = await fixtureHost();
    const path = '/rest/api/3/issue/SHOP-1';
    expect(host.scopes.refuse('GET', `${path}?fields=summary`)).toBeUndefined();
    const { manifest } = host;
    const granular = { ...manifest, permissions: { scopes: ['write:issue:jira-software'] } };
    const other = await fixtureHost({ manifest: granular });
    expect(other.scopes.refuse('PUT', '/rest/agile/1.0/issue/rank')).toBeUndefined();
    expect(other.scopes.refuse('GET', path)?.status).toBe(401);
  });
});

describe('limits and failures', () => {
  const call = async (functionKey: string, payload?: unknown, timeoutMs = 25_000): Promise<unknown> => {
    const host = await fixtureHost({ timeoutMs });
    return host.invoke(PAGE, { functionKey, payload }, { person: 'po' });
  };

  test('a request over 500 KB is refused', async () => {
    await expect(call('echo', { text: 'x'.repeat(500 * 1024) })).rejects.toMatchObject({ reason: 'REQUEST_TOO_LARGE' });
  });

  test('a response over 5 MB is refused', async () => {
    await expect(call('huge')).rejects.toMatchObject({ reason: 'RESPONSE_TOO_LARGE' });
  });

  test('a function that takes too long is given up', async () => {
    await expect(call('never', {}, 50)).rejects.toMatchObject({ reason: 'TIMED_OUT' });
  });

  test('what a function throws arrives as the bridge words it', async () => {
    await expect(call('fail')).rejects.toThrow('There was an error invoking the function - no such luck');
  });

  test('an unknown resolver, module or function is named', async () => {
    const host = await fixtureHost();
    await expect(call('nonsense')).rejects.toThrow("Resolver has no definition for 'nonsense'");
    await expect(host.invoke('nonsense', { functionKey: 'echo' }, { person: 'po' })).rejects.toThrow(
      'no module nonsense',
    );
    await expect(host.run('missing', {}, { person: 'po' })).rejects.toThrow('does not export');
  });
});

test('dynamic properties are a plain function of the manifest', async () => {
  const host = await fixtureHost();
  const payload = { extension: { issue: { key: 'SHOP-3' } } };
  await expect(host.run('lozenge', payload, { person: 'dev' })).resolves.toEqual({
    status: { type: 'lozenge', value: { label: 'SHOP-3', type: 'success' } },
  });
});

test('what functions print is kept, with the function that did', async () => {
  const host = await fixtureHost();
  await host.invoke(PAGE, { functionKey: 'speak', payload: { word: 'hush' } }, { person: 'po' });
  expect(host.logs).toEqual([{ level: 'warn', function: 'resolver', values: ['said', 'hush'] }]);
});
