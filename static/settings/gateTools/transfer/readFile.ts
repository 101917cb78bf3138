import { z } from 'zod';
import { checkSchema, MOST_GATES, type Check, type CheckType, type Gate } from '../../../../src/domain/gates/gate';
import { gateNameSchema } from '../../../../src/domain/gates/gateName';
import { MAX_CHECKS } from '../../draftGate';
import { FORMAT, GATE_KINDS, VERSION, type GateKind } from './file';
import { jsonPlace, type Place } from './jsonPlace';
import { isRecord, ownPart, whatIsWrong, type Wrong } from './wrong';

/** Reads a file of gates that someone brings along: anything at all may come in, nothing of it throws. */

export const MOST_BYTES = 1_000_000;

export type FileProblem =
  | { readonly code: 'empty' | 'notGates' | 'noGates' }
  | { readonly code: 'tooLarge'; readonly kilobytes: number }
  | ({ readonly code: 'notJson' } & Place)
  | { readonly code: 'otherVersion' }
  /** A project has one Definition of Ready and one of Done. */
  | { readonly code: 'twice'; readonly gate: number }
  | { readonly code: 'tooManyGates'; readonly count: number; readonly most: number }
  | { readonly code: 'badGate'; readonly gate: number; readonly part: string; readonly wrong: Wrong }
  | { readonly code: 'tooManyChecks'; readonly gate: number; readonly count: number; readonly most: number }
  | { readonly code: 'unknownType'; readonly gate: number; readonly check: number; readonly type: string }
  | {
      readonly code: 'badCheck';
      readonly gate: number;
      readonly check: number;
      readonly type: CheckType;
      readonly part: string;
      readonly wrong: Wrong;
    };

export interface FileGate extends Pick<Gate, 'name' | 'checks'> {
  readonly kind: GateKind;
}

export interface GatesFile {
  /** Ids of types, fields, roles and people are the file's; those of checks are only there to tell them apart. */
  readonly gates: readonly FileGate[];
  /** What the file calls its issue types, by their ids. */
  readonly typeNames: ReadonlyMap<string, string>;
  /** Parts, at any level, that Voorrang does not know, such as misspelt ones: they are left out. */
  readonly ignored: readonly string[];
}

export type ReadFile =
  { readonly ok: true; readonly file: GatesFile } | { readonly ok: false; readonly problems: readonly FileProblem[] };

const refused = (...problems: FileProblem[]): ReadFile => ({ ok: false, problems });

export function readGatesFile(given: string): ReadFile {
  // Editors on Windows put a mark before the first letter.
  const text = given.replace(/^\uFEFF/, '');
  if (text.trim() === '') return refused({ code: 'empty' });
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MOST_BYTES) return refused({ code: 'tooLarge', kilobytes: Math.ceil(bytes / 1_000) });
  const place = jsonPlace(text);
  if (place) return refused({ code: 'notJson', ...place });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    // Deeper than this browser reads.
    return refused({ code: 'notGates' });
  }
  if (!isRecord(raw) || ownPart(raw, 'format') !== FORMAT) return refused({ code: 'notGates' });
  if (ownPart(raw, 'v') !== VERSION) return refused({ code: 'otherVersion' });
  const gates = ownPart(raw, 'gates');
  if (!Array.isArray(gates) || gates.length === 0) return refused({ code: 'noGates' });
  if (gates.length > MOST_GATES) return refused({ code: 'tooManyGates', count: gates.length, most: MOST_GATES });
  const ignored = new Set<string>();
  noteUnknown(raw, ['format', 'v', 'gates'], ignored);
  return readGates(gates, ignored);
}

interface Reading {
  readonly problems: FileProblem[];
  readonly typeNames: Map<string, string>;
  readonly ignored: Set<string>;
}

function readGates(raws: readonly unknown[], ignored: Set<string>): ReadFile {
  const reading: Reading = { problems: [], typeNames: new Map(), ignored };
  const gates = raws.map((raw, index) => readGate(raw, index + 1, reading));
  gates.forEach((gate, index) => {
    if (gate && gate.kind !== 'own' && gates.findIndex((one) => one?.kind === gate.kind) < index)
      reading.problems.push({ code: 'twice', gate: index + 1 });
  });
  if (reading.problems.length > 0) return refused(...reading.problems);
  return {
    ok: true,
    file: {
      gates: gates.flatMap((gate) => gate ?? []),
      typeNames: reading.typeNames,
      ignored: [...reading.ignored],
    },
  };
}

const gateSchema = z.object({
  kind: z.enum(GATE_KINDS),
  name: gateNameSchema.nullable().default(null),
  checks: z.array(z.unknown()),
});

