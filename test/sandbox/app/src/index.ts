/** Calls of the real @forge packages, each reachable by name, so that a test can watch what the host makes of them. */
import api, { getAppContext, route } from '@forge/api';
import { InvocationError, Queue } from '@forge/events';
import type { AsyncEvent, PushEvent } from '@forge/events';
import { kvs, WhereConditions } from '@forge/kvs';
import Resolver from '@forge/resolver';

const forge = new Resolver();

interface Call {
  payload: Record<string, unknown>;
  context: Record<string, unknown>;
}

forge.define('whoAmI', async ({ context }: Call) => {
  const asUser = await json(api.asUser().requestJira(route`/rest/api/3/myself`));
  const asApp = await json(api.asApp().requestJira(route`/rest/api/3/myself`));
  return { asUser: asUser.accountId, asApp: asApp.accountId, context: context.accountId };
});

forge.define('context', ({ context }: Call) => context);

forge.define('status', async ({ payload }: Call) => {
  const { method, path } = payload as { method: string; path: string };
  const [first = '', ...others] = path.split('/').filter((part) => part !== '');
  const address = others.reduce((address, part) => route`${address}/${part}`, route`/${first}`);
  const response = await api.asUser().requestJira(address, { method });
  return { status: response.status, body: await response.text() };
});

forge.define('store', async ({ payload }: Call) => {
  const { key, value } = payload as { key: string; value: string };
  await kvs.set(key, value);
  return kvs.get(key);
});

forge.define('read', async ({ payload }: Call) => ({ value: await kvs.get(payload.key as string) }));

forge.define('list', async ({ payload }: Call) => {
  const query = kvs
    .query()
    .where('key', WhereConditions.beginsWith(payload.prefix as string))
    .limit(2);
  const first = await query.getMany();
  const rest = first.nextCursor === undefined ? undefined : await query.cursor(first.nextCursor).getMany();
  return { first: first.results.map(({ key }) => key), rest: rest?.results.map(({ key }) => key) };
});

forge.define('invocation', () => {
  const context = getAppContext();
  return { moduleKey: context.moduleKey, remaining: context.invocationRemainingTimeInMillis() };
});

forge.define('speak', ({ payload }: Call) => {
  console.warn('said', payload.word);
});

forge.define('fail', () => {
  throw new TypeError('no such luck');
});

forge.define('push', ({ payload }: Call) =>
  new Queue({ key: payload.queue as string }).push(payload.events as PushEvent[]),
);

forge.define('label', async ({ payload }: Call) => {
  const { as, issue, label } = payload as { as: 'user' | 'app'; issue: string; label: string };
  const someone = as === 'user' ? api.asUser() : api.asApp();
  const body = JSON.stringify({ update: { labels: [{ add: label }] } });
  return (await someone.requestJira(route`/rest/api/3/issue/${issue}`, { method: 'PUT', body })).status;
});

forge.define('huge', () => 'x'.repeat(6 * 1024 * 1024));
forge.define('never', () => new Promise(() => undefined));
forge.define('echo', ({ payload }: Call) => payload);

export const resolver = forge.getDefinitions();

export const lozenge = (payload: { extension?: { issue?: { key: string } } }) => ({
  status: { type: 'lozenge', value: { label: payload.extension?.issue?.key ?? 'no issue', type: 'success' } },
});

/** Does what its event's body asks of it. */
export async function consume(event: AsyncEvent) {
  const context = getAppContext();
  console.info('consumed', event, { remaining: context.invocationRemainingTimeInMillis(), key: context.moduleKey });
  const { again, ask, fail, times = Infinity } = event.body as Record<string, number | undefined>;
  const goes = event.retryContext?.retryCount ?? 0;
  if (again) await new Queue({ key: event.queueName }).push({ body: { again: again - 1 } });
  if (ask && goes < times) return new InvocationError({ retryAfter: 60, retryData: { asked: ask } } as RetryOptions);
  if (fail && goes < times) throw new Error('not this time');
  return undefined;
}

type RetryOptions = NonNullable<ConstructorParameters<typeof InvocationError>[0]>;

export const hear = (event: object) => console.info('heard', event);
export const overhear = (event: object) => console.info('overheard', event);

export const tick = (request: object) =>
  console.info('ticked', request, getAppContext().invocationRemainingTimeInMillis());

interface Move {
  configuration: { answer: 'yes' | 'no' | 'throw' | 'hang' | 'odd'; message?: string };
}

export function validate(move: Move, context: { principal?: unknown }) {
  console.info('validated', move, context.principal ?? 'nobody');
  switch (move.configuration.answer) {
    case 'yes':
      return { result: true };
    case 'no':
      return { result: false, errorMessage: move.configuration.message };
    case 'throw':
      throw new Error('no such luck');
    case 'hang':
      return new Promise(() => undefined);
    case 'odd':
      return 'perhaps';
  }
}

async function json(response: Promise<{ json(): Promise<unknown> }>): Promise<Record<string, unknown>> {
  return (await (await response).json()) as Record<string, unknown>;
}
