/** One installation's storage: plain values, secrets and custom entities, each its own key space. */
import type { EntityDefinition } from '../manifest';
import { attribute } from './conditions';
import { answer, checkKey, isAlive, stored, StorageError } from './values';
import type { SetOptions, Stored } from './values';

export type Space = `plain` | `secret` | `entity:${string}`;

export interface Store {
  space(entityName?: string): Space;
  definition(entityName: string): EntityDefinition;
  peek(space: Space, key: unknown): Stored | undefined;
  get(space: Space, key: unknown): Record<string, unknown>;
  set(space: Space, key: unknown, value: unknown, options?: SetOptions): Record<string, unknown> | undefined;
  delete(space: Space, key: unknown): void;
  /** Living records by key. */
  list(space: Space): Stored[];
}

export function createStore(entities: readonly EntityDefinition[], now: () => number): Store {
  const spaces = new Map<Space, Map<string, Stored>>();
  const records = (space: Space): Map<string, Stored> => {
    const known = spaces.get(space) ?? new Map<string, Stored>();
    spaces.set(space, known);
    return known;
  };

  const definition = (entityName: string): EntityDefinition => {
    const found = entities.find(({ name }) => name === entityName);
    if (!found) {
      throw new StorageError(400, 'INVALID_ENTITY_NAME', `The manifest has no entity ${JSON.stringify(entityName)}`);
    }
    return found;
  };

  const peek = (space: Space, key: unknown): Stored | undefined => {
    const record = records(space).get(checkKey(key));
    return record && isAlive(record, now()) ? record : undefined;
  };

  return {
    definition,
    peek,
    space(entityName) {
      return entityName === undefined ? 'plain' : `entity:${definition(entityName).name}`;
    },
    get(space, key) {
      const record = peek(space, key);
      if (!record) throw new StorageError(404, 'KEY_NOT_FOUND', `Key ${JSON.stringify(key)} not found`);
      return answer(record);
    },
    set(space, key, value, options = {}) {
      const before = peek(space, key);
      if (before && options.keyPolicy === 'FAIL_IF_EXISTS') {
        throw new StorageError(409, 'KEY_ALREADY_EXISTS', `Key ${JSON.stringify(key)} exists`);
      }
      if (space.startsWith('entity:')) checkAttributes(definition(space.slice('entity:'.length)), value);
      const record = stored(checkKey(key), value, options, now(), before);
      records(space).set(record.key, record);
      if (options.returnValue === 'PREVIOUS') return before && answer(before);
      return options.returnValue === 'LATEST' ? answer(record) : undefined;
    },
    delete(space, key) {
      if (!peek(space, key)) throw new StorageError(404, 'KEY_NOT_FOUND', `Key ${JSON.stringify(key)} not found`);
      records(space).delete(checkKey(key));
    },
    list(space) {
      return [...records(space).values()]
        .filter((record) => isAlive(record, now()))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    },
  };
}

const FITS: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  float: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  any: () => true,
};

function checkAttributes(entity: EntityDefinition, value: unknown): void {
  if (typeof value !== 'object' || value === null) {
    throw new StorageError(400, 'INVALID_ENTITY_VALUE', 'An entity is an object');
  }
  for (const name of Object.keys(value)) {
    const type = entity.attributes[name]?.type;
    const actual = attribute(value, name);
    if (type === undefined || (actual !== undefined && actual !== null && !FITS[type]?.(actual))) {
      throw new StorageError(400, 'INVALID_ENTITY_VALUE', `${entity.name}.${name} is not what the manifest declares`);
    }
  }
}
