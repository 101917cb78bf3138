/** Serves the app's built pages as Forge's CDN does: the real CSP, the bridge before any script, translations beside. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { readInside, sendAs } from '../files';
import { contentSecurityPolicy } from './csp';
import type { Manifest } from './manifest';
import { themeCss } from './theme';
import type { Translations } from './translations';

export interface PagesOptions {
  root: string;
  manifest: Manifest;
  translations: Translations;
  /** The built bridge.js. */
  bridgeFile: string;
  /** `host:port` of the shell, known once the server listens. */
  shellHost: () => string;
}

export function registerPages(server: FastifyInstance, options: PagesOptions): void {
  const { manifest, root, translations } = options;

  server.get('/forge/bridge.js', async (_, reply) => sendAs(reply, '.js', await readFile(options.bridgeFile)));
  server.get('/forge/theme.css', async (_, reply) => sendAs(reply, '.css', themeCss));

  server.get<{ Params: { resource: string; '*': string } }>('/forge/:resource/*', async (request, reply) => {
    const resource = manifest.resources.find(({ key }) => key === request.params.resource);
    if (!resource) return reply.code(404).send({ message: `The manifest has no resource ${request.params.resource}` });
    const wanted = request.params['*'];

    const locale = /(?:^|\/)__LOCALES__\/([\w-]+)\.json$/.exec(wanted)?.[1];
    if (locale !== undefined) {
      const texts = locale === 'i18n-info' ? translations.info : translations.files.get(locale);
      return texts === undefined ? reply.code(404).send({ message: `No texts for ${locale}` }) : reply.send(texts);
    }

    const content = await readInside(path.resolve(root, resource.path), wanted);
    if (content === undefined) return reply.code(404).send({ message: `${wanted} is not in ${resource.key}` });
    const extension = path.extname(wanted);
    if (extension !== '.html') return sendAs(reply, extension, content);
    const html = content.toString();
    reply.header('content-security-policy', contentSecurityPolicy(html, manifest, options.shellHost()));
    return sendAs(reply, extension, withBridge(html, options.shellHost()));
  });
}

/** First in head, from the page's own origin: no inline script, so the CSP stays as the app's manifest makes it. */
function withBridge(html: string, shellHost: string): string {
  const tag = `<script src="/forge/bridge.js" data-shell="http://${shellHost}"></script>`;
  return html.replace(/<head[^>]*>/i, (head) => head + tag);
}
