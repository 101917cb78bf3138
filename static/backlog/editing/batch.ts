import type { Payload } from '../../../src/contract';
import { MOST_SCORED_AT_ONCE } from '../../../src/contract/limits';
import type { EditState, EnteredCell, Entry, Sent } from './state';

/**
 * What of the entered goes to Jira next; null: nothing waits. A call that may replace what cannot be read is only about issues
 * for which the person said so.
 * @param most changes; at least one issue goes all the same.
 */
export function nextBatch(state: EditState, most = MOST_SCORED_AT_ONCE): Sent | null {
  const batch = new Map<string, ReadonlyMap<string, Entry>>();
  let room = most;
  let replaces: boolean | null = null;
  for (const [issueId, cells] of state.entered) {
    const waiting = [...cells].flatMap(([key, { entry, error }]) => (error ? [] : [[key, entry] as const]));
    if (waiting.length === 0) continue;
    const isReplaced = replacesDamaged(cells);
    replaces ??= isReplaced;
    if (isReplaced !== replaces) continue;
    // Each model of an issue is a change of its own; an issue is never torn apart.
    room -= new Set(waiting.map(([, { model }]) => model)).size;
    if (room < 0 && batch.size > 0) break;
    batch.set(issueId, new Map(waiting));
  }
  return batch.size > 0 ? batch : null;
}

const replacesDamaged = (cells: ReadonlyMap<string, EnteredCell>): boolean =>
  [...cells.values()].some(({ error, replaces }) => !error && replaces);

export function payloadOf(sent: Sent, state: EditState): Payload<'saveScores'> {
  const changes = [...sent].flatMap(([issueId, cells]) =>
    [...changesByModel([...cells.values()])].map(([model, change]) => ({ issueId, model, ...change })),
  );
  const replaceDamaged = [...sent.keys()].some((issueId) => replacesDamaged(state.entered.get(issueId) ?? new Map()));
  return { changes, replaceDamaged };
}

interface Change {
  readonly inputs: Record<string, number | null>;
  readonly ranges: Record<string, { low: number; high: number }>;
}

/** What is entered of one issue, as calls and the domain take it. */
export function changesByModel(entries: readonly Entry[]): Map<Entry['model'], Change> {
  const changes = new Map<Entry['model'], Change>();
  for (const { model, key, value, range } of entries) {
    const change = changes.get(model) ?? { inputs: {}, ranges: {} };
    change.inputs[key] = value;
    if (range) change.ranges[key] = range;
    changes.set(model, change);
  }
  return changes;
}
