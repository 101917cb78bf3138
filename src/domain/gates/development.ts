import type { CheckOf } from './gate';

export type DevelopmentCheck = CheckOf<'pullRequestsMerged' | 'buildsGreen' | 'deployedTo' | 'codeReviewed'>;

/**
 * Development data by JQL: what Atlassian documents under "JQL developer status"
 * (support.atlassian.com/jira-service-management-cloud/docs/jql-developer-status), and nothing else. These are counts and
 * latest states; which of several deployments a state belongs to cannot be asked. At most one `development[…]`
 * clause a query: Jira has been seen to refuse two.
 */
const any = (field: string, states: readonly string[]): string =>
  states.map((state) => `${field} ~ "${state}"`).join(' OR ');

const counted = (what: 'pullrequests' | 'reviews') => ({
  some: `development[${what}].all > 0`,
  // Not `NOT open > 0`, which would also hold where the index knows nothing.
  noneOpen: `development[${what}].open = 0`,
});

export const BUILDS_JQL = {
  failed: any('buildState', ['failed']),
  // The page writes "in progress", tools report it as "in_progress".
  unsettled: any('buildState', ['pending', 'in progress', 'in_progress', 'cancelled', 'unknown']),
  successful: any('buildState', ['successful']),
};

const DEPLOYMENTS = {
  successful: any('deploymentState', ['successful']),
  other: any('deploymentState', ['pending', 'in_progress', 'cancelled', 'failed', 'rolled_back', 'unknown']),
};

export const COUNTED_JQL = { pullRequestsMerged: counted('pullrequests'), codeReviewed: counted('reviews') };

export const deploymentsJql = ({ environment }: CheckOf<'deployedTo'>) => ({
  here: any('deploymentEnvironmentType', [environment]),
  ...DEPLOYMENTS,
});

/** The questions that a check of development data asks of Jira. */
export function developmentJql(check: DevelopmentCheck): Readonly<Record<string, string>> {
  switch (check.type) {
    case 'pullRequestsMerged':
    case 'codeReviewed':
      return COUNTED_JQL[check.type];
    case 'buildsGreen':
      return BUILDS_JQL;
    case 'deployedTo':
      return deploymentsJql(check);
  }
}
