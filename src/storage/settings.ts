import { kvs, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import { Failure } from '../contract/failure';
import type { GateStamp } from '../contract/views';
import { bytesOf } from '../domain/bytesOf';
import type { Gate } from '../domain/gates/gate';
import { ownValue } from '../domain/own';
import { projectSettingsSchema, STARTING_SETTINGS } from '../domain/settings';
import type { SettingsStore, StoredSettings } from '../usecases/ports';
import { fromEarlierVersions } from './earlierSettings';
import { gateToStore, isSameGate, readGateVersion, storeAs, storeGate } from './gates';
import { holdRevision, readRevision, writeWithRevision } from './revisions';

/**
 * Key layout of settings (Forge KVS, one store per site; gates: gates.ts, revisions: revisions.ts, applied orders:
 * applications.ts):
 *
 *   settings:<project id>   { revision, settings (all but the gates), gates: [{ id, version }] }
 */
const PREFIX = 'settings:';
const settingsKey = (projectId: string): string => PREFIX + projectId;

/** Forge refuses larger values; some room is left for versions that get a later number. */
const VALUE_LIMIT_BYTES = 239 * 1024;

const revisionOnly = z.object({ revision: z.int().min(1) });

const storedSchema = z.object({
  revision: z.int().min(1),
  settings: z.looseObject({}),
  /** Absent in what the first versions stored: the one gate stood in the settings. */
  gates: z.array(z.object({ id: z.string(), version: z.int().min(1) })).optional(),
});

const UNSAVED: GateStamp = { version: 0, at: null, by: null };

const stampsOf = (gates: readonly { gate: Gate; version: number; at: string | null; by: string | null }[]) =>
  Object.fromEntries(gates.map(({ gate, version, at, by }) => [gate.id, { version, at, by }]));

const starting = (revision: number, damaged: boolean): StoredSettings => ({
  settings: STARTING_SETTINGS,
  revision,
  damaged,
  gateStamps: stampsOf(STARTING_SETTINGS.gates.map((gate) => ({ gate, ...UNSAVED }))),
});

/** What is stored; undefined: nothing ever was. Where its revision cannot be read, the one beside it has to do. */
async function readStored(projectId: string) {
  const raw: unknown = await kvs.get(settingsKey(projectId));
  if (raw === undefined || raw === null) return undefined;
  const revision = revisionOnly.safeParse(raw).data?.revision ?? (await readRevision(projectId)) ?? 0;
  return { revision, stored: storedSchema.safeParse(raw).data ?? null };
}

async function read(projectId: string): Promise<StoredSettings> {
  const found = await readStored(projectId);
  if (!found) return starting(0, false);
  const { revision, stored } = found;
  const damaged = starting(revision, true);
  if (!stored) return damaged;
  const names = stored.gates;
  const versions =
    names && (await Promise.all(names.map(({ id, version }) => readGateVersion(projectId, id, version))));
  const gates = versions?.map((version) => version?.gate);
  const settings = projectSettingsSchema.safeParse(
    gates ? { ...stored.settings, gates } : fromEarlierVersions(stored.settings),
  );
  if (!settings.success) return damaged;
  const stamps = versions
    ? stampsOf(versions.flatMap((version) => version ?? []))
    : // The number under which they are kept as they are now, as soon as someone saves others.
      stampsOf(settings.data.gates.map((gate) => ({ gate, ...UNSAVED, version: revision })));
  return { settings: settings.data, revision, damaged: false, gateStamps: stamps };
}

/**
 * The version a gate gets: a new one where it differs from what stood there. One whose earlier versions cannot be known any
 * more starts at the revision; where a number is taken all the same, `storeGate` finds the next.
 */
function nextVersion(gate: Gate, revision: number, before: StoredSettings, stamp: { at: string; by: string }) {
  const was = before.settings.gates.find(({ id }) => id === gate.id);
  const { version, ...wasBy } = ownValue(before.gateStamps, gate.id) ?? UNSAVED;
  const isNew = version === 0 || was === undefined || !isSameGate(was, gate);
  if (!isNew) return { isNew, entry: { gate, version, ...wasBy, after: null } };
  // The first version of all has none before it; one that is back after it was gone may have.
  const isFirst = !before.damaged;
  const after = version > 0 ? version : isFirst ? 0 : null;
  // Nobody made what the app brings along.
  const madeBy = version === 0 && was !== undefined && isSameGate(was, gate) ? wasBy : stamp;
  return { isNew, entry: { gate, version: version > 0 ? version + 1 : isFirst ? 1 : revision, ...madeBy, after } };
}

/** Gates that still stood in the settings themselves, so that what was judged by them can be looked up later on. */
async function keepEarlierGates(projectId: string, { settings, gateStamps }: StoredSettings): Promise<void> {
  await Promise.all(
    settings.gates.map(async (gate) => {
      const stamp = ownValue(gateStamps, gate.id) ?? UNSAVED;
      // A save that failed may have written the same, or some of it.
      if (await readGateVersion(projectId, gate.id, stamp.version)) return;
      await storeAs(projectId, gateToStore({ gate, ...stamp, after: 0 }), stamp.version, 'OVERRIDE');
    }),
  );
}

async function projectIds(): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(PREFIX)).limit(100);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    ids.push(...page.results.map(({ key }) => key.slice(PREFIX.length)));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return ids;
}

export const settingsStore: SettingsStore = {
  read,
  projectIds,
  gateVersion: readGateVersion,
  async write(projectId, { settings, revision }, before, stamp) {
    const { gates, ...others } = settings;
    const entries = gates.map((gate) => nextVersion(gate, revision, before, stamp));
    const valueOf = (versions: readonly number[]) => ({
      revision,
      settings: others,
      gates: gates.map(({ id }, index) => ({ id, version: versions[index]! })),
    });
    if (bytesOf(valueOf(entries.map(({ entry }) => entry.version))) > VALUE_LIMIT_BYTES)
      throw new Failure('TOO_LARGE', { detail: 'settings' });
    const toStore = entries.map(({ isNew, entry }) => (isNew ? gateToStore(entry) : null));
    const held = await holdRevision(projectId, before.revision);
    const now = await readStored(projectId);
    if ((now?.revision ?? 0) !== before.revision) throw new Failure('OUT_OF_DATE', { detail: 'settings' });
    // The versions first: settings that name one which is not there could not be read.
    if (now?.stored && !now.stored.gates && !before.damaged) await keepEarlierGates(projectId, before);
    const versions = await Promise.all(
      entries.map(async ({ entry }, index) => {
        const fresh = toStore[index];
        return fresh ? storeGate(projectId, fresh) : entry.version;
      }),
    );
    await writeWithRevision(
      projectId,
      { held, next: revision },
      { key: settingsKey(projectId), value: valueOf(versions) },
    );
  },
};
