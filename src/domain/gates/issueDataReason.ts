import type { LinkedIssue } from '../issue';
import type { StoryPart } from './wording/story';
import type { UntestableCriterion } from './wording/testable';

/** Why a check of what the issue itself says came out as it did, as data. */
export type IssueDataReason =
  | { readonly code: 'allTestable'; readonly count: number }
  | {
      readonly code: 'untestableCriteria';
      readonly criteria: readonly UntestableCriterion[];
      /** Of how many criteria. */
      readonly count: number;
    }
  | { readonly code: 'storyFound' }
  | { readonly code: 'storyIncomplete'; readonly missing: readonly StoryPart[] }
  | { readonly code: 'noStory' }
  | { readonly code: 'noOpenBugs' }
  | { readonly code: 'openBugs'; readonly issues: readonly LinkedIssue[] }
  | { readonly code: 'linkedTypesNotShown'; readonly issues: readonly LinkedIssue[] }
  | { readonly code: 'fieldMatches'; readonly field: string; readonly value: string }
  | {
      readonly code: 'fieldDiffers';
      readonly field: string;
      readonly wanted: string;
      readonly values: readonly string[];
    }
  | { readonly code: 'fieldUnreadable'; readonly field: string }
  | { readonly code: 'fieldWithin'; readonly field: string; readonly value: number; readonly most: number }
  | { readonly code: 'fieldAbove'; readonly field: string; readonly value: number; readonly most: number }
  | { readonly code: 'fieldNotNumber'; readonly field: string }
  | { readonly code: 'fixVersion'; readonly versions: readonly string[] }
  | { readonly code: 'noFixVersion' }
  | { readonly code: 'fixVersionNotShown' }
  | { readonly code: 'parentSet'; readonly parent: LinkedIssue }
  | { readonly code: 'noParent' }
  | { readonly code: 'labelFound'; readonly labels: readonly string[] }
  | { readonly code: 'noLabel'; readonly labels: readonly string[] }
  | { readonly code: 'privacyReviewed'; readonly labels: readonly string[] }
  | { readonly code: 'privacyNotReviewed'; readonly words: readonly string[]; readonly labels: readonly string[] }
  | { readonly code: 'noPersonalData' };