function readGate(raw: unknown, number: number, reading: Reading): FileGate | null {
  const { problems } = reading;
  const parsed = gateSchema.safeParse(raw);
  if (!parsed.success) {
    problems.push({ code: 'badGate', gate: number, ...whatIsWrong(parsed.error, raw) });
    return null;
  }
  if (isRecord(raw)) noteUnknown(raw, Object.keys(gateSchema.shape), reading.ignored);
  const { kind, name, checks } = parsed.data;
  if (kind === 'own' && name === null) problems.push({ code: 'badGate', gate: number, part: 'name', wrong: 'missing' });
  if (checks.length > MAX_CHECKS) {
    problems.push({ code: 'tooManyChecks', gate: number, count: checks.length, most: MAX_CHECKS });
    return null;
  }
  return {
    kind,
    name,
    checks: checks.flatMap((check, index) => readCheck(check, { gate: number, check: index + 1 }, reading) ?? []),
  };
}

const TYPES: ReadonlySet<unknown> = new Set(checkSchema.options.map((option) => option.shape.type.value));
const isType = (type: unknown): type is CheckType => TYPES.has(type);

/** Parts that are read as they stand. */
const PARTS = [
  'text',
  'onlyJql',
  'fieldId',
  'fieldName',
  'value',
  'most',
  'labels',
  'jql',
  'environment',
  'who',
] as const;
const namedSchema = z.array(z.object({ id: z.string().max(40), name: z.string().max(255) })).max(100);

function readCheck(raw: unknown, at: { gate: number; check: number }, reading: Reading): Check | null {
  const type = isRecord(raw) ? ownPart(raw, 'type') : undefined;
  if (!isRecord(raw) || !isType(type)) {
    reading.problems.push({ code: 'unknownType', ...at, type: typeof type === 'string' ? type.slice(0, 60) : '' });
    return null;
  }
  const bad = (part: string, wrong: Wrong) => {
    reading.problems.push({ code: 'badCheck', ...at, type, part, wrong });
    return null;
  };
  const lists = { issueTypes: [] as string[], bugTypes: [] as string[] };
  for (const part of ['issueTypes', 'bugTypes'] as const) {
    const named = namedSchema.safeParse(ownPart(raw, part) ?? []);
    if (!named.success) return bad(part, 'invalid');
    for (const { id, name } of named.data) reading.typeNames.set(id, name);
    lists[part] = named.data.map(({ id }) => id);
  }
  const values = Object.fromEntries(PARTS.map((part) => [part, ownPart(raw, part)]));
  const who = whoOf(type, values['who']);
  const parsed = checkSchema.safeParse({
    ...values,
    type,
    who: who.who,
    id: `${at.gate}-${at.check}`,
    text: values['text'] ?? null,
    onlyJql: values['onlyJql'] ?? null,
    issueTypeIds: lists.issueTypes,
    bugTypeIds: lists.bugTypes,
  });
  if (!parsed.success) {
    const { part, wrong } = whatIsWrong(parsed.error, raw);
    return bad(part, wrong);
  }
  noteIgnored(raw, parsed.data, reading);
  return who.open && 'who' in parsed.data ? withoutPeople(parsed.data) : parsed.data;
}

/** A file for others names nobody: whoever takes it over chooses the people. */
const SOMEBODY = 'somebody';

function whoOf(type: CheckType, who: unknown): { readonly who: unknown; readonly open: boolean } {
  if (who === undefined && type === 'manual') return { who: { type: 'editors' }, open: false };
  const accountIds = isRecord(who) && ownPart(who, 'type') === 'people' ? ownPart(who, 'accountIds') : null;
  const isOpen = (Array.isArray(accountIds) && accountIds.length === 0) || (who === undefined && type === 'accepted');
  return isOpen ? { who: { type: 'people', accountIds: [SOMEBODY] }, open: true } : { who, open: false };
}

const withoutPeople = (check: Extract<Check, { who: unknown }>): Check => ({
  ...check,
  who: { type: 'people', accountIds: [] },
});

function noteIgnored(raw: Readonly<Record<string, unknown>>, check: Check, { ignored }: Reading): void {
  noteUnknown(raw, [...Object.keys(check), 'issueTypes', ...('bugTypeIds' in check ? ['bugTypes'] : [])], ignored);
}

function noteUnknown(raw: object, known: readonly string[], ignored: Set<string>): void {
  for (const name of Object.keys(raw)) if (!known.includes(name)) ignored.add(name.slice(0, 40));
}
