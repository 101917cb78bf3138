import { isDone, type Issue, type LinkedIssue, type LinkType } from './issue';

/** Which link types mean "must be done before": ids chosen in the settings, or null to recognise them by name. */
export type BlockingLinkTypes = readonly string[] | null;

const BLOCKING_WORDS = new Set(['blocks', 'blocker', 'blokkeert']);

/**
 * Whether a link of this type says that its source must be done before its target.
 * Types that read the same both ways have no direction, so they cannot say which goes first.
 */
export function isBlockingType(type: LinkType, chosen: BlockingLinkTypes): boolean {
  if (type.inward === type.outward) return false;
  if (chosen) return chosen.includes(type.id);
  return [type.name, type.outward].some((text) => BLOCKING_WORDS.has(text.trim().toLowerCase()));
}

function openOthers(issue: Issue, direction: 'inward' | 'outward', chosen: BlockingLinkTypes): LinkedIssue[] {
  const others = new Map<string, LinkedIssue>();
  for (const link of issue.links) {
    if (link.direction === direction && isBlockingType(link.type, chosen) && !isDone(link.other))
      others.set(link.other.id, link.other);
  }
  return [...others.values()];
}

/** Issues that still stand in this one's way. */
export const openBlockers = (issue: Issue, chosen: BlockingLinkTypes): LinkedIssue[] =>
  openOthers(issue, 'inward', chosen);

/** Open issues that wait for this one. */
export const waitingFor = (issue: Issue, chosen: BlockingLinkTypes): LinkedIssue[] =>
  openOthers(issue, 'outward', chosen);
