import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleApp } from '../../../sandbox/forge/bundle';
import { loadBundle } from '../../../sandbox/forge/loadBundle';
import { readManifest } from '../../../sandbox/forge/manifest';
import { accountOf, APP_ROOT, fixtureHost } from './fixture';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'voorrang-bundle-'));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

test('the deployed form of an app runs in the host as its source does', async () => {
  const target = path.join(directory, 'bundle');
  await bundleApp(APP_ROOT, await readManifest(path.join(APP_ROOT, 'manifest.yml')), target);
  const host = await fixtureHost({ handlers: loadBundle(target) });
  const answer = await host.invoke('fixture-page', { functionKey: 'whoAmI' }, { person: 'dev' });
  expect(answer).toMatchObject({ asUser: accountOf('dev') });
  const stored = await host.invoke(
    'fixture-page',
    { functionKey: 'store', payload: { key: 'k', value: [1] } },
    { person: 'dev' },
  );
  expect(stored).toEqual([1]);
  expect(JSON.parse(await readFile(path.join(target, '__LOCALES__/i18n-info.json'), 'utf8'))).toEqual({
    config: { locales: ['en-US', 'nl-NL'], fallback: { default: 'en-US' } },
  });
});
