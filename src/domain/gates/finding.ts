import type { BlockingLinks } from '../dependencies';
import type { Issue, LinkedIssue } from '../issue';
import type { StoredTick } from '../issueData';

/** What a check looks at. */
export interface Evidence {
  readonly issue: Issue;
  readonly tick: StoredTick | null;
  readonly blocking: BlockingLinks;
}

/** Why a check came out as it did, as data; the panel puts it into words. */
export type FindingReason =
  | { readonly code: 'otherType'; readonly type: string }
  | { readonly code: 'ticked' }
  | { readonly code: 'notTicked' }
  | { readonly code: 'criteriaFound'; readonly count: number }
  | { readonly code: 'noCriteria' }
  | { readonly code: 'notLoaded' }
  | { readonly code: 'allTicked'; readonly count: number }
  | { readonly code: 'untickedCriteria'; readonly open: readonly string[]; readonly count: number }
  | { readonly code: 'notTickable'; readonly count: number }
  | { readonly code: 'noSubtasks' }
  | { readonly code: 'subtasksDone'; readonly count: number }
  | { readonly code: 'openSubtasks'; readonly issues: readonly LinkedIssue[]; readonly count: number }
  | { readonly code: 'noBlockers' }
  | { readonly code: 'openBlockers'; readonly issues: readonly LinkedIssue[] }
  | { readonly code: 'fieldFilled'; readonly field: string }
  | { readonly code: 'fieldEmpty'; readonly field: string }
  | { readonly code: 'fieldNotShown'; readonly field: string };

export interface Finding {
  readonly status: 'pass' | 'fail' | 'unknown' | 'notApplicable';
  readonly reason: FindingReason;
}
