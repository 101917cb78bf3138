import type { BacklogRow } from '../ranking';

/** A pin that holds a row down, its own or that of an issue it waits for. */
export type HeldBy =
  | { readonly code: 'own'; readonly date: string }
  | { readonly code: 'after'; readonly key: string }
  /** Of an issue it waits for, directly or by way of others. */
  | { readonly code: 'blocker'; readonly key: string; readonly date: string };

type Row = Pick<BacklogRow, 'issue' | 'pin' | 'waitsFor'>;

/**
 * Which pins hold the row down: the one with the latest day, its own before others'; and the issue its own pin puts it after.
 * Days are `YYYY-MM-DD`; pins whose day has come, or that cannot be honoured, hold nothing.
 */
export function heldBy(row: Row, rowOf: (id: string) => Row | undefined): HeldBy[] {
  const day = latestDay(row, rowOf);
  const pin = row.pin?.refusal === null ? row.pin.pin : null;
  return [...(day ? [day] : []), ...(pin?.type === 'after' ? [{ code: 'after', key: pin.key } as const] : [])];
}

function latestDay(row: Row, rowOf: (id: string) => Row | undefined): HeldBy | null {
  let latest: Exclude<HeldBy, { code: 'after' }> | null = null;
  // A set is walked together with what is added meanwhile; circles end there.
  const seen = new Set([row]);
  for (const one of seen) {
    const date = dayOf(one);
    if (date !== null && (latest === null || date > latest.date))
      latest = one === row ? { code: 'own', date } : { code: 'blocker', key: one.issue.key, date };
    for (const { id } of one.waitsFor) {
      const blocker = rowOf(id);
      if (blocker) seen.add(blocker);
    }
  }
  return latest;
}

const dayOf = ({ pin }: Row): string | null =>
  pin?.refusal === null && pin.pin.type === 'notBefore' ? pin.pin.date : null;
