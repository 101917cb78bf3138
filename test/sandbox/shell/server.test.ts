import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { startSandbox } from '../../../sandbox/app';
import type { Sandbox } from '../../../sandbox/app';
import { contractDirectory } from '../../../sandbox/forge/contract';
import { contentSecurityPolicy } from '../../../sandbox/forge/csp';
import { accountOf, APP_ROOT, fixtureHandlers, PROJECT_ROOT, smallShop } from '../forge/fixture';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ data: smallShop(), root: APP_ROOT, handlers: fixtureHandlers });
});

afterAll(() => sandbox.close());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Not fetch: that would set Host and Sec-Fetch headers of its own. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body?: string): Promise<Answer> {
  const { port } = new URL(sandbox.url);
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }),
      );
    });
    call.on('error', reject);
    call.end(body);
  });
}

const asPerson = (person: string): string => `Basic ${Buffer.from(`${person}:any`).toString('base64')}`;
const host = (): string => new URL(sandbox.url).host;

test('a page comes with the policy of Forge, and the bridge is its first script', async () => {
  const { headers, body } = await ask('/forge/main/page.html');
  expect(headers['content-security-policy']).toBe(contentSecurityPolicy(body, sandbox.host.manifest, host()));
  expect(body.indexOf('/forge/bridge.js')).toBeLessThan(body.indexOf('page.js'));
  expect(body).toContain(`data-shell="${sandbox.url}"`);
});

test('translations lie beside the page, as @forge/bridge looks for them', async () => {
  const info = await ask('/forge/main/__LOCALES__/i18n-info.json');
  expect(JSON.parse(info.body)).toEqual({ config: { locales: ['en-US', 'nl-NL'], fallback: { default: 'en-US' } } });
  expect(JSON.parse((await ask('/forge/main/__LOCALES__/nl-NL.json')).body)).toMatchObject({
    page: { title: 'Proefpagina' },
  });
  expect((await ask('/forge/main/__LOCALES__/de-DE.json')).status).toBe(404);
});

test('nothing outside the resource is served', async () => {
  expect((await ask('/forge/main/..%2fmanifest.yml')).status).toBe(404);
  expect((await ask('/forge/other/page.html')).status).toBe(404);
  expect((await ask('/..%2f..%2fpackage.json')).body).not.toContain('"voorrang"');
});

test('titles of modules are in the language asked for, and in the fallback where a text is missing', async () => {
  const { modules } = JSON.parse((await ask('/sandbox/modules?locale=nl-NL')).body) as { modules: { title: string }[] };
  expect(modules.map(({ title }) => title)).toEqual([
    'Proefpagina',
    'Proefinstellingen',
    'Proefpaneel',
    'Fixture context',
  ]);
});

test('any Jira client reaches REST with a person’s key as its user name', async () => {
  const { body } = await ask('/rest/api/3/myself', { authorization: asPerson('dev') });
  expect(JSON.parse(body)).toMatchObject({ accountId: accountOf('dev'), self: expect.stringContaining(sandbox.url) });
});

test('another site’s name that leads here gets no answer', async () => {
  expect((await ask('/rest/api/3/myself', { host: 'evil.example:80' })).status).toBe(421);
});

test('a script on the origin of app pages cannot call REST or the host by itself', async () => {
  const headers = { host: host().replace('127.0.0.1', 'localhost'), 'sec-fetch-dest': 'empty' };
  expect((await ask('/rest/api/3/myself', headers)).status).toBe(403);
  expect((await ask('/sandbox/site', headers)).status).toBe(403);
  expect((await ask('/forge/main/page.js', headers)).status).toBe(200);
});

test('whoever comes by the name of app pages is sent to where the shell can ask', async () => {
  const { status, headers } = await ask('/projects/SHOP?as=po', { host: host().replace('127.0.0.1', 'localhost') });
  expect([status, headers.location]).toEqual([302, `${sandbox.url}/projects/SHOP?as=po`]);
});

const testWithContract = contractDirectory(PROJECT_ROOT) === undefined ? test.skip : test;

testWithContract('what the bridge fetches for a page is held against the scopes; other clients are not', async () => {
  const path = '/rest/api/3/issue/SHOP-1/properties/voorrang';
  const headers = { authorization: asPerson('admin'), 'content-type': 'application/json' };
  const refused = await ask(path, { ...headers, 'x-sandbox-forge-app': '1' }, 'PUT', '{"score":1}');
  expect([refused.status, refused.body]).toEqual([401, '{"code":401,"message":"Unauthorized; scope does not match"}']);
  expect((await ask(path, headers, 'PUT', '{"score":1}')).status).toBe(201);
});

test('a property that the manifest makes searchable is found by its alias in JQL', async () => {
  const headers = { authorization: asPerson('admin'), 'content-type': 'application/json' };
  await ask('/rest/api/3/issue/SHOP-2/properties/fixture', headers, 'PUT', '{"score":42}');
  const body = JSON.stringify({ jql: 'fixtureScore > 41', fields: ['summary'] });
  const found = JSON.parse((await ask('/rest/api/3/search/jql', headers, 'POST', body)).body) as {
    issues: { key: string }[];
  };
  expect(found.issues.map(({ key }) => key)).toEqual(['SHOP-2']);
});
