/** Calls of the real @forge packages, each reachable by name, so that a test can watch what the host makes of them. */
import api, { getAppContext, route } from '@forge/api';
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

forge.define('huge', () => 'x'.repeat(6 * 1024 * 1024));
forge.define('never', () => new Promise(() => undefined));
forge.define('echo', ({ payload }: Call) => payload);

export const resolver = forge.getDefinitions();

export const lozenge = (payload: { extension?: { issue?: { key: string } } }) => ({
  status: { type: 'lozenge', value: { label: payload.extension?.issue?.key ?? 'no issue', type: 'success' } },
});

async function json(response: Promise<{ json(): Promise<unknown> }>): Promise<Record<string, unknown>> {
  return (await (await response).json()) as Record<string, unknown>;
}
