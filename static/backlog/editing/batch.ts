import { MOST_SCORED_AT_ONCE, type Payload } from '../../../src/contract/calls';
import type { EditState, Entry, Sent } from './state';

/** What of the entered goes to Jira next: at most as many changes as one call takes; null: nothing waits. */
export function nextBatch(state: EditState): Sent | null {
  const batch = new Map<string, ReadonlyMap<string, Entry>>();
  let room = MOST_SCORED_AT_ONCE;
  for (const [issueId, cells] of state.entered) {
    const waiting = [...cells].flatMap(([key, { entry, error }]) => (error ? [] : [[key, entry] as const]));
    // Each model of an issue is a change of its own; an issue is never torn apart.
    room -= new Set(waiting.map(([, { model }]) => model)).size;
    if (room < 0) break;
    if (waiting.length > 0) batch.set(issueId, new Map(waiting));
  }
  return batch.size > 0 ? batch : null;
}

export function payloadOf(sent: Sent): Payload<'saveScores'> {
  const changes = [...sent].flatMap(([issueId, cells]) =>
    [...changesByModel([...cells.values()])].map(([model, change]) => ({ issueId, model, ...change })),
  );
  return { changes, replaceDamaged: false };
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
