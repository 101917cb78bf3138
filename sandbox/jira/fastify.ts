import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { JiraAnswer, JiraRequest } from './http';
import { splitOnce } from './request';

/** On a call that the shell makes for an app's page. */
export const FORGE_APP_HEADER = 'x-sandbox-forge-app';

type Handle = (request: JiraRequest, person: string) => Promise<JiraAnswer>;

/** Mounts the REST server under `/rest/`, in a scope of its own: other routes keep their own body parsers. */
export function registerRest(fastify: FastifyInstance, handle: Handle): void {
  void fastify.register((scope, _options, ready) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    scope.route({
      method: ['GET', 'POST', 'PUT', 'DELETE'],
      url: '/rest/*',
      // Larger than any limit of Jira's own, so that it is Jira that refuses.
      bodyLimit: 16 * 1024 * 1024,
      handler: async (request, reply) => {
        const wanted: JiraRequest = { method: request.method, path: request.raw.url ?? '/' };
        if (typeof request.body === 'string') wanted.body = request.body;
        if (request.headers[FORGE_APP_HEADER] !== undefined) wanted.viaApp = true;
        const answer = await handle(wanted, personOf(request));
        return reply
          .code(answer.status)
          .headers(answer.headers)
          .send(answer.body === '' ? undefined : answer.body);
      },
    });
    ready();
  });
}

/** HTTP Basic with a person's key as user name, or `key@any.domain` for clients that insist on an address; any token. Without it, the admin. */
export function personOf(request: FastifyRequest): string {
  const [scheme, credentials] = (request.headers.authorization ?? '').split(' ');
  if (scheme === undefined || scheme === '') return 'admin';
  if (scheme.toLowerCase() !== 'basic') return `${scheme} credentials`;
  const [user] = splitOnce(Buffer.from(credentials ?? '', 'base64').toString('utf8'), ':');
  return splitOnce(user, '@')[0];
}
