import type { ApplicationOrdersView } from '../../../src/contract';
import { MOST_ISSUES_IN_ORDER, replay, type MovePlan } from '../../../src/domain/ranking/moves/move';
import { planMoves } from '../../../src/domain/ranking/moves/planMoves';
import { takeBack } from '../../../src/domain/ranking/moves/takeBack';
import { wantedOrder, type Chosen } from '../../../src/domain/ranking/moves/wantedOrder';

/** What is asked of Jira's order, and the requests that it takes. */
export interface Proposal {
  /** Jira's order that it starts from, and the same issues as they are to be. */
  readonly current: readonly string[];
  readonly wanted: readonly string[];
  /** The only issues that may be moved; undefined: any. */
  readonly mayMove: ReadonlySet<string> | undefined;
  readonly plan: MovePlan;
  /** Of those that the plan moves, the ids that get another place: some only go back to where they were. */
  readonly changing: readonly string[];
  /** Ids that others moved or added since the order at hand was applied; these stay. */
  readonly movedByOthers: readonly string[];
}

/** A proposal for whatever Jira's order turns out to be when it is read again. */
export type Propose = (current: readonly string[]) => Proposal;

/** Rows of the page to Voorrang's places. `shown`: ids of the rows the page shows, in Voorrang's order. */
export function proposeRows(shown: readonly string[], chosen: Chosen): Propose {
  return (current) => {
    const { wanted, mayMove } = wantedOrder(current, shown, chosen);
    return proposalOf({ current, wanted, mayMove, plan: planMoves(current, wanted, mayMove), movedByOthers: [] });
  };
}

function proposalOf(proposal: Omit<Proposal, 'changing'>): Proposal {
  const [before, after] = [placeIn(proposal.current), placeIn(proposal.wanted)];
  return { ...proposal, changing: proposal.plan.moved.filter((id) => before.get(id) !== after.get(id)) };
}

type Orders = Pick<ApplicationOrdersView, 'former' | 'wanted' | 'mayMove' | 'made'>;

/** Back to the order before an application, by moving what it moved; what others moved since stays. */
export const proposeUndo = (orders: Orders): Propose =>
  proposeSince(orders, orders.former, new Set(orders.made.flatMap(({ issueIds }) => issueIds)));

/** On to the order that an application was on its way to, by moving what it might; what others moved since stays. */
export const proposeGoingOn = (orders: Orders): Propose =>
  proposeSince(orders, orders.wanted, orders.mayMove === null ? undefined : new Set(orders.mayMove));

function proposeSince(orders: Orders, goal: readonly string[], mayMove: ReadonlySet<string> | undefined): Propose {
  return (current) => {
    const { wanted, movedByOthers } = takeBack(current, goal, reachedBy(orders, current));
    return proposalOf({ current, wanted, ...planWithin(current, wanted, mayMove), movedByOthers });
  };
}

/** What others moved since can stand so that the goal is out of reach for these issues alone: then any may be moved. */
function planWithin(
  current: readonly string[],
  wanted: readonly string[],
  mayMove: ReadonlySet<string> | undefined,
): Pick<Proposal, 'plan' | 'mayMove'> {
  try {
    return { plan: planMoves(current, wanted, mayMove), mayMove };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { plan: planMoves(current, wanted), mayMove: undefined };
  }
}

/**
 * The issues that may be moved, as the functions keep them; null: any. Forge takes 500 KB in one call, which a third long
 * list would exceed: in so large an order, going on may then move other issues as well.
 */
export function mayMoveToKeep({ current, mayMove }: Proposal): string[] | null {
  const kept = mayMove && current.filter((id) => mayMove.has(id));
  const isAll = kept === undefined || kept.length === current.length;
  return isAll || 2 * current.length + kept.length > 2 * MOST_ISSUES_IN_ORDER ? null : kept;
}

/** As many moves as one call takes: when it broke off, nobody knows how many of them were made. */
const MOST_IN_DOUBT = 20;

/**
 * The order that an application reached. The last of its moves may stand in its journal without having been made, if what
 * made them died: what Jira's order fits best says how many were.
 */
function reachedBy({ former, made }: Orders, current: readonly string[]): string[] {
  let best = replay(former, made);
  let fewest = movedBetween(best, current);
  for (let count = made.length - 1; fewest > 0 && count >= Math.max(0, made.length - MOST_IN_DOUBT); count -= 1) {
    const reached = replay(former, made.slice(0, count));
    const moved = movedBetween(reached, current);
    if (moved < fewest) [best, fewest] = [reached, moved];
  }
  return best;
}

/** How many issues someone must have moved: with one issue a call, the fewest calls are the fewest issues. */
const movedBetween = (before: readonly string[], now: readonly string[]): number =>
  planMoves(before, now, undefined, 1).moved.length;

/** How Jira's order differs from the one a preview was made on. */
export interface OrderChange {
  readonly moved: number;
  /** Issues of the preview that are no longer there: done, deleted or hidden meanwhile. */
  readonly gone: number;
}

/** null: nothing that concerns the issues of the preview. Issues that came in since take no part in it. */
export function orderChange(before: readonly string[], now: readonly string[]): OrderChange | null {
  const isHere = new Set(now);
  const gone = before.filter((id) => !isHere.has(id)).length;
  const moved = movedBetween(before, now);
  return gone === 0 && moved === 0 ? null : { moved, gone };
}

export interface MoveRow {
  readonly id: string;
  /** Places among the issues of the page, counted from 1; null for an issue that the page does not have. */
  readonly from: number | null;
  readonly to: number | null;
}

/** The issues that get another place, in the order they will have. */
export function moveRows({ current, wanted, changing }: Proposal, isKnown: (id: string) => boolean): MoveRow[] {
  const placesIn = (order: readonly string[]) => new Map(order.filter(isKnown).map((id, index) => [id, index + 1]));
  const [from, to] = [placesIn(current), placesIn(wanted)];
  return changing.map((id) => ({ id, from: from.get(id) ?? null, to: to.get(id) ?? null }));
}

export interface BlockedAhead {
  readonly id: string;
  readonly blockerId: string;
}

/** Issues that would come to stand before one that blocks them, where they do not already. */
export function newlyAheadOfBlockers(
  { current, wanted }: Proposal,
  blockersOf: (id: string) => readonly string[],
): BlockedAhead[] {
  const [before, after] = [placeIn(current), placeIn(wanted)];
  return wanted.flatMap((id) =>
    blockersOf(id)
      .filter((blocker) => isAhead(id, blocker, after) && !isAhead(id, blocker, before))
      .map((blockerId) => ({ id, blockerId })),
  );
}

const placeIn = (order: readonly string[]) => new Map(order.map((id, place) => [id, place]));

function isAhead(id: string, other: string, places: ReadonlyMap<string, number>): boolean {
  const [own, others] = [places.get(id), places.get(other)];
  return own !== undefined && others !== undefined && own < others;
}
