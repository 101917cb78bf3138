import { backlogSource, readIssue, readIssues, removeIssueIndex, writeIssueData, writeIssueIndex } from './issues';
import { readScoreHistory, writeScoreHistory } from './scoreHistory';
import { changedIssueIds, countFinished, doneUnpassedIds, findIssueIds, openIssueIds } from './issueIds';
import { jqlProblems, matchJql } from './jql';
import { linkIssues, unlinkIssues } from './links';
import { displayNames, myGroups, myLocale } from './people';
import { myPermissions } from './permissions';
import { issueTypes, linkTypes, projectFields } from './project';
import { rankIssues } from './rank';
import { projectRoles, roleMembers } from './roles';
import { makeSend } from './request';
import { defaultRetry, type RetryPolicy } from './retry';
import type { Transport } from './transport';

/** Jira for one person, over any transport: the same code in a function and in the browser. */
export function jiraGateway(transport: Transport, retry: RetryPolicy = defaultRetry) {
  const send = makeSend(transport, retry);
  return {
    backlogSource: backlogSource.bind(null, send),
    openIssueIds: openIssueIds.bind(null, send),
    findIssueIds: findIssueIds.bind(null, send),
    readIssue: readIssue.bind(null, send),
    readIssues: readIssues.bind(null, send),
    changedIssueIds: changedIssueIds.bind(null, send),
    doneUnpassedIds: doneUnpassedIds.bind(null, send),
    countFinished: countFinished.bind(null, send),
    writeIssueData: writeIssueData.bind(null, send),
    writeIssueIndex: writeIssueIndex.bind(null, send),
    removeIssueIndex: removeIssueIndex.bind(null, send),
    // Information only: what it is written after must not wait for it.
    readScoreHistory: readScoreHistory.bind(null, makeSend(transport, { ...retry, tries: 1 })),
    writeScoreHistory: writeScoreHistory.bind(null, makeSend(transport, { ...retry, tries: 1 })),
    // One of many calls: whoever makes them waits in between, and tells the person why.
    rankIssues: rankIssues.bind(null, makeSend(transport, { ...retry, tries: 1 })),
    linkIssues: linkIssues.bind(null, send),
    unlinkIssues: unlinkIssues.bind(null, send),
    matchJql: matchJql.bind(null, send),
    jqlProblems: jqlProblems.bind(null, send),
    myPermissions: myPermissions.bind(null, send),
    projectFields: projectFields.bind(null, send),
    linkTypes: linkTypes.bind(null, send),
    issueTypes: issueTypes.bind(null, send),
    projectRoles: projectRoles.bind(null, send),
    roleMembers: roleMembers.bind(null, send),
    myGroups: myGroups.bind(null, send),
    myLocale: myLocale.bind(null, send),
    displayNames: displayNames.bind(null, send),
  };
}
