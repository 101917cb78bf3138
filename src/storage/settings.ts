import { kvs } from '@forge/kvs';
import { z } from 'zod';
import { Failure } from '../contract/failure';
import { projectSettingsSchema, STARTING_SETTINGS } from '../domain/settings';
import type { SettingsStore } from '../usecases/ports';

/**
 * Key layout of settings (Forge KVS, one store per site; that of applied orders stands in applications.ts):
 *
 *   settings:<project id>   { revision, settings }
 */
const settingsKey = (projectId: string): string => `settings:${projectId}`;

/** Forge refuses larger values. */
const VALUE_LIMIT_BYTES = 240 * 1024;

const storedSchema = z.object({
  revision: z.int().min(1),
  settings: z.preprocess(fromEarlierVersions, projectSettingsSchema),
});
const revisionOnly = z.object({ revision: z.int().min(1) });

export const settingsStore: SettingsStore = {
  async read(projectId) {
    const raw: unknown = await kvs.get(settingsKey(projectId));
    if (raw === undefined || raw === null) return { settings: STARTING_SETTINGS, revision: 0, damaged: false };
    const parsed = storedSchema.safeParse(raw);
    if (parsed.success) return { ...parsed.data, damaged: false };
    const revision = revisionOnly.safeParse(raw);
    return { settings: STARTING_SETTINGS, revision: revision.success ? revision.data.revision : 0, damaged: true };
  },
  async write(projectId, stored) {
    const size = new TextEncoder().encode(JSON.stringify(stored)).length;
    if (size > VALUE_LIMIT_BYTES) throw new Failure('TOO_LARGE', { detail: 'settings' });
    await kvs.set(settingsKey(projectId), stored);
  },
};

const fields = z.record(z.string(), z.unknown());

function fromEarlierVersions(raw: unknown): unknown {
  const settings = fields.safeParse(raw);
  return settings.success ? withConditions(withDirections(settings.data)) : raw;
}

/** The first versions knew link types in one direction only, and no choice for issues without a score. */
function withDirections(settings: z.infer<typeof fields>) {
  if ('blockingLinks' in settings) return settings;
  const { blockingLinkTypeIds: ids, ...rest } = settings;
  const blockingLinks = Array.isArray(ids) ? ids.map((typeId: unknown) => ({ typeId, first: 'source' })) : ids;
  return { unscored: STARTING_SETTINGS.unscored, ...rest, blockingLinks };
}

const gateOfChecks = z.looseObject({ checks: z.array(fields) });

/** Checks once had no condition by JQL: they applied to all issues of their types. */
function withConditions(settings: z.infer<typeof fields>) {
  const gate = gateOfChecks.safeParse(settings.doneGate);
  if (!gate.success) return settings;
  return {
    ...settings,
    doneGate: { ...gate.data, checks: gate.data.checks.map((check) => ({ onlyJql: null, ...check })) },
  };
}
