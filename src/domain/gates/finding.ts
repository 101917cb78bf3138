import type { LinkedIssue } from '../issue';
import type { CheckOf } from './gate';
import type { IssueDataReason } from './issueDataReason';
import type { Verdict } from './verdict';

type Environment = CheckOf<'deployedTo'>['environment'];

/** Why a check came out as it did, as data; the panel puts it into words. */
export type FindingReason =
  | IssueDataReason
  | { readonly code: 'otherType'; readonly type: string }
  | { readonly code: 'outsideJql'; readonly jql: string }
  | { readonly code: 'conditionRefused'; readonly jql: string; readonly sentence: string }
  | { readonly code: 'jqlHolds' }
  | { readonly code: 'jqlDoesNotHold'; readonly jql: string }
  | { readonly code: 'jqlNoAnswer' }
  | { readonly code: 'jqlRefused'; readonly sentence: string }
  | { readonly code: 'developmentNotHere'; readonly sentence: string }
  | { readonly code: 'noDevelopmentData'; readonly of: 'pullRequests' | 'reviews' | 'builds' | 'deployments' }
  | { readonly code: 'pullRequestsClosed' }
  | { readonly code: 'pullRequestsOpen' }
  | { readonly code: 'reviewsClosed' }
  | { readonly code: 'reviewsOpen' }
  | { readonly code: 'buildsGreen' }
  | { readonly code: 'buildsFailed' }
  | { readonly code: 'buildsUnsettled' }
  | { readonly code: 'deployed'; readonly environment: Environment }
  | { readonly code: 'notDeployed'; readonly environment: Environment }
  | { readonly code: 'deploymentsMixed'; readonly environment: Environment }
  | { readonly code: 'ticked' }
  | { readonly code: 'notTicked' }
  | { readonly code: 'accepted' }
  | { readonly code: 'notAccepted' }
  | {
      /** Accepted once, but the issue has changed since. */
      readonly code: 'acceptanceWithdrawn';
      /** What is new in the criteria and in the other texts, in their own words; empty where only their order changed. */
      readonly newCriteria: readonly string[];
      readonly newLines: readonly string[];
      /** How many lines are no longer there. */
      readonly gone: number;
    }
  /** The app's own storage did not say who ticked or accepted. */
  | { readonly code: 'approvalsNotRead' }
  | { readonly code: 'roleGone'; readonly role: string }
  /** Not judged now: it is what it was when the finished issue passed the gate. */
  | { readonly code: 'passedThen' }
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
  readonly status: Verdict;
  readonly reason: FindingReason;
}
