import type { Finding } from '../finding';
import type { Evidence } from '../evidence';
import type { Check, CheckOf, CheckType } from '../gate';
import { accepted } from './accepted';
import { criteriaPresent, criteriaTicked } from './criteria';
import { criteriaTestable } from './criteriaTestable';
import { buildsGreen, codeReviewed, deployedTo, pullRequestsMerged } from './development';
import { fieldAtMost } from './fieldAtMost';
import { fieldEquals } from './fieldEquals';
import { fieldSet } from './fieldSet';
import { fixVersionSet } from './fixVersionSet';
import { jql } from './jql';
import { labelSet } from './labels';
import { manual } from './manual';
import { noOpenBlockers } from './noOpenBlockers';
import { noOpenBugs } from './noOpenBugs';
import { parentSet } from './parentSet';
import { privacyReviewed } from './privacyReviewed';
import { subtasksDone } from './subtasksDone';
import { userStory } from './userStory';

/** One function a check type; a new type does not compile until it stands here. */
const CHECKS: { [T in CheckType]: (check: CheckOf<T>, evidence: Evidence) => Finding } = {
  manual,
  accepted,
  criteriaPresent,
  criteriaTicked,
  criteriaTestable,
  userStory,
  subtasksDone,
  noOpenBlockers,
  noOpenBugs,
  fieldSet,
  fieldEquals,
  fieldAtMost,
  fixVersionSet,
  parentSet,
  labelSet,
  privacyReviewed,
  jql,
  pullRequestsMerged,
  buildsGreen,
  deployedTo,
  codeReviewed,
};

export function runCheck(check: Check, evidence: Evidence): Finding {
  // The table pairs each type with its own function, which TypeScript cannot follow through an index.
  return (CHECKS[check.type] as (check: Check, evidence: Evidence) => Finding)(check, evidence);
}
