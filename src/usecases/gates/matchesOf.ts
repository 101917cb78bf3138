import { Failure } from '../../contract/failure';
import { NO_ANSWERS, type JqlMatches } from '../../domain/gates/jql';
import type { Jira } from '../ports';

/**
 * What Jira says of some issues; no request where there is nothing to ask. Where it fails to answer, checks that ask by JQL
 * are unknown and the others still count.
 */
export async function matchesOf(
  jira: Pick<Jira, 'matchJql'>,
  issueIds: readonly string[],
  jqls: readonly string[],
): Promise<JqlMatches> {
  if (issueIds.length === 0 || jqls.length === 0) return NO_ANSWERS;
  try {
    return await jira.matchJql(issueIds, jqls);
  } catch (error) {
    if (error instanceof Failure) return NO_ANSWERS;
    throw error;
  }
}
