import { kvs, Filter, FilterConditions, MetadataField, Sort, WhereConditions } from '@forge/kvs';
import { createForgeHost } from '../../../sandbox/forge/host';
import type { ForgeHost } from '../../../sandbox/forge/host';
import { fixtureHost } from './fixture';

/** Runs a piece of test as the body of a function, with the real @forge/kvs in it. */
async function inFunction<T>(work: () => Promise<T>, base?: ForgeHost): Promise<T> {
  const { manifest } = base ?? (await fixtureHost());
  const jira = { handle: () => Promise.reject(new Error('No Jira here')) };
  let result: { value: T } | undefined;
  const host = createForgeHost({
    manifest,
    jira,
    people: [],
    handlers: {
      lozenge: async () => {
        result = { value: await work() };
      },
    },
  });
  await host.run('lozenge', {}, { person: null });
  if (!result) throw new Error('The function did not run');
  return result.value;
}

test('a value is set, read, replaced and deleted', async () => {
  await inFunction(async () => {
    expect(await kvs.get('a')).toBeUndefined();
    await kvs.set('a', { n: 1 });
    expect(await kvs.get('a')).toEqual({ n: 1 });
    await kvs.set('a', [2]);
    expect(await kvs.get('a')).toEqual([2]);
    await kvs.delete('a');
    await kvs.delete('a');
    expect(await kvs.get('a')).toBeUndefined();
  });
});

test('what is stored is a copy', async () => {
  await inFunction(async () => {
    const value = { list: [1] };
    await kvs.set('a', value);
    value.list.push(2);
    expect(await kvs.get('a')).toEqual({ list: [1] });
  });
});

test('metadata comes along when asked for, and a key can be kept from being replaced', async () => {
  await inFunction(async () => {
    await kvs.set('a', 1);
    const found = await kvs.get('a', { metadataFields: [MetadataField.CREATED_AT, MetadataField.UPDATED_AT] });
    expect(found).toEqual({ key: 'a', value: 1, createdAt: expect.any(Number), updatedAt: expect.any(Number) });
    await expect(kvs.set('a', 2, { keyPolicy: 'FAIL_IF_EXISTS' })).rejects.toMatchObject({
      code: 'KEY_ALREADY_EXISTS',
    });
    expect(await kvs.get('a')).toBe(1);
  });
});

test('a value over 240 KiB, a key over 500 characters and a key with a slash are refused', async () => {
  await inFunction(async () => {
    await kvs.set('a', 'x'.repeat(240 * 1024 - 2));
    await expect(kvs.set('a', 'x'.repeat(240 * 1024 - 1))).rejects.toMatchObject({ code: 'MAX_SIZE' });
    await expect(kvs.set('k'.repeat(501), 1)).rejects.toMatchObject({ code: 'KEY_TOO_LONG' });
    await expect(kvs.set('a/b', 1)).rejects.toMatchObject({ code: 'INVALID_KEY' });
  });
});

test('a query pages through keys that begin alike, in order', async () => {
  await inFunction(async () => {
    for (const key of ['p:3', 'q:1', 'p:1', 'p:2']) await kvs.set(key, key);
    const first = await kvs.query().where('key', WhereConditions.beginsWith('p:')).limit(2).getMany();
    expect(first.results).toEqual([
      expect.objectContaining({ key: 'p:1' }),
      expect.objectContaining({ key: 'p:2', value: 'p:2' }),
    ]);
    const cursor = first.nextCursor ?? '';
    const last = await kvs.query().where('key', WhereConditions.beginsWith('p:')).limit(2).cursor(cursor).getMany();
    expect(last).toEqual({ results: [expect.objectContaining({ key: 'p:3' })], nextCursor: undefined });
  });
});

describe('entities', () => {
  const ratings = kvs.entity<{ issue: string; points: number }>('rating');

  test('are found by partition, range, filter and sort', async () => {
    await inFunction(async () => {
      await ratings.set('1', { issue: 'A', points: 3 });
      await ratings.set('2', { issue: 'A', points: 8 });
      await ratings.set('3', { issue: 'B', points: 5 });
      const ofA = await ratings
        .query()
        .index('by-issue', { partition: ['A'] })
        .sort(Sort.DESC)
        .getMany();
      expect(ofA.results.map(({ key }) => key)).toEqual(['2', '1']);
      const high = await ratings.query().index('points').where(WhereConditions.greaterThan(4)).getMany();
      expect(high.results.map(({ key }) => key)).toEqual(['3', '2']);
      const filter = new Filter<{ issue: string; points: number }>().and('issue', FilterConditions.equalTo('B'));
      const filtered = await ratings.query().index('points').filters(filter).getMany();
      expect(filtered.results.map(({ key }) => key)).toEqual(['3']);
      expect(await kvs.get('1')).toBeUndefined();
    });
  });

  test('must be declared, with attributes of the declared types', async () => {
    await inFunction(async () => {
      await expect(kvs.entity('nothing').set('1', {})).rejects.toMatchObject({ code: 'INVALID_ENTITY_NAME' });
      await expect(ratings.set('1', { issue: 'A', points: 1.5 })).rejects.toMatchObject({
        code: 'INVALID_ENTITY_VALUE',
      });
    });
  });
});

test('a transaction writes all or nothing', async () => {
  await inFunction(async () => {
    const entity = { entityName: 'rating' };
    await kvs.transact().set('x', 1).set('1', { issue: 'A', points: 3 }, entity).execute();
    expect(await kvs.get('x')).toBe(1);
    const unless = new Filter<{ points: number }>().and('points', FilterConditions.equalTo(4));
    const refused = kvs
      .transact()
      .set('x', 2)
      .check('1', { ...entity, conditions: unless })
      .execute();
    await expect(refused).rejects.toMatchObject({ code: 'TRANSACTION_CONDITION_FAILED' });
    expect(await kvs.get('x')).toBe(1);
  });
});

test('without the scope storage:app there is no storage', async () => {
  const host = await fixtureHost();
  const manifest = { ...host.manifest, permissions: { scopes: ['read:jira-work'] } };
  const poor = await fixtureHost({ manifest });
  const call = { functionKey: 'store', payload: { key: 'a', value: 1 } };
  await expect(poor.invoke('fixture-page', call, { person: 'po' })).rejects.toThrow('storage:app');
});

test('two hosts do not share their storage', async () => {
  const [one, other] = [await fixtureHost(), await fixtureHost()];
  await one.invoke('fixture-page', { functionKey: 'store', payload: { key: 'a', value: 1 } }, { person: 'po' });
  const read = { functionKey: 'read', payload: { key: 'a' } };
  await expect(one.invoke('fixture-page', read, { person: 'dev' })).resolves.toEqual({ value: 1 });
  await expect(other.invoke('fixture-page', read, { person: 'dev' })).resolves.toEqual({});
});
