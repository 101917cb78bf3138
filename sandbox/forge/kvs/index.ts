/** Forge's storage over its own wire: what @forge/kvs posts, answered as the platform would. In memory. */
import type { EntityDefinition } from '../manifest';
import { queryEntity, queryKeys } from './query';
import type { EntityQuery, KeyQuery } from './query';
import { createStore } from './store';
import type { Space, Store } from './store';
import { transact } from './transaction';
import type { Transaction } from './transaction';
import { StorageError } from './values';
import type { SetOptions } from './values';

interface Item {
  key: string;
  entityName?: string;
  value?: unknown;
  options?: SetOptions;
}

export interface Kvs {
  request(path: string, body: string): Response;
  store: Store;
}

export function createKvs(entities: readonly EntityDefinition[] = [], now: () => number = Date.now): Kvs {
  const store = createStore(entities, now);
  return {
    store,
    request(path, body) {
      try {
        return json(200, answerTo(store, path, JSON.parse(body) as unknown));
      } catch (error) {
        if (error instanceof StorageError) return json(error.status, { code: error.code, message: error.message });
        throw error;
      }
    },
  };
}

function answerTo(store: Store, path: string, body: unknown): unknown {
  const route = path.replace(/^\/api\/v1\//, '');
  if (route === 'query') return queryKeys(store, body as KeyQuery);
  if (route === 'entity/query') return queryEntity(store, body as EntityQuery);
  if (route === 'transaction') return transact(store, body as Transaction);
  if (route.startsWith('batch/')) return batch(store, route.slice('batch/'.length), body as Item[]);
  const [kind, verb] = route.includes('/') ? route.split('/') : ['plain', route];
  const item = body as Item;
  const space: Space =
    kind === 'secret' ? 'secret' : store.space(kind === 'entity' ? (item.entityName ?? '') : undefined);
  return one(store, verb ?? '', space, item);
}

function one(store: Store, verb: string, space: Space, { key, value, options }: Item): unknown {
  if (verb === 'get') return store.get(space, key);
  if (verb === 'set') return store.set(space, key, value, options);
  if (verb === 'delete') return store.delete(space, key);
  throw new StorageError(404, 'NOT_FOUND', `Storage has no ${verb}`);
}

function batch(store: Store, verb: string, items: Item[]): unknown {
  const successfulKeys: unknown[] = [];
  const failedKeys: unknown[] = [];
  for (const item of items) {
    const { key, entityName } = item;
    try {
      const found = one(store, verb, store.space(entityName), item);
      successfulKeys.push(verb === 'get' ? { entityName, ...(found as object) } : { key, entityName });
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      failedKeys.push({ key, entityName, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

function json(status: number, value: unknown): Response {
  const body = value === undefined ? '' : JSON.stringify(value);
  return new Response(body, { status, headers: { 'content-type': 'application/json' } });
}
