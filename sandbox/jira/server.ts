import type { FastifyInstance } from 'fastify';
import { registerRest } from './fastify';
import { JiraError, badRequest } from './errors';
import { createFaultInjector, parseFaults } from './faults';
import type { Actor } from './events';
import type { Answer, Exchange, JiraAnswer, JiraRequest, TransitionGuard } from './http';
import { noQuery, parseInput } from './input';
import { decodeSegment, readBody, readQuery, splitOnce } from './request';
import { createRouter } from './router';
import { routes } from './routes';
import type { PersonKey } from './site';
import type { JiraEvent, Site } from './store';

export interface JiraOptions {
  /** Milliseconds that every request takes. */
  latencyMs?: number;
  /** See `faults.ts` for the grammar. */
  faults?: string;
  seed?: number;
  onExchange?: (exchange: Exchange) => void;
  /** Stands in for workflow validators: a text refuses the transition. */
  transitionGuard?: TransitionGuard;
}

/** The one app that a site can have: asked before transitions, told of changes. */
export interface InstalledApp {
  guard: TransitionGuard;
  hear: (event: JiraEvent) => void;
}

export interface Jira {
  readonly site: Site;
  /** Answers one request in this process, without a socket. */
  handle(request: JiraRequest, person: PersonKey): Promise<JiraAnswer>;
  /** The same as a `fetch` for one person. */
  fetch(path: string, init: JiraFetchInit | undefined, person: PersonKey): Promise<Response>;
  /** Serves `/rest/*` on a fastify server, next to whatever else it serves. */
  register(fastify: FastifyInstance): void;
  /** Another app takes the place of one that was installed before. */
  install(app: InstalledApp): void;
}

export interface JiraFetchInit {
  method?: string;
  headers?: HeadersInit;
  body?: string;
}

export function createJira(site: Site, options: JiraOptions = {}): Jira {
  const find = createRouter(routes);
  const places = new Set(
    routes.flatMap((route) => route.path.split('/').filter((part) => part !== '' && !part.startsWith(':'))),
  );
  let guard = options.transitionGuard;
  const strike = createFaultInjector(parseFaults(options.faults ?? '', places), options.seed ?? 1);

  async function answer(request: JiraRequest, personKey: string): Promise<JiraAnswer> {
    if (options.latencyMs) await new Promise((resolve) => setTimeout(resolve, options.latencyMs));
    const exchange: Exchange = {
      method: request.method.toUpperCase(),
      path: '',
      query: {},
      requestBody: undefined,
      status: 500,
      responseBody: undefined,
      headers: {},
      person: personKey,
    };
    const outcome = await respond(request, personKey, exchange).catch(asAnswer);
    const headers: Record<string, string> = { ...outcome.headers };
    let body = '';
    if (typeof outcome.body === 'string' && headers['content-type']) body = outcome.body;
    else if (outcome.body !== undefined) {
      body = JSON.stringify(outcome.body);
      headers['content-type'] = 'application/json;charset=UTF-8';
    }
    exchange.status = outcome.status;
    exchange.responseBody = outcome.body;
    exchange.headers = headers;
    options.onExchange?.(exchange);
    return { status: outcome.status, headers, body };
  }

  async function respond(request: JiraRequest, personKey: string, exchange: Exchange): Promise<Answer> {
    const [rawPath = '', rawQuery = ''] = splitOnce(request.path, '?');
    exchange.path = rawPath;
    exchange.query = readQuery(rawQuery);
    exchange.requestBody = readBody(request.body);
    const segments = rawPath.split('/').slice(1).map(decodeSegment);
    const fault = strike(segments);
    if (fault) return fault;
    const found = site.person(personKey);
    if (!found)
      throw new JiraError(401, [
        `Client must be authenticated to access this resource: nobody here is called '${personKey}'.`,
      ]);
    const person: Actor = request.viaApp ? { ...found, viaApp: true } : found;
    const match = find(exchange.method, segments);
    if ('allowed' in match) {
      if (match.allowed.length > 0)
        throw new JiraError(405, [`${exchange.method} is not allowed here; ${match.allowed.join(', ')} is.`]);
      throw new JiraError(404, [`The sandbox's Jira has nothing at ${rawPath}.`]);
    }
    const { route, params } = match;
    if (route.body === undefined && exchange.requestBody !== undefined)
      throw badRequest(`${route.method} ${route.path} takes no request body.`);
    if (route.body !== undefined && exchange.requestBody === undefined)
      throw badRequest('Request body: a JSON document is required.');
    return route.handle({
      site,
      person,
      params,
      query: parseInput(route.query ?? noQuery, exchange.query, 'query'),
      body: route.body === undefined ? undefined : parseInput(route.body, exchange.requestBody, 'body'),
      guard,
    });
  }

  const jira: Jira = {
    site,
    handle: answer,
    fetch: async (path, init, person) => {
      const request: JiraRequest = { method: init?.method ?? 'GET', path };
      if (init?.body !== undefined) request.body = init.body;
      const { status, headers, body } = await answer(request, person);
      return new Response(body === '' ? null : body, { status, headers });
    },
    register: (fastify) => registerRest(fastify, answer),
    install: (app) => {
      guard = app.guard;
      site.listen(app.hear);
    },
  };
  return jira;
}

function asAnswer(error: unknown): Answer {
  if (error instanceof JiraError) return { status: error.status, body: error.body };
  const message = error instanceof Error ? error.message : String(error);
  return { status: 500, body: new JiraError(500, [`The sandbox failed: ${message}`]).body };
}
