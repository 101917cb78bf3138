import { backlogSource, readIssue, writeIssueData, openIssueIds } from './issues';
import { jqlProblem, matchJql } from './jql';
import { displayNames } from './people';
import { myPermissions } from './permissions';
import { issueTypes, linkTypes, projectFields } from './project';
import { rankIssues } from './rank';
import { makeSend } from './request';
import { defaultRetry, type RetryPolicy } from './retry';
import type { Transport } from './transport';

/** Jira for one person, over any transport: the same code in a function and in the browser. */
export function jiraGateway(transport: Transport, retry: RetryPolicy = defaultRetry) {
  const send = makeSend(transport, retry);
  return {
    backlogSource: backlogSource.bind(null, send),
    openIssueIds: openIssueIds.bind(null, send),
    readIssue: readIssue.bind(null, send),
    writeIssueData: writeIssueData.bind(null, send),
    // One of many calls: whoever makes them waits in between, and tells the person why.
    rankIssues: rankIssues.bind(null, makeSend(transport, { ...retry, tries: 1 })),
    matchJql: matchJql.bind(null, send),
    jqlProblem: jqlProblem.bind(null, send),
    myPermissions: myPermissions.bind(null, send),
    projectFields: projectFields.bind(null, send),
    linkTypes: linkTypes.bind(null, send),
    issueTypes: issueTypes.bind(null, send),
    displayNames: displayNames.bind(null, send),
  };
}
