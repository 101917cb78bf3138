/** All or nothing: every check is made before anything is written. */
import { passes } from './conditions';
import type { Filters } from './conditions';
import type { Store } from './store';
import { checkKey, StorageError, toJson } from './values';
import type { SetOptions } from './values';

const OPERATION_LIMIT = 25;

interface Operation {
  key: string;
  entityName?: string;
  conditions?: Filters;
}

export interface Transaction {
  set?: (Operation & { value: unknown; options?: SetOptions })[];
  delete?: Operation[];
  check?: Operation[];
}

export function transact(store: Store, { set = [], delete: deletes = [], check = [] }: Transaction): void {
  const all: Operation[] = [...set, ...deletes, ...check];
  if (all.length === 0 || all.length > OPERATION_LIMIT) {
    throw new StorageError(400, 'INVALID_TRANSACTION', `A transaction takes 1 to ${OPERATION_LIMIT} operations`);
  }
  const touched = all.map(({ key, entityName }) => `${entityName ?? ''}/${key}`);
  if (new Set(touched).size < touched.length) {
    throw new StorageError(400, 'INVALID_TRANSACTION', 'A transaction may touch a key only once');
  }
  for (const operation of all) {
    const record = store.peek(store.space(operation.entityName), checkKey(operation.key));
    const value = record && (JSON.parse(record.json) as unknown);
    if (!passes(value, operation.conditions)) {
      throw new StorageError(409, 'TRANSACTION_CONDITION_FAILED', `The condition on ${operation.key} does not hold`);
    }
  }
  for (const { value } of set) toJson(value);
  for (const { key, value, entityName, options } of set) store.set(store.space(entityName), key, value, options);
  for (const { key, entityName } of deletes) {
    const space = store.space(entityName);
    if (store.peek(space, key)) store.delete(space, key);
  }
}
