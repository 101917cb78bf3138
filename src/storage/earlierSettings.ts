import { z } from 'zod';
import { DONE, STARTING_READY_GATE, type Gate } from '../domain/gates/gate';
import { STARTING_SETTINGS } from '../domain/settings';

/** Settings as earlier versions of the app stored them, brought to the present form; the schema judges the outcome. */

const fields = z.record(z.string(), z.unknown());
type Fields = z.infer<typeof fields>;

export function fromEarlierVersions(raw: unknown): unknown {
  const settings = fields.safeParse(raw);
  return settings.success ? withHealth(withGates(withDirections(settings.data))) : raw;
}

/** The first versions knew link types in one direction only, and no choice for issues without a score. */
function withDirections(settings: Fields): Fields {
  if ('blockingLinks' in settings) return settings;
  const { blockingLinkTypeIds: ids, ...rest } = settings;
  const blockingLinks = Array.isArray(ids) ? ids.map((typeId: unknown) => ({ typeId, first: 'source' })) : ids;
  return { unscored: STARTING_SETTINGS.unscored, ...rest, blockingLinks };
}

const gateOfChecks = z.looseObject({ checks: z.array(fields) });

/** There was one gate, in the settings themselves, whose checks had no condition by JQL and could be ticked by any editor. */
function withGates(settings: Fields): Fields {
  const { doneGate, ...rest } = settings;
  const gate = gateOfChecks.safeParse(doneGate);
  if (!gate.success) return settings;
  const checks = gate.data.checks.map((check) => ({
    onlyJql: null,
    ...(check.type === 'manual' ? { who: { type: 'editors' } } : {}),
    ...check,
    id: presentId(check.id),
  }));
  return { ...rest, gates: [readyBeside(checks.map(({ id }) => id)), { id: DONE, name: null, checks }] };
}

/** Ids could be anything of letters and signs, also names under which nothing can be stored safely: those start anew. */
const presentId = (id: unknown): unknown =>
  typeof id === 'string' && Object.hasOwn(Object.prototype, id) ? `check-${id}` : id;

/** The Definition of Ready that came later, under ids that the project has not given away. */
function readyBeside(taken: readonly unknown[]): Gate {
  const known = new Set(taken);
  const freeId = (id: string): string => (known.has(id) ? freeId(`${id}-x`) : id);
  const checks = STARTING_READY_GATE.checks.map((check) => ({ ...check, id: freeId(check.id) }));
  return { ...STARTING_READY_GATE, checks };
}

function withHealth(settings: Fields): Fields {
  const { criteriaField, estimateField, health } = STARTING_SETTINGS;
  return { criteriaField, estimateField, health, ...settings };
}
