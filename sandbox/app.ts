/**
 * The whole sandbox on one port: a Jira, the Forge host with the app in it, and the shell around them.
 *
 * The shell lives at http://127.0.0.1:PORT, the app's pages at http://localhost:PORT: for a browser these are two
 * origins, as a site and Forge's CDN are.
 */
import path from 'node:path';
import fastify from 'fastify';
import { BRIDGE_OUTPUT, BUNDLE_OUTPUT, SHELL_OUTPUT } from './build/steps';
import { readContract } from './forge/contract';
import { registerEndpoints } from './forge/endpoints';
import { createForgeHost } from './forge/host';
import type { ForgeHost, Handlers, LogLine } from './forge/host';
import { loadBundle } from './forge/loadBundle';
import { readManifest } from './forge/manifest';
import { registerPages } from './forge/pages';
import { propertyAliases } from './forge/propertyAliases';
import { loadTranslations } from './forge/translations';
import { registerWorkflow } from './forge/workflow';
import { readInside, sendAs } from './files';
import { registerGuards } from './guards';
import { createJira, createSite } from './jira';
import type { Jira, JiraOptions, Site, SiteData } from './jira';

export interface SandboxOptions {
  data: SiteData;
  /** 0: any free port. */
  port?: number;
  jira?: JiraOptions;
  /** The folder with manifest.yml; a test's fixture app has its own. */
  root?: string;
  /** The exports of src/index.ts; the deployed bundle when absent. */
  handlers?: Handlers;
  onLog?: (line: LogLine) => void;
}

export interface Sandbox {
  url: string;
  host: ForgeHost;
  site: Site;
  jira: Jira;
  close(): Promise<void>;
}

/** Where the sandbox itself and what it builds lie. */
export const PROJECT_ROOT = path.resolve(__dirname, '..');

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const root = options.root ?? PROJECT_ROOT;
  const bundle = path.join(PROJECT_ROOT, BUNDLE_OUTPUT);
  const manifest = await readManifest(path.join(root, 'manifest.yml'));
  const translations = await loadTranslations(manifest, root);
  const site = createSite(options.data, { propertyAliases: propertyAliases(manifest) });
  const jira = createJira(site, options.jira);
  const host = createForgeHost({
    manifest,
    handlers: options.handlers ?? loadBundle(bundle),
    jira,
    people: options.data.people,
    contract: readContract(PROJECT_ROOT),
    appCodeDir: bundle,
    runsQueue: true,
    ...(options.onLog ? { onLog: options.onLog } : {}),
  });

  // A browser keeps connections open that it may never use.
  const server = fastify({ forceCloseConnections: true });
  let shellHost = '';
  registerGuards(server, host.scopes);
  jira.register(server);
  registerEndpoints(server, host, translations);
  registerWorkflow(server, { manifest, site, translations });
  registerPages(server, {
    root,
    manifest,
    translations,
    bridgeFile: path.join(PROJECT_ROOT, BRIDGE_OUTPUT, 'bridge.js'),
    shellHost: () => shellHost,
  });
  server.get('/sandbox/site', () => ({
    title: options.data.title,
    people: options.data.people,
    frameOrigin: `http://localhost:${portOf()}`,
    cloudId: host.cloudId,
  }));
  const shell = path.join(PROJECT_ROOT, SHELL_OUTPUT);
  server.get<{ Params: { '*': string } }>('/*', async ({ params, headers, url }, reply) => {
    const file = await readInside(shell, params['*']);
    if (file) return sendAs(reply, path.extname(params['*']), file);
    // Where the app's pages live, the shell may ask for nothing.
    if (headers.host !== shellHost) return reply.redirect(`http://${shellHost}${url}`);
    // Every other address is a view of the shell: it finds out itself which.
    return sendAs(reply, '.html', (await readInside(shell, 'index.html')) ?? '');
  });

  const portOf = (): number => {
    const address = server.server.address();
    if (address === null || typeof address === 'string') throw new Error('The sandbox does not listen yet');
    return address.port;
  };
  // By name, fastify listens on each address that `localhost` has: 127.0.0.1, and ::1 where there is one.
  await server.listen({ port: options.port ?? 0, host: 'localhost' });
  shellHost = `127.0.0.1:${portOf()}`;
  site.baseUrl = `http://${shellHost}`;
  const close = async (): Promise<void> => {
    host.stop();
    await server.close();
  };
  return { url: `http://${shellHost}`, host, site, jira, close };
}
