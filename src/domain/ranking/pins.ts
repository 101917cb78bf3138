import type { Pin } from '../issueData';
import type { GraphBuilder } from './graph';
import type { WeighedIssue } from './order';

/** Why a pin is not honoured. */
export type PinRefusal =
  /** The issue it should come after is not in the list: done, deleted, hidden or in another project. */
  | { readonly code: 'gone'; readonly key: string }
  /** That issue itself waits for this one. */
  | { readonly code: 'circle'; readonly key: string }
  /** Something that must come before it cannot start yet. */
  | { readonly code: 'notYet'; readonly key: string; readonly date: string };

export interface PinVerdict {
  readonly pin: Pin;
  readonly refusal: PinRefusal | null;
}

/** Pins as they act: edges in the graph, and what they say of their issue. */
export interface Pins {
  readonly verdicts: Map<number, PinVerdict>;
  readonly first: ReadonlySet<number>;
  /** Days before which an issue cannot start, where that is still to come. */
  readonly notBefore: ReadonlyMap<number, string>;
}

/**
 * Reads pins, in the order of the list, so that of two that contradict each other always the same one is refused.
 * @param pinned indexes of all that have a pin, ascending.
 * @param today `YYYY-MM-DD`.
 */
export function readPins(
  items: readonly WeighedIssue[],
  pinned: readonly number[],
  indexOf: ReadonlyMap<string, number>,
  graph: GraphBuilder,
  today: string,
): Pins {
  const verdicts = new Map<number, PinVerdict>();
  const first = new Set<number>();
  const notBefore = new Map<number, string>();
  for (const index of pinned) {
    const pin = items[index]!.pin!;
    let refusal: PinRefusal | null = null;
    let shown: Pin = pin;
    if (pin.type === 'first') first.add(index);
    else if (pin.type === 'notBefore') {
      // A day that has come holds nothing back any more.
      if (pin.date <= today) continue;
      notBefore.set(index, pin.date);
    } else {
      const target = indexOf.get(pin.issueId);
      if (target === undefined) refusal = { code: 'gone', key: pin.key };
      else if (graph.reaches(index, target)) refusal = { code: 'circle', key: items[target]!.issue.key };
      else graph.connect(target, index);
      // The stored key may be an older one.
      if (target !== undefined) shown = { ...pin, key: items[target]!.issue.key };
    }
    verdicts.set(index, { pin: shown, refusal });
  }
  return { verdicts, first, notBefore };
}
