import type { BlockingLinks } from '../dependencies';
import type { Issue, LinkedIssue } from '../issue';
import type { StoredTick } from '../issueData';
import type { CheckOf } from './gate';
import type { IssueDataReason } from './issueDataReason';
import type { JqlAnswers } from './jql';

/** What a check looks at. */
export interface Evidence {
  readonly issue: Issue;
  readonly tick: StoredTick | null;
  readonly blocking: BlockingLinks;
  readonly jql: JqlAnswers;
}

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
