import { isDone, type Issue, type IssueLink, type LinkedIssue, type LinkType } from './issue';

/** A link type that says which of its two issues must be done first. */
export interface BlockingLink {
  readonly typeId: string;
  /** `source`: "A blocks B", so A goes first. `target`: "A depends on B", so B goes first. */
  readonly first: 'source' | 'target';
}

/** Which link types mean "must be done before": chosen in the settings, or null to recognise them by name. */
export type BlockingLinks = readonly BlockingLink[] | null;

const BLOCKING_WORDS = new Set(['blocks', 'blocker', 'blokkeert']);

/**
 * Which end of a link of this type must be done first; null: it says nothing about order.
 * Types that read the same both ways have no direction, so they cannot say which goes first.
 */
export function firstEnd(type: LinkType, chosen: BlockingLinks): BlockingLink['first'] | null {
  if (type.inward === type.outward) return null;
  if (chosen) return chosen.find(({ typeId }) => typeId === type.id)?.first ?? null;
  return [type.name, type.outward].some((text) => BLOCKING_WORDS.has(text.trim().toLowerCase())) ? 'source' : null;
}

/** Whether the other issue of a link must go before or after the issue that shows the link; null: neither. */
export const orderOfOther = (link: IssueLink, chosen: BlockingLinks): 'before' | 'after' | null =>
  orderAsRead(link, firstEnd(link.type, chosen));

/** The same for many links: each type is looked at once. */
export function makeOrderOfOther(chosen: BlockingLinks): (link: IssueLink) => 'before' | 'after' | null {
  const known = new Map<string, ReturnType<typeof firstEnd>>();
  return (link) => {
    let first = known.get(link.type.id);
    if (first === undefined) {
      first = firstEnd(link.type, chosen);
      known.set(link.type.id, first);
    }
    return orderAsRead(link, first);
  };
}

function orderAsRead(link: IssueLink, first: ReturnType<typeof firstEnd>): 'before' | 'after' | null {
  if (first === null) return null;
  const isFirst = (link.direction === 'outward') === (first === 'source');
  return isFirst ? 'after' : 'before';
}

function openOthers(issue: Issue, order: 'before' | 'after', chosen: BlockingLinks): LinkedIssue[] {
  const others = new Map<string, LinkedIssue>();
  for (const link of issue.links) {
    if (!isDone(link.other) && orderOfOther(link, chosen) === order) others.set(link.other.id, link.other);
  }
  return [...others.values()];
}

/** Issues that still stand in this one's way. */
export const openBlockers = (issue: Issue, chosen: BlockingLinks): LinkedIssue[] => openOthers(issue, 'before', chosen);

/** Open issues that wait for this one. */
export const waitingFor = (issue: Issue, chosen: BlockingLinks): LinkedIssue[] => openOthers(issue, 'after', chosen);
