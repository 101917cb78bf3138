import { createHash } from 'node:crypto';
import { kvs, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import { Failure } from '../contract/failure';
import { comparableViewName, savedViewSchema, type SavedView } from '../domain/backlogView';
import { bytesOf } from '../domain/bytesOf';
import type { ViewStore } from '../usecases/ports';
import { wasFirst } from './trouble';

/**
 * Key layout of saved views (Forge KVS):
 *
 *   view:<project id>:<view id>                  a saved view, under a key of its own: of two who save at once none is lost
 *   view-name:<project id>:<digest of its name>  { id, at }, who has the name: of two who take one at once, one gets it
 *
 * What cannot be read is left out and never overwritten.
 */
const viewsOf = (projectId: string): string => `view:${projectId}:`;
const viewKey = (projectId: string, id: string): string => viewsOf(projectId) + id;
const nameKey = (projectId: string, name: string): string =>
  `view-name:${projectId}:${createHash('sha256').update(comparableViewName(name)).digest('hex')}`;

/** All views of a project are answered together, and a function answers with at most 5 MB. */
const VIEW_LIMIT_BYTES = 64 * 1024;
const PER_PAGE = 100;
/** Longer than a save takes: a name that was taken before that, and that no view has, is free again. */
const CLAIM_MS = 60_000;

const claimSchema = z.object({ id: z.string(), at: z.iso.datetime() });

const readable = (raw: unknown, id: string): SavedView | null => {
  const view = savedViewSchema.safeParse(raw).data;
  return view?.id === id ? view : null;
};

const read = async (projectId: string, id: string): Promise<SavedView | null> =>
  readable(await kvs.get(viewKey(projectId, id)), id);

const isSameName = (a: string, b: string): boolean => comparableViewName(a) === comparableViewName(b);

const claimOf = async (projectId: string, name: string) =>
  claimSchema.safeParse(await kvs.get(nameKey(projectId, name))).data ?? null;

/** @throws Failure INVALID_INPUT (`viewName`) where another view has the name, or is about to. */
async function takeName(projectId: string, { id, name, at }: SavedView): Promise<void> {
  const key = nameKey(projectId, name);
  if (await wasFirst(kvs.set(key, { id, at }, { keyPolicy: 'FAIL_IF_EXISTS' }))) return;
  const holder = await claimOf(projectId, name);
  if (holder?.id === id) return;
  if (holder) {
    const other = await read(projectId, holder.id);
    const isTaken = other !== null && isSameName(other.name, name);
    if (isTaken || Date.parse(at) - Date.parse(holder.at) < CLAIM_MS)
      throw new Failure('INVALID_INPUT', { detail: 'viewName' });
  }
  // Left behind by a save that broke off.
  await kvs.set(key, { id, at });
}

function mustFit(view: SavedView): void {
  if (bytesOf(view) > VIEW_LIMIT_BYTES) throw new Failure('TOO_LARGE', { detail: 'view' });
}

/** Only a view's own: another one may have taken the name over. */
const hasName = async (projectId: string, { id, name }: SavedView): Promise<boolean> =>
  (await claimOf(projectId, name))?.id === id;

export const viewStore: ViewStore = {
  read,
  async list(projectId) {
    const prefix = viewsOf(projectId);
    const views: SavedView[] = [];
    let cursor: string | undefined;
    do {
      const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(PER_PAGE);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      views.push(...page.results.flatMap(({ key, value }) => readable(value, key.slice(prefix.length)) ?? []));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return views;
  },
  async add(projectId, view) {
    mustFit(view);
    await takeName(projectId, view);
    try {
      await kvs.set(viewKey(projectId, view.id), view);
    } catch (error) {
      // So that whoever tries again does not find the name taken by themselves; a minute later it is free anyway.
      await kvs.delete(nameKey(projectId, view.name)).catch(() => {});
      throw error;
    }
  },
  async replace(projectId, before, view) {
    mustFit(view);
    const key = viewKey(projectId, view.id);
    // Also where it keeps its name: a save that broke off may have left it without.
    await takeName(projectId, view);
    if (isSameName(before.name, view.name) || !(await hasName(projectId, before))) {
      await kvs.set(key, view);
      return;
    }
    await kvs.transact().set(key, view).delete(nameKey(projectId, before.name)).execute();
  },
  async remove(projectId, view) {
    const removal = kvs.transact().delete(viewKey(projectId, view.id));
    if (await hasName(projectId, view)) removal.delete(nameKey(projectId, view.name));
    await removal.execute();
  },
};
