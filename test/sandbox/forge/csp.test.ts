import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import { contentSecurityPolicy } from '../../../sandbox/forge/csp';
import { readManifest } from '../../../sandbox/forge/manifest';
import { APP_ROOT } from './fixture';

test('the policy is what Atlassian’s package makes of page and manifest, less the report address', async () => {
  const manifest = await readManifest(path.join(APP_ROOT, 'manifest.yml'));
  const html = await readFile(path.join(APP_ROOT, 'pages/page.html'), 'utf8');
  const details = new CSPProcessingService({ info: () => undefined }, load).getCspDetails(
    html,
    manifest.permissions as never,
  );
  const real = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails: details,
    microsEnv: 'prod',
    hostname: '127.0.0.1:8080',
  });
  const ours = contentSecurityPolicy(html, manifest, '127.0.0.1:8080').split('; ');
  expect(real.filter((directive) => !ours.includes(directive))).toEqual([expect.stringMatching(/^report-uri /)]);
  expect(ours.filter((directive) => !real.includes(directive))).toEqual([]);
});

test('scripts from elsewhere and eval are not allowed, the shell may frame, styles follow the manifest', async () => {
  const manifest = await readManifest(path.join(APP_ROOT, 'manifest.yml'));
  const directive = (name: string, permissions = manifest.permissions): string | undefined =>
    contentSecurityPolicy('<html></html>', { ...manifest, permissions }, '127.0.0.1:8080')
      .split('; ')
      .find((each) => each.startsWith(`${name} `));
  expect(directive('script-src')).toMatch(/^script-src 'self'/);
  expect(directive('script-src')).not.toMatch(/unsafe/);
  expect(directive('frame-ancestors')).toContain(' 127.0.0.1:8080');
  expect(directive('style-src')).toContain("'unsafe-inline'");
  expect(directive('style-src', {})).not.toContain("'unsafe-inline'");
});
