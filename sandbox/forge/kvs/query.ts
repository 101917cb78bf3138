/** Queries over plain keys and over an entity's indexes, page by page. */
import type { EntityDefinition } from '../manifest';
import { attribute, compare, holds, passes } from './conditions';
import type { Condition, Filters } from './conditions';
import type { Store } from './store';
import { answer, StorageError } from './values';
import type { Stored } from './values';

const PAGE = 10;
const PAGE_LIMIT = 100;

export interface KeyQuery {
  limit?: number;
  after?: string;
  where?: Condition[];
}

export interface EntityQuery {
  entityName: string;
  indexName: string;
  partition?: unknown[];
  range?: Condition;
  filters?: Filters;
  sort?: 'ASC' | 'DESC';
  limit?: number;
  cursor?: string;
}

interface Page {
  data: Record<string, unknown>[];
  cursor?: string;
}

export function queryKeys(store: Store, { limit, after, where }: KeyQuery): Page {
  const wanted = store.list('plain').filter(({ key }) => (where ?? []).every((condition) => holds(key, condition)));
  return page(wanted, limit, after);
}

export function queryEntity(store: Store, query: EntityQuery): Page {
  const index = indexOf(store.definition(query.entityName), query.indexName);
  const value = (record: Stored): unknown => JSON.parse(record.json) as unknown;
  const ordered = store
    .list(store.space(query.entityName))
    .filter((record) => {
      const found = value(record);
      const inPartition = index.partition.every((name, at) => attribute(found, name) === query.partition?.[at]);
      const inRange = !query.range || holds(rangeValue(record, found, index.range), query.range);
      return inPartition && inRange && passes(found, query.filters);
    })
    .sort((a, b) => compare(rangeValue(a, value(a), index.range), rangeValue(b, value(b), index.range)));
  return page(query.sort === 'DESC' ? ordered.reverse() : ordered, query.limit, query.cursor);
}

/** `by-key` is there for every entity; an index written as a plain name is over that attribute. */
function indexOf(entity: EntityDefinition, name: string): { partition: string[]; range: string | undefined } {
  if (name === 'by-key') return { partition: [], range: undefined };
  for (const index of entity.indexes ?? []) {
    if (index === name) return { partition: [], range: name };
    if (typeof index === 'object' && index.name === name) {
      return { partition: index.partition ?? [], range: index.range?.[0] };
    }
  }
  throw new StorageError(400, 'INVALID_INDEX', `${entity.name} has no index ${name}`);
}

function rangeValue(record: Stored, value: unknown, range: string | undefined): unknown {
  return range === undefined ? record.key : attribute(value, range);
}

/** A cursor is the key of the last record handed out, unreadable on purpose: nobody should build one. */
function page(records: Stored[], limit = PAGE, cursor?: string): Page {
  if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_LIMIT) {
    throw new StorageError(400, 'INVALID_LIMIT', `The limit must be from 1 to ${PAGE_LIMIT}`);
  }
  const last = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();
  const start = last === undefined ? 0 : records.findIndex(({ key }) => key === last) + 1;
  const part = records.slice(start, start + limit);
  const end = part.at(-1);
  const more = end !== undefined && start + limit < records.length;
  return { data: part.map(answer), ...(more ? { cursor: Buffer.from(end.key).toString('base64url') } : {}) };
}
