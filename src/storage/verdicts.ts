import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import { Failure } from '../contract/failure';
import { bytesOf } from '../domain/bytesOf';
import { approvalsSchema, type Approvals } from '../domain/gates/approvals';
import { frozenSchema, type Frozen } from '../domain/gates/frozen';
import type { VerdictStore } from '../usecases/ports';
import { wasFirst } from './trouble';

/**
 * Key layout of what is known of single issues (Forge KVS):
 *
 *   entity `approvals` (manifest.yml)   <project id>:<issue id>   { version, approvals }
 *   frozen:<project id>:<issue id>      how it passed since it is done
 *
 * The project is part of the key, so that nobody moves an issue to a project of their own, approves it there, and moves it
 * back. What cannot be read counts as nothing said: an approval that is lost must be given again.
 */
const ENTITY = 'approvals';
const TRIES = 5;
/** Forge's limits: keys in one batch, and bytes of one value. */
const KEYS_PER_BATCH = 25;
const VALUE_LIMIT_BYTES = 240 * 1024;

const approvalsKey = (projectId: string, issueId: string): string => `${projectId}:${issueId}`;
const frozenKey = (projectId: string, issueId: string): string => `frozen:${projectId}:${issueId}`;

const storedSchema = z.object({ version: z.int().min(1), approvals: approvalsSchema });
type Stored = z.infer<typeof storedSchema>;

const readable = (raw: unknown): Stored | null => storedSchema.safeParse(raw).data ?? null;

/** Only over the version that it was read with; of two who add a first one at once, one gets it. */
async function write(key: string, raw: unknown, next: Approvals): Promise<boolean> {
  const before = readable(raw);
  const value: Stored = { version: (before?.version ?? 0) + 1, approvals: next };
  if (bytesOf(value) > VALUE_LIMIT_BYTES) throw new Failure('TOO_LARGE', { detail: 'approvals' });
  if (before) {
    const conditions = new Filter<Record<string, unknown>>().and('version', FilterConditions.equalTo(before.version));
    return wasFirst(
      kvs.transact().set<Record<string, unknown>>(key, value, { entityName: ENTITY, conditions }).execute(),
    );
  }
  return wasFirst(kvs.entity(ENTITY).set(key, value, { keyPolicy: raw === undefined ? 'FAIL_IF_EXISTS' : 'OVERRIDE' }));
}

/** Values by issue id, in as few requests as Forge allows; issues without one are left out. */
async function readMany(issueIds: readonly string[], item: (issueId: string) => { key: string; entityName?: string }) {
  const found = new Map<string, unknown>();
  const idOf = new Map(issueIds.map((id) => [item(id).key, id]));
  for (let start = 0; start < issueIds.length; start += KEYS_PER_BATCH) {
    const batch = issueIds.slice(start, start + KEYS_PER_BATCH).map(item);
    const { successfulKeys, failedKeys } = await kvs.batchGet<unknown>(batch);
    // One that storage could not read now is not one that is not there.
    if (failedKeys.some(({ error }) => error.code !== 'KEY_NOT_FOUND'))
      throw new Failure('JIRA_UNAVAILABLE', { detail: 'storage' });
    for (const { key, value } of successfulKeys) found.set(idOf.get(key) ?? key, value);
  }
  return found;
}

export const verdictStore: VerdictStore = {
  async approvals(projectId, issueId) {
    const raw: unknown = await kvs.entity<unknown>(ENTITY).get(approvalsKey(projectId, issueId));
    return readable(raw)?.approvals ?? {};
  },
  async manyApprovals(projectId, issueIds) {
    const found = await readMany(issueIds, (id) => ({ key: approvalsKey(projectId, id), entityName: ENTITY }));
    return new Map([...found].map(([id, raw]): [string, Approvals] => [id, readable(raw)?.approvals ?? {}]));
  },
  async changeApprovals(projectId, issueId, change) {
    const key = approvalsKey(projectId, issueId);
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const raw: unknown = await kvs.entity<unknown>(ENTITY).get(key);
      const before = readable(raw)?.approvals ?? {};
      const next = change(before);
      if (next === before || (await write(key, raw, next))) return next;
    }
    throw new Failure('BUSY', { detail: 'approvals' });
  },
  frozen: async (projectId, issueId) =>
    frozenSchema.safeParse(await kvs.get(frozenKey(projectId, issueId))).data ?? null,
  async manyFrozen(projectId, issueIds) {
    const found = await readMany(issueIds, (id) => ({ key: frozenKey(projectId, id) }));
    return new Map(
      [...found].flatMap(([id, raw]): [string, Frozen][] => {
        const frozen = frozenSchema.safeParse(raw);
        return frozen.success ? [[id, frozen.data]] : [];
      }),
    );
  },
  freeze: async (projectId, issueId, frozen) => void (await kvs.set(frozenKey(projectId, issueId), frozen)),
  thaw: async (projectId, issueId) => void (await kvs.delete(frozenKey(projectId, issueId))),
};
