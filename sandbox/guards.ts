/** Keeps the sandbox's two origins apart, as Atlassian's are, and other sites away from it. */
import type { FastifyInstance } from 'fastify';
import type { ScopeCheck } from './forge/scopes';
import { FORGE_APP_HEADER } from './jira/fastify';

const HOSTS = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

export function registerGuards(server: FastifyInstance, scopes: ScopeCheck): void {
  server.addHook('onRequest', async (request, reply) => {
    const host = request.headers.host ?? '';
    // A page elsewhere that had its own name resolve to this machine would send that name.
    if (!HOSTS.test(host)) return reply.code(421).send({ message: `The sandbox does not answer for ${host}` });

    // Pages are loaded from localhost, the shell from 127.0.0.1: a page that fetches Jira itself has left the bridge.
    const byScript = request.headers['sec-fetch-dest'] === 'empty';
    const isForShell = request.url.startsWith('/rest/') || request.url.startsWith('/sandbox/');
    if (byScript && isForShell && host.startsWith('localhost')) {
      return reply.code(403).send({ message: 'An app page reaches Jira only through the bridge' });
    }

    if (request.headers[FORGE_APP_HEADER] !== undefined) {
      const refusal = scopes.refuse(request.method, request.url);
      if (refusal) return reply.code(refusal.status).headers(refusal.headers).send(refusal.body);
    }
    return undefined;
  });
}
