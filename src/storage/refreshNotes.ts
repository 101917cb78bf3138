import { createHash } from 'node:crypto';
import { kvs, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { NotedIssue, TakenIssue } from '../usecases/ports';
import { readTaken, writeTaken } from './takenNotes';

/**
 * Which issues wait to be judged anew (Forge KVS):
 *
 *   refresh:<project id>:<issue id>         true
 *   refresh:<project id>:<issue id>:near    true: its neighbours too
 *   refresh:<project id>:list-<digest>      { ids }, 100 each: many at once, as when a gate was changed
 *
 * A key per issue, so that events at the same instant never overwrite each other, and any number of changes of one issue
 * are one note. A list goes under a digest of itself for the same reasons. What the consumer is at stands in takenNotes.ts.
 */
const prefixOf = (projectId: string): string => `refresh:${projectId}:`;

/** Forge's limit for one batch. */
const KEYS_PER_BATCH = 25;
/** Forge's limit for one page of a query. */
const KEYS_PER_PAGE = 100;
const IDS_PER_LIST = 100;

const listSchema = z.object({ ids: z.array(z.string()) });
const ofOneIssue = /^(\d{1,19})(:near)?$/;

interface Note {
  readonly key: string;
  readonly value: true | z.infer<typeof listSchema>;
}

export async function writeNotes(projectId: string, issues: readonly NotedIssue[]): Promise<void> {
  const notes = notesOf(projectId, issues);
  for (let start = 0; start < notes.length; start += KEYS_PER_BATCH) {
    const batch = notes.slice(start, start + KEYS_PER_BATCH);
    const { failedKeys } = await kvs.batchSet(batch);
    const failed = new Set(failedKeys.map(({ key }) => key));
    // One by one they either succeed or say why not.
    for (const { key, value } of batch.filter((note) => failed.has(note.key))) await kvs.set(key, value);
  }
}

function notesOf(projectId: string, issues: readonly NotedIssue[]): Note[] {
  const prefix = prefixOf(projectId);
  const near = issues.filter((issue) => issue.near);
  const rest = [...new Set(issues.filter((issue) => !issue.near).map(({ id }) => id))];
  const notes = new Set(near.map(({ id }) => `${prefix}${id}:near`));
  if (rest.length <= KEYS_PER_BATCH) for (const id of rest) notes.add(prefix + id);
  const lists: Note[] = [];
  if (rest.length > KEYS_PER_BATCH) {
    const ids = rest.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    for (let start = 0; start < ids.length; start += IDS_PER_LIST)
      lists.push(listOf(prefix, ids.slice(start, start + IDS_PER_LIST)));
  }
  return [...[...notes].map((key): Note => ({ key, value: true })), ...lists];
}

function listOf(prefix: string, ids: string[]): Note {
  const digest = createHash('sha256').update(ids.join(' ')).digest('hex').slice(0, 32);
  return { key: `${prefix}list-${digest}`, value: { ids } };
}

/**
 * Takes whole notes until there are `most` issues or one note would exceed them; the first is taken whatever it holds. What
 * an earlier run left undone comes first. All of it stands in takenNotes.ts before a note is removed, so nothing is lost
 * whatever fails from here on.
 */
export async function takeNotes(projectId: string, most: number): Promise<{ issues: TakenIssue[]; more: boolean }> {
  const before = await readTaken(projectId);
  const { notes, more } = await readNotes(projectId, most, before.length);
  const fresh = notes.flatMap(({ issues }) => issues.map((issue) => ({ ...issue, tries: 0 })));
  const issues = eachOnce([...before, ...fresh]);
  if (fresh.length > 0) await writeTaken(projectId, issues);
  // Before the issues are read: a change that comes after that is noted anew.
  await remove(notes.map(({ key }) => key));
  return { issues, more };
}

/** What changed again after it failed has all its tries before it. */
function eachOnce(issues: readonly TakenIssue[]): TakenIssue[] {
  const byId = new Map<string, TakenIssue>();
  for (const issue of issues) {
    const { near, tries } = byId.get(issue.id) ?? issue;
    byId.set(issue.id, { id: issue.id, near: near || issue.near, tries: Math.min(tries, issue.tries) });
  }
  return [...byId.values()];
}

async function readNotes(projectId: string, most: number, taken: number) {
  const prefix = prefixOf(projectId);
  const notes: { key: string; issues: NotedIssue[] }[] = [];
  let count = taken;
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(KEYS_PER_PAGE);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>();
    for (const { key, value } of page.results) {
      const issues = issuesOf(key.slice(prefix.length), value);
      if (count > 0 && count + issues.length > most) return { notes, more: true };
      notes.push({ key, issues });
      count += issues.length;
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return { notes, more: false };
}

/** None in what cannot be read, which is thereby thrown away. */
function issuesOf(name: string, value: unknown): NotedIssue[] {
  const one = ofOneIssue.exec(name);
  if (one) return [{ id: one[1]!, near: one[2] !== undefined }];
  const list = listSchema.safeParse(value);
  return list.success ? list.data.ids.map((id) => ({ id, near: false })) : [];
}

/** A note that could not be removed is merely done twice. */
async function remove(keys: readonly string[]): Promise<void> {
  for (let start = 0; start < keys.length; start += KEYS_PER_BATCH) {
    const batch = keys.slice(start, start + KEYS_PER_BATCH).map((key) => ({ key }));
    await kvs.batchDelete(batch).catch(() => undefined);
  }
}
