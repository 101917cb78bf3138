import { kvs } from '@forge/kvs';
import { z } from 'zod';
import { Failure } from '../contract/failure';
import { bytesOf } from '../domain/bytesOf';
import { gateSchema, type Check, type Gate } from '../domain/gates/gate';
import type { GateVersion } from '../usecases/ports';
import { wasFirst } from './trouble';

/**
 * Every version of every gate, never changed once written; the settings name the present ones:
 *
 *   gate:<project id>:<gate id>:<version>:<part>   { name, at, by, after, parts, checks }
 *
 * In parts, so that 200 checks of any length fit into Forge's 240 KiB a value. A version that a save left behind without
 * ever counting stays where it is: `after` says which versions did count.
 */
const PART_LIMIT_BYTES = 200 * 1024;
const MOST_PARTS = 200;

const partKey = (projectId: string, gateId: string, version: number, part: number): string =>
  `gate:${projectId}:${gateId}:${version}:${part}`;

const partSchema = z.object({
  name: z.string().nullable(),
  at: z.string().nullable(),
  by: z.string().nullable(),
  after: z.int().min(0).nullable().default(null),
  parts: z.int().min(1).max(MOST_PARTS),
  checks: z.array(z.unknown()),
});

async function readPart(projectId: string, gateId: string, version: number, part: number) {
  return partSchema.safeParse(await kvs.get(partKey(projectId, gateId, version, part))).data ?? null;
}

/** null: there is no such version, or it cannot be read. */
export async function readGateVersion(projectId: string, gateId: string, version: number): Promise<GateVersion | null> {
  const first = await readPart(projectId, gateId, version, 0);
  if (!first) return null;
  const others = await Promise.all(
    Array.from({ length: first.parts - 1 }, (_, index) => readPart(projectId, gateId, version, index + 1)),
  );
  const checks = [first, ...others].flatMap((part) => part?.checks ?? [null]);
  const gate = gateSchema.safeParse({ id: gateId, name: first.name, checks });
  return gate.success ? { gate: gate.data, version, at: first.at, by: first.by, after: first.after } : null;
}

/** @throws Failure TOO_LARGE when a single check does not fit. */
function cut(checks: readonly Check[]): Check[][] {
  const parts: Check[][] = [[]];
  let size = 0;
  for (const check of checks) {
    const bytes = bytesOf(check);
    if (bytes > PART_LIMIT_BYTES) throw new Failure('TOO_LARGE', { detail: 'settings' });
    if (size + bytes > PART_LIMIT_BYTES) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(check);
    size += bytes;
  }
  return parts;
}

/** What it takes to store a version, under whatever number is free. */
export interface GateToStore {
  readonly version: GateVersion;
  readonly parts: readonly z.infer<typeof partSchema>[];
}

/** @throws Failure TOO_LARGE; nothing is written yet. */
export function gateToStore(version: GateVersion): GateToStore {
  const { gate, at, by, after } = version;
  const parts = cut(gate.checks);
  return { version, parts: parts.map((checks) => ({ name: gate.name, at, by, after, parts: parts.length, checks })) };
}

/**
 * Stores a version under its number, or the next that is free: what is there, someone else wrote, or a save that failed.
 * @returns the number.
 */
export async function storeGate(projectId: string, gate: GateToStore): Promise<number> {
  let number = gate.version.version;
  while (!(await storeAs(projectId, gate, number))) number += 1;
  return number;
}

/** Whether it could: by default it must not be there, not even in part. */
export async function storeAs(
  projectId: string,
  { version: { gate }, parts }: GateToStore,
  version: number,
  keyPolicy: 'FAIL_IF_EXISTS' | 'OVERRIDE' = 'FAIL_IF_EXISTS',
): Promise<boolean> {
  // The first part says how many there are, so it comes last: a version is whole or not there. Each part must be new, so
  // that two saves at once never make one version of both.
  for (let part = parts.length - 1; part >= 0; part -= 1)
    if (!(await wasFirst(kvs.set(partKey(projectId, gate.id, version, part), parts[part], { keyPolicy }))))
      return false;
  return true;
}

/** In the schema's order of keys. */
const textOf = (gate: Gate): string => JSON.stringify(gateSchema.parse(gate));

/** Whether two gates ask the same. */
export const isSameGate = (a: Gate, b: Gate): boolean => textOf(a) === textOf(b);
