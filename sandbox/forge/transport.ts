/** Where the calls of Forge's packages go: to the sandbox's Jira as somebody, or to storage. */
import type { Kvs } from './kvs';
import { personByAccount } from './ports';
import type { JiraAnswer, JiraServer, Person } from './ports';
import type { EventQueue } from './queue';
import type { FetchTarget, ForgeFetch } from './runtime';
import type { ScopeCheck } from './scopes';

export interface TransportParts {
  jira: JiraServer;
  kvs: Kvs;
  queue: Pick<EventQueue, 'request'>;
  scopes: ScopeCheck;
  people: readonly Person[];
  /** The manifest has the scope `storage:app`. */
  mayStore: boolean;
}

/** `accountId` is who started the invocation; nobody when a schedule or an event did. */
export function createTransport(parts: TransportParts, accountId: string | undefined): ForgeFetch {
  return async (target, path, init) => {
    if (target.type === 'kvs') {
      return parts.mayStore ? parts.kvs.request(path, await bodyOf(init)) : storageRefused();
    }
    if (target.type === 'fpp' && target.remote === 'jira') return askJira(parts, target, accountId, path, init);
    if (target.remote === 'stargate' && path.startsWith('/webhook/queue/')) {
      return parts.queue.request(path, await bodyOf(init));
    }
    throw new Error(`The sandbox has no ${target.type}/${target.remote ?? ''}: ${path}`);
  };
}

async function askJira(
  { jira, scopes, people }: TransportParts,
  target: FetchTarget,
  accountId: string | undefined,
  path: string,
  init: RequestInit | undefined,
): Promise<Response> {
  const method = (init?.method ?? 'GET').toUpperCase();
  const refusal = scopes.refuse(method, path);
  if (refusal) return toResponse(refusal);
  const actor = actorOf(target, people, accountId);
  if (actor === undefined) return proxyError();
  const headers = Object.fromEntries(new Headers(init?.headers).entries());
  const body = await bodyOf(init);
  const request = { method, path, headers, viaApp: true, ...(body === '' ? {} : { body }) };
  return toResponse(await jira.handle(request, actor));
}

/** The app itself has every right that its scopes give, as it has on a real site: in the sandbox, the admin's. */
function actorOf(
  target: FetchTarget,
  people: readonly Person[],
  accountId: string | undefined,
): Person['key'] | undefined {
  if (target.provider === 'app') return 'admin';
  const account = target.accountId ?? accountId;
  return account === undefined ? undefined : personByAccount(people, account)?.key;
}

function storageRefused(): Response {
  const body = JSON.stringify({ code: 'FORBIDDEN', message: 'The scope storage:app is missing in the manifest' });
  return new Response(body, { status: 403, headers: { 'content-type': 'application/json' } });
}

/** asUser() without a user: @forge/api turns this header into its NeedsAuthenticationError. */
function proxyError(): Response {
  return new Response('', { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });
}

export function toResponse({ status, headers, body }: JiraAnswer): Response {
  // A Response with one of these statuses refuses any body, even an empty one.
  const bodiless = status === 204 || status === 205 || status === 304;
  return new Response(bodiless ? null : body, { status, headers });
}

async function bodyOf(init: RequestInit | undefined): Promise<string> {
  return init?.body === undefined || init.body === null ? '' : new Response(init.body).text();
}
