import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import { Failure } from '../contract/failure';
import { wasFirst } from './trouble';

/**
 * What keeps two people from saving the settings of a project at once: an entity beside them that changes along with them,
 * since Forge writes only entities under a condition.
 *
 *   entity `settings-revision` (manifest.yml)   <project id>   { revision }
 */
const ENTITY = 'settings-revision';

const schema = z.object({ revision: z.int().min(0) });

/** null: settings that were stored before there was one, or never. */
export async function readRevision(projectId: string): Promise<number | null> {
  return schema.safeParse(await kvs.entity<unknown>(ENTITY).get(projectId)).data?.revision ?? null;
}

/**
 * As it stands now, to be given to `writeWithRevision` after a look whether the settings are still the same. There is
 * always one afterwards.
 * @throws Failure OUT_OF_DATE when someone else saves their first settings at this moment.
 */
export async function holdRevision(projectId: string, fallback: number): Promise<number> {
  const known = await readRevision(projectId);
  if (known !== null) return known;
  await orOutOfDate(kvs.entity(ENTITY).set(projectId, { revision: fallback }, { keyPolicy: 'FAIL_IF_EXISTS' }));
  return fallback;
}

/**
 * Writes a value along with the next revision, both or none.
 * @throws Failure OUT_OF_DATE when someone else did so since `held` was read.
 */
export async function writeWithRevision(
  projectId: string,
  { held, next }: { readonly held: number; readonly next: number },
  { key, value }: { readonly key: string; readonly value: unknown },
): Promise<void> {
  const conditions = new Filter<Record<string, unknown>>().and('revision', FilterConditions.equalTo(held));
  const revision = { revision: Math.max(held + 1, next) };
  const write = kvs
    .transact()
    .set<Record<string, unknown>>(projectId, revision, { entityName: ENTITY, conditions })
    .set(key, value);
  await orOutOfDate(write.execute());
}

async function orOutOfDate(write: Promise<void>): Promise<void> {
  if (!(await wasFirst(write))) throw new Failure('OUT_OF_DATE', { detail: 'settings' });
}
