import { BUILDS_JQL, COUNTED_JQL, deploymentsJql } from '../development';
import type { Finding, FindingReason } from '../finding';
import type { Evidence } from '../evidence';
import type { CheckOf } from '../gate';

const pass = (reason: FindingReason): Finding => ({ status: 'pass', reason });
const fail = (reason: FindingReason): Finding => ({ status: 'fail', reason });
const unknown = (reason: FindingReason): Finding => ({ status: 'unknown', reason });

/** Decides only when Jira answered every question: with one missing, the others could say anything. */
function decide(
  questions: Readonly<Record<string, string>>,
  { jql }: Evidence,
  by: (holds: (question: string) => boolean) => Finding,
): Finding {
  const answers = Object.values(questions).map(jql);
  // The queries are our own, so a refused one means that this site has no such data.
  for (const answer of answers)
    if (typeof answer === 'object') return unknown({ code: 'developmentNotHere', sentence: answer.error });
  if (answers.includes('noAnswer')) return unknown({ code: 'jqlNoAnswer' });
  return by((question) => jql(question) === 'yes');
}

/** Jira counts how many are open, not how the others ended: one that was declined is closed too. */
export function pullRequestsMerged(_check: CheckOf<'pullRequestsMerged'>, evidence: Evidence): Finding {
  const { some, noneOpen } = COUNTED_JQL.pullRequestsMerged;
  return decide({ some, noneOpen }, evidence, (holds) => {
    if (!holds(some)) return unknown({ code: 'noDevelopmentData', of: 'pullRequests' });
    return holds(noneOpen) ? pass({ code: 'pullRequestsClosed' }) : fail({ code: 'pullRequestsOpen' });
  });
}

export function codeReviewed(_check: CheckOf<'codeReviewed'>, evidence: Evidence): Finding {
  const { some, noneOpen } = COUNTED_JQL.codeReviewed;
  return decide({ some, noneOpen }, evidence, (holds) => {
    if (!holds(some)) return unknown({ code: 'noDevelopmentData', of: 'reviews' });
    return holds(noneOpen) ? pass({ code: 'reviewsClosed' }) : fail({ code: 'reviewsOpen' });
  });
}

export function buildsGreen(_check: CheckOf<'buildsGreen'>, evidence: Evidence): Finding {
  const { failed, unsettled, successful } = BUILDS_JQL;
  return decide(BUILDS_JQL, evidence, (holds) => {
    if (holds(failed)) return fail({ code: 'buildsFailed' });
    if (holds(unsettled)) return unknown({ code: 'buildsUnsettled' });
    return holds(successful) ? pass({ code: 'buildsGreen' }) : unknown({ code: 'noDevelopmentData', of: 'builds' });
  });
}

/** Environments and states are searched apart: where one deployment went well and another did not, nobody can tell which. */
export function deployedTo(check: CheckOf<'deployedTo'>, evidence: Evidence): Finding {
  const { environment } = check;
  const questions = deploymentsJql(check);
  const { here, successful, other } = questions;
  return decide(questions, evidence, (holds) => {
    if (holds(here) && holds(successful))
      return holds(other)
        ? unknown({ code: 'deploymentsMixed', environment })
        : pass({ code: 'deployed', environment });
    const anywhere = [here, successful, other].some(holds);
    return anywhere
      ? fail({ code: 'notDeployed', environment })
      : unknown({ code: 'noDevelopmentData', of: 'deployments' });
  });
}
